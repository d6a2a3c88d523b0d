/** `/auth`: where the browser goes to sign in and comes back from the provider, and where it signs out. */
import { Router, type Request, type Response } from 'express'
import type { Logger } from 'pino'
import type { Sessions } from '../services/sign-in/sessions.ts'
import type { SignIn, SignInFailure } from '../services/sign-in/sign-in.ts'
import { describedError, requestIdOf } from './request-log.ts'

/** Where a person ends whose sign-in failed: the page says so, and the address says nothing more. */
const FAILED = '/?signIn=failed'
/** See other (RFC 9110, 15.4.4): the browser fetches what it is led to with GET, always. */
const SEE_OTHER = 303

export function authRoutes(deps: {
  readonly signIn: SignIn
  readonly sessions: Sessions
  /** Whether `?person=` says who signs in: in the demo, one click on a name. */
  readonly takesPerson: boolean
  readonly log: Logger
}): Router {
  const { signIn, sessions, log } = deps
  const router = Router()

  router.get('/sign-in/:provider', async (req, res) => {
    const { person, to, level } = req.query
    const hint = deps.takesPerson && typeof person === 'string' ? person : null
    const start = await signIn.begin(req.params.provider, { returnTo: to, loginHint: hint, level })
    if (!start.ok) return fail(req, res, start.failure)
    res.append('Set-Cookie', start.setCookie).redirect(SEE_OTHER, start.location)
  })

  router.get('/callback', async (req, res) => {
    res.append('Set-Cookie', signIn.clearedCookie())
    try {
      const end = await signIn.finish(req.headers.cookie, queryOf(req))
      if (!end.ok) return fail(req, res, end.failure)
      // Whoever was signed in here is so no longer, in their open connections too.
      await sessions.end(req.headers.cookie)
      res.append('Set-Cookie', await sessions.begin(end.person.id, end.level)).redirect(SEE_OTHER, end.returnTo)
    } catch (error) {
      log.error({ requestId: requestIdOf(req), error: describedError(error) }, 'sign-in broke off')
      res.redirect(SEE_OTHER, FAILED)
    }
  })

  router.post('/sign-out', async (req, res) => {
    res
      .append('Set-Cookie', await sessions.end(req.headers.cookie))
      .status(204)
      .end()
  })

  function fail(req: Request, res: Response, failure: SignInFailure): void {
    log.warn({ requestId: requestIdOf(req), failure }, 'sign-in failed')
    res.redirect(SEE_OTHER, FAILED)
  }

  return router
}

function queryOf(req: Request): string {
  const start = req.originalUrl.indexOf('?')
  return start === -1 ? '' : req.originalUrl.slice(start)
}
