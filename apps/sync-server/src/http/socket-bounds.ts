/** How long and how many a stranger may hold sockets of the server without asking anything of it. */
import type { Server, ServerOptions } from 'node:http'
import { ipKeyGenerator } from 'express-rate-limit'
import { Places } from '../services/places.ts'

/** Milliseconds until the head of a request must have come, the first after connecting too. */
export const HEAD_TIMEOUT = 10_000
/** Milliseconds until all of it must have come: the largest command over a very slow line. */
export const REQUEST_TIMEOUT = 15_000
/** Milliseconds between two looks for those that have not. */
const LOOK_INTERVAL = 1_000
/** Sockets of one address that are no WebSockets: a hundred and fifty browsers that load the page at once. */
export const SOCKETS_PER_ADDRESS_MAX = 1_000

export const SOCKET_TIMEOUTS: ServerOptions = {
  headersTimeout: HEAD_TIMEOUT,
  requestTimeout: REQUEST_TIMEOUT,
  connectionsCheckingInterval: LOOK_INTERVAL,
}

/** Behind proxies all sockets are theirs: there the proxy must keep strangers from holding them. */
export function limitSockets(http: Server, trustedProxies: number): void {
  if (trustedProxies > 0) return
  const places = new Places(SOCKETS_PER_ADDRESS_MAX)
  const leaving = new WeakMap<object, () => void>()
  http.on('connection', (socket) => {
    const leave = places.take(ipKeyGenerator(socket.remoteAddress ?? ''))
    if (leave === null) {
      socket.destroy()
      return
    }
    socket.on('close', leave)
    leaving.set(socket, leave)
  })
  // What becomes a WebSocket has bounds of its own.
  http.on('upgrade', (_request, socket) => {
    const leave = leaving.get(socket)
    if (leave === undefined) return
    leave()
    socket.off('close', leave)
    leaving.delete(socket)
  })
}
