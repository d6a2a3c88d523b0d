/** Whose upgrade it is, as far as the proxies in front of us can be believed. */
import type { IncomingMessage } from 'node:http'
import { ipKeyGenerator } from 'express-rate-limit'

/** One key for one subscriber: the addresses of an IPv6 network are one. */
export function remoteAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
  const hops = [...forwarded.split(',').map((hop) => hop.trim()), request.socket.remoteAddress ?? '']
  // From the right: what stands further left than our own proxies wrote it is the sender's to invent.
  const address = hops.at(-1 - trustedProxies)
  return ipKeyGenerator(address === undefined || address === '' ? (request.socket.remoteAddress ?? '') : address)
}
