/** How often one browser may ask. The bounds stop floods; no person meets them. */
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Request, RequestHandler } from 'express'
import { sendProblem } from './problem.ts'
import { isSafe } from './same-origin.ts'
import { sessionIn } from './signed-in.ts'

const WINDOW_MS = 60_000
/** Requests to `/auth` a minute from one address: a whole town hall may share one, and a sign-in takes two. */
export const AUTH_REQUESTS_PER_MINUTE = 300
/** Changes through `/api` a minute by one session, or by one address where nobody is signed in. */
export const API_CHANGES_PER_MINUTE = 120

/** Readings through `/api` a minute by one session: a page asks for some at every change of facts. */
export const API_READS_PER_MINUTE = 600

export function limitAuth(): RequestHandler {
  return limit(AUTH_REQUESTS_PER_MINUTE, {})
}

/** Comes after `findSession`. */
export function limitChanges(): RequestHandler {
  return limit(API_CHANGES_PER_MINUTE, { skip: isSafe, keyGenerator: asker })
}

/** Comes after `findSession`. */
export function limitReads(): RequestHandler {
  return limit(API_READS_PER_MINUTE, { skip: (req: Request) => !isSafe(req), keyGenerator: asker })
}

/** By session: colleagues behind one address do not use up each other's share. */
function asker(req: Request): string {
  return sessionIn(req)?.tokenHash ?? ipKeyGenerator(req.ip ?? '')
}

function limit(perMinute: number, options: Parameters<typeof rateLimit>[0]): RequestHandler {
  return rateLimit({
    ...options,
    windowMs: WINDOW_MS,
    limit: perMinute,
    legacyHeaders: false,
    standardHeaders: 'draft-8',
    // A stranger's X-Forwarded-For is simply not believed; it is no reason to write to the console.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_req, res) => sendProblem(res, 'tooFast'),
  })
}
