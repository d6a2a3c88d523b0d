/**
 * `/metrics`, for the operator's Prometheus alone: how many use the server, and when, is nobody else's.
 *
 * With a token in the configuration, whoever brings it. Without one, only a program on this machine asking a server that
 * nothing stands in front of: a proxy's requests come from this machine too, and need not say that they are a proxy's. A
 * server with an address of the world's has a proxy in front (it speaks no TLS of its own), so that it wants a token.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'

export interface MetricsText {
  readonly contentType: string
  text(): Promise<string>
}

type MetricsConfig = Pick<Config, 'publicUrl' | 'trustedProxies' | 'metricsToken'>

const LOOPBACK_ADDRESSES: ReadonlySet<string | undefined> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const LOOPBACK_NAMES: ReadonlySet<string | undefined> = new Set(['localhost', '127.0.0.1', '[::1]'])
/** What proxies add of their own. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

export function metricsRoute(metrics: MetricsText, config: MetricsConfig): RequestHandler {
  const expected = config.metricsToken === null ? null : hashOf(`Bearer ${config.metricsToken}`)
  return async (req, res, next) => {
    if (expected !== null && !timingSafeEqual(hashOf(req.headers.authorization ?? ''), expected)) {
      res.set('WWW-Authenticate', 'Bearer').status(401).type('text').send('METRICS_TOKEN is wanted')
      return
    }
    // To everyone else it looks like any address where there is nothing.
    if (expected === null && !isOfThisMachine(req, config)) return next('route')
    const text = await metrics.text()
    res.set('Content-Type', metrics.contentType).send(text)
  }
}

function isOfThisMachine(req: Request, { publicUrl, trustedProxies }: MetricsConfig): boolean {
  if (trustedProxies > 0 || !LOOPBACK_NAMES.has(new URL(publicUrl).hostname)) return false
  if (PROXY_HEADERS.some((name) => req.headers[name] !== undefined)) return false
  // A page of the world whose name was made to lead here would say its own.
  const host = URL.parse(`http://${req.headers.host ?? ''}`)?.hostname
  return LOOPBACK_NAMES.has(host) && LOOPBACK_ADDRESSES.has(req.socket.remoteAddress)
}

function hashOf(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}
