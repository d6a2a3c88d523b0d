/** For tests: one request by HTTP, as a browser makes it, and what a server writes to whom. */
import { request, type createServer } from 'node:http'
import type { Socket } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'

export interface Answer {
  /** 0: it was cut off before its head. */
  readonly status: number
  /** Unpacked; '' where it was cut off. */
  readonly text: string
}

export function answerTo(
  address: string,
  method: string,
  given: Record<string, string>,
  body?: unknown,
): Promise<Answer> {
  const json = body === undefined ? '' : JSON.stringify(body)
  const headers = { ...given, ...(json === '' ? {} : { 'content-type': 'application/json' }) }
  return new Promise((resolve) => {
    const asked = request(address, { method, headers: { accept: 'application/json', ...headers }, agent: false })
    asked.on('error', () => resolve({ status: 0, text: '' }))
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', () => {})
      response.on('close', () => {
        const body = Buffer.concat(chunks)
        const isPacked = response.headers['content-encoding'] === 'br' && response.complete
        resolve({
          status: response.statusCode ?? 0,
          text: !response.complete ? '' : (isPacked ? brotliDecompressSync(body) : body).toString(),
        })
      })
    })
    asked.end(json)
  })
}

/** One write to a socket, whole frames or a part of an answer. */
export interface Written {
  readonly cookie: string
  readonly path: string
  readonly bytes: Buffer
}

/** Calls `onWrite` with everything that is handed to a socket, before it is. */
export function watchWrites(http: ReturnType<typeof createServer>, onWrite: (written: Written) => void): void {
  const askers = new WeakMap<Socket, { cookie: string; path: string }>()
  for (const kind of ['request', 'upgrade'] as const)
    http.on(kind, (asked: { socket: Socket; headers: { cookie?: string }; url?: string }) =>
      askers.set(asked.socket, { cookie: asked.headers.cookie ?? '', path: asked.url ?? '' }),
    )
  http.on('connection', (socket) => {
    const write = socket.write.bind(socket) as (...given: unknown[]) => boolean
    socket.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
      const { cookie, path } = askers.get(socket) ?? { cookie: '', path: '' }
      onWrite({ cookie, path, bytes: typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : Buffer.from(chunk) })
      return write(chunk, ...rest)
    }
  })
}
