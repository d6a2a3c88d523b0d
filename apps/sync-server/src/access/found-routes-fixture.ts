/** Everything a running server answers to, found in the server itself: what it declares, not what somebody wrote down. */
import { Socket } from 'socket.io'
import { vi } from 'vitest'
import { readFrame } from '../sync/frames.ts'

/** What Express keeps of a route, a mounted router, or a function that every request passes. */
interface Layer {
  readonly rawPath: string | RegExp | readonly (string | RegExp)[]
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: { readonly stack?: readonly Layer[] }
}

/** Where functions that every request passes stand: the demo's provider and the built page answer there, too. */
const MOUNTED: ReadonlySet<string> = new Set(['/', '/auth', '/api', '/demo-id', '/demo-id/interaction'])

/** `GET /api/home` and so on, once each; `* …`: every method. `mounted …`: an answering function somewhere new. */
export function routesOf(app: unknown): string[] {
  const { stack } = (app as { readonly router: { readonly stack: readonly Layer[] } }).router
  return [...new Set(routesIn(stack, ''))]
}

function routesIn(stack: readonly Layer[], under: string): string[] {
  return stack.flatMap(({ rawPath, route, handle }) =>
    [rawPath].flat().flatMap((path) => {
      const whole = `${under}${path === '/' ? '' : String(path)}`
      if (route !== undefined)
        return Object.keys(route.methods).map((method) => `${method === '_all' ? '*' : method.toUpperCase()} ${whole}`)
      if (handle.stack !== undefined) return routesIn(handle.stack, whole)
      return MOUNTED.has(whole || '/') ? [] : [`mounted ${whole}`]
    }),
  )
}

/** From here on: the messages the server listens for on a `/live` connection. socket.io's own tell of the connection. */
export function messagesOfLive(): () => string[] {
  const on = vi.spyOn(Socket.prototype, 'on')
  return () => {
    const names = on.mock.calls.map(([name]) => String(name))
    on.mockRestore()
    return [...new Set(names)].filter((name) => !['disconnect', 'disconnecting', 'error'].includes(name))
  }
}

/** Message types and what may follow them, as one byte each: more than the protocol has. */
const BYTES = Array.from({ length: 128 }, (_, byte) => byte)

/** Every kind of frame that `/sync` understands. */
export function framesOfSync(): string[] {
  const frames = BYTES.flatMap((type) => [
    Uint8Array.of(type),
    ...BYTES.flatMap((next) => [Uint8Array.of(type, next), Uint8Array.of(type, next, 0)]),
  ])
  return [...new Set(frames.flatMap((frame) => readFrame(frame)?.kind ?? []))]
}
