/** Who asks: found once per request of `/api`, before any route. */
import { reaches, type AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import type { Request, RequestHandler } from 'express'
import type { Person } from '../store/store.ts'
import type { Visitor } from '../services/plans/plans.ts'
import type { Sessions, SignedIn } from '../services/sign-in/sessions.ts'
import { ProblemError } from './problem.ts'

// Beside the request, not on it: no route can set who it is, and the type needs no global declaration.
const found = new WeakMap<Request, SignedIn>()

export function findSession(sessions: Sessions): RequestHandler {
  return async (req, _res, next) => {
    const session = await sessions.sessionOf(req.headers.cookie)
    if (session !== null) found.set(req, session)
    next()
  }
}

/** The session of the request; null: nobody is signed in. */
export function sessionIn(req: Request): SignedIn | null {
  return found.get(req) ?? null
}

/** As whom the request asks for plans: who it is, and how sure that is. Throws the problem `notSignedIn`. */
export function visitorOf(req: Request): Visitor {
  const session = found.get(req)
  if (session === undefined) throw new ProblemError('notSignedIn')
  return { personId: session.person.id, level: session.level }
}

/** The person who asks, signed in as safely as `required`. Throws the problems `notSignedIn` and `wrongLevel`. */
export function signedInSafely(req: Request, required: AssuranceLevel): Person {
  if (!reaches(visitorOf(req).level, required)) throw new ProblemError('wrongLevel')
  return signedIn(req)
}

/** The person who asks. Throws the problem `notSignedIn` when nobody is. */
export function signedIn(req: Request): Person {
  const session = found.get(req)
  if (session === undefined) throw new ProblemError('notSignedIn')
  return session.person
}
