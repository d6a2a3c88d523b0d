/**
 * The HTTP side of the server: sign-in, the REST commands and read models, and the built page.
 *
 * H1  Nothing under `/api` or `/auth` is kept by a cache.
 * H2  A request that changes something comes from our own page, as JSON, within {@link JSON_BYTES_MAX}.
 * H3  A refusal is a reason of the one list; an unknown error says "try later" and nothing of itself.
 * H4  No log line holds anything about a person.
 */
import express, { type Express, type RequestHandler, type Router } from 'express'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { Sessions } from '../services/sign-in/sessions.ts'
import type { SignIn } from '../services/sign-in/sign-in.ts'
import { authRoutes } from './auth-routes.ts'
import { compressedJson } from './compressed-json.ts'
import { errorsAsProblems, nothingHere } from './errors.ts'
import { metricsRoute, type MetricsText } from './metrics-route.ts'
import { pageRoutes, wantsPage } from './page.ts'
import { limitAuth, limitChanges, limitReads } from './rate-limits.ts'
import { requestLog } from './request-log.ts'
import { changesFromOwnPageOnly, jsonOnly } from './same-origin.ts'
import { noStore, securityHeaders } from './security-headers.ts'
import { sessionRoutes, type DemoView } from './session-routes.ts'
import { findSession } from './signed-in.ts'

/** Bytes of a command's JSON. Content goes through `/sync`; commands are small. */
export const JSON_BYTES_MAX = 64 * 1024

export interface HttpDeps {
  readonly config: Pick<Config, 'publicUrl' | 'webDir' | 'trustedProxies' | 'metricsToken' | 'assurance'>
  readonly store: Pick<Store, 'people' | 'epoch'>
  readonly sessions: Sessions
  readonly signIn: SignIn
  /** Routes under `/api`. They ask `signedIn(req)` who it is, and throw `ProblemError`. */
  readonly api: Router
  /** The demo: its people on the sign-in page and its identity provider under `/demo-id`. Null: no demo. */
  readonly demo: (DemoView & { readonly identityProvider: Router }) | null
  /** Whether edits can be saved now: a server that cannot is alive, and no place to send people. */
  readonly isReady: () => boolean
  readonly metrics: MetricsText
  readonly log: Logger
}

/** Ready for `http.createServer(app)`. Upgrades to WebSocket are not its business. */
export function createHttpApp(deps: HttpDeps): Express {
  const { config, store, sessions, signIn, api, demo, isReady, metrics, log } = deps
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustedProxies)
  // One value or a list of them, never an object somebody builds in the address.
  app.set('query parser', 'simple')

  app.use(requestLog(log))
  app.use(securityHeaders(config.publicUrl, () => signIn.origins()))
  app.get('/healthz', noStore, (_req, res) => res.json({ status: 'ok' }))
  app.get('/readyz', noStore, (_req, res) => {
    const ready = isReady()
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'storeUnavailable' })
  })
  app.get('/metrics', noStore, metricsRoute(metrics, config))

  if (demo !== null) {
    app.use(publicHostOnly(config.publicUrl))
    app.use('/demo-id', noStore, demo.identityProvider)
  }

  const ownPageOnly = changesFromOwnPageOnly(config.publicUrl)
  const auth = authRoutes({ signIn, sessions, takesPerson: demo !== null, log })
  app.use('/auth', noStore, limitAuth(), ownPageOnly, jsonOnly, auth, nothingHere)

  const session = sessionRoutes({
    people: store.people,
    providers: signIn.providers(),
    demo,
    epoch: store.epoch,
    assurance: config.assurance,
  })
  const body = express.json({ limit: JSON_BYTES_MAX })
  app.use(
    '/api',
    noStore,
    compressedJson,
    ownPageOnly,
    findSession(sessions),
    limitChanges(),
    limitReads(),
    jsonOnly,
    body,
    session,
    api,
    nothingHere,
  )

  if (config.webDir !== null) app.use(pageRoutes(config.webDir))
  app.use((_req, res) => void res.status(404).type('text').send('Not found'))
  app.use(errorsAsProblems(log))
  return app
}

/**
 * A demo is opened as `localhost` or as `127.0.0.1`; cookies of one are unknown to the other, so a sign-in begun at
 * one address and finished at another would fail.
 */
function publicHostOnly(publicUrl: string): RequestHandler {
  const { host } = new URL(publicUrl)
  return (req, res, next) => {
    const elsewhere = req.headers.host !== host && req.originalUrl.startsWith('/')
    if (elsewhere && wantsPage(req)) res.redirect(303, `${publicUrl}${req.originalUrl}`)
    else next()
  }
}
