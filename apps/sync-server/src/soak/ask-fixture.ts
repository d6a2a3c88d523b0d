/** For the soak: one request on a socket of its own, which is gone when it is answered. */
import { request } from 'node:http'

/** Longest one waits for an answer, in milliseconds: a busy machine is no fault of the server. */
const PATIENCE = 60_000
/** Milliseconds until one who was let go asks again. */
const COME_BACK = 200

export interface Asked {
  readonly method?: string
  readonly cookie?: string
  readonly body?: unknown
}

export interface Answer {
  readonly status: number
  readonly text: string
}

/** Whoever is let go because too many come from one address at once (`SOCKETS_PER_ADDRESS_MAX`) comes again. */
export async function ask(url: string, path: string, asked: Asked = {}): Promise<Answer> {
  const until = performance.now() + PATIENCE
  for (;;) {
    try {
      return await askOnce(url, path, asked)
    } catch (error) {
      const isReset = error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
      if (!isReset || performance.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, COME_BACK))
    }
  }
}

function askOnce(url: string, path: string, asked: Asked): Promise<Answer> {
  const { method = 'GET', cookie = '', body } = asked
  const headers = {
    origin: url,
    ...(cookie === '' ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers, agent: false, signal: AbortSignal.timeout(PATIENCE) })
    sent.once('error', reject)
    sent.once('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      )
      response.once('error', reject)
    })
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
