/** Requests that change something come from our own page, never from another site's (CSRF). */
import type { Request, RequestHandler } from 'express'
import { ProblemError } from './problem.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

export function isSafe(req: Request): boolean {
  return SAFE_METHODS.has(req.method)
}

/**
 * Refuses a changing request whose `Origin` is not ours. SameSite cookies alone would let another host of our domain
 * in. With `Referrer-Policy: no-referrer` a form of our own page says `Origin: null`; `Sec-Fetch-Site`, which no
 * script can set, then vouches for it.
 */
export function changesFromOwnPageOnly(publicUrl: string): RequestHandler {
  return (req, _res, next) => {
    if (!isSafe(req) && !comesFromOwnPage(req, publicUrl)) throw new ProblemError('notAllowed')
    next()
  }
}

/** A form cannot send JSON to another site without being asked first (CORS): a second lock on the same door. */
export const jsonOnly: RequestHandler = (req, _res, next) => {
  if (!isSafe(req) && hasBody(req) && req.is('application/json') === false) throw new ProblemError('invalidInput')
  next()
}

// A browser says `Content-Length: 0` of a POST with nothing in it.
function hasBody(req: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0
}

function comesFromOwnPage(req: Request, publicUrl: string): boolean {
  const { origin } = req.headers
  if (origin !== undefined && origin !== 'null') return origin === publicUrl
  return req.headers['sec-fetch-site'] === 'same-origin'
}
