/**
 * One line per request: which route, how it went, how long it took. Never what was asked about or by whom: no
 * addresses, parameters, queries, bodies, names or tokens, and of an error only where in the code it arose.
 */
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'

const AREAS = ['/api', '/auth', '/demo-id', '/assets', '/healthz', '/readyz', '/metrics']
const requestIds = new WeakMap<Request, string>()

/** Gives every request an id, which the response names in `X-Request-Id`: people can quote it. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const requestId = crypto.randomUUID()
    const began = performance.now()
    requestIds.set(req, requestId)
    res.set('X-Request-Id', requestId)
    res.on('finish', () => {
      const durationMs = Math.round(performance.now() - began)
      log.info(
        { requestId, method: req.method, route: routePattern(req), status: res.statusCode, durationMs },
        'request',
      )
    })
    next()
  }
}

export function requestIdOf(req: Request): string {
  return requestIds.get(req) ?? ''
}

/** What may be said of an error: its message can quote a value, its stack's frames cannot. */
export function describedError(error: unknown): { name: string; code: string | null; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] }
  return {
    name: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    frames: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')),
  }
}

// The pattern as declared (`/plans/:planId`): a router's base URL would hold the values.
function routePattern(req: Request): string {
  const area = AREAS.find((area) => req.originalUrl === area || /^[/?]/.test(restOf(req.originalUrl, area))) ?? ''
  const path: unknown = req.route?.path
  return `${area}${typeof path === 'string' && path !== area ? path : ''}` || 'page'
}

function restOf(url: string, area: string): string {
  return url.startsWith(area) ? url.slice(area.length) : ''
}
