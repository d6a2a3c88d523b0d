/**
 * A small OpenID Connect provider for the demo: the sign-in takes the very same way as with ID-porten, with made-up
 * people and no password. The caller makes it only for a demo store, and then listens on loopback alone: whoever can
 * reach it can be anybody.
 */
import { createHmac, generateKeyPairSync } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'
import type { KoaContextWithOIDC, Provider as OidcProvider } from 'oidc-provider'
import type { OidcProviderConfig } from '../../config.ts'
import { CALLBACK_PATH } from '../../services/sign-in/sign-in.ts'
import { memoryAdapter } from './memory-adapter.ts'
import type { DemoPerson } from './people.ts'
import { loadOidcProvider } from './quiet-library.ts'
import { brokenOffPage, signInPage } from './sign-in-page.ts'

/** Where it is mounted; its issuer is this under the public address. */
export const DEMO_PROVIDER_PATH = '/demo-id'

const CLIENT_ID = 'ansvarsgruppe'
const SCOPE = 'openid profile'
/** Seconds a sign-in may take from the first page to the last. */
const SIGN_IN_S = 15 * 60
/** Seconds a code or token is good for: it is used at once, by ourselves. */
const TOKEN_S = 60
/** Bytes of the form that says who signs in. */
const FORM_BYTES_MAX = 1024

export interface DemoIdentityProvider {
  /** For `SignIn`, as any other provider. */
  readonly config: OidcProviderConfig
  /** For `createHttpApp`, which mounts it at {@link DEMO_PROVIDER_PATH}. */
  readonly router: Router
}

export async function createDemoIdentityProvider(options: {
  readonly publicUrl: string
  /** `keys.demoProvider`. */
  readonly key: Uint8Array
  readonly people: readonly DemoPerson[]
}): Promise<DemoIdentityProvider> {
  const { publicUrl, people } = options
  const clientSecret = derived(options.key, 'client secret')
  const config: OidcProviderConfig = {
    id: 'demo',
    name: 'Prøveinnlogging',
    issuer: `${publicUrl}${DEMO_PROVIDER_PATH}`,
    clientId: CLIENT_ID,
    authentication: { kind: 'secret', secret: clientSecret },
    scope: SCOPE,
    claims: { nationalId: 'pid', hprNumber: 'hpr', subject: null },
    // Nobody real is behind it: what asks for the safest sign-in must be seen in the demo too.
    level: { claim: 'acr', values: new Map([['*', 'high']]), asked: new Map() },
    pushed: false,
    dpop: false,
  }
  const provider = await makeProvider(publicUrl, config.issuer, clientSecret, derived(options.key, 'cookies'), people)
  return { config, router: routes(provider, people) }
}

async function makeProvider(
  publicUrl: string,
  issuer: string,
  clientSecret: string,
  cookieKey: string,
  people: readonly DemoPerson[],
): Promise<OidcProvider> {
  const { Provider } = await loadOidcProvider()
  // A new signing key at each start: a sign-in takes seconds, and nobody keeps its tokens.
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return new Provider(issuer, {
    adapter: (kind: string) => memoryAdapter(kind),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}${CALLBACK_PATH}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
    scopes: SCOPE.split(' '),
    claims: { openid: ['sub', 'pid', 'hpr'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: { url: (_ctx, { uid }) => `${DEMO_PROVIDER_PATH}/interaction/${uid}` },
    // The code is not bound to a session at the provider, because there is none.
    expiresWithSession: () => false,
    findAccount: (_ctx, id) => accountOf(people, id),
    loadExistingGrant: grantWithoutAsking,
    clientBasedCORS: () => false,
    cookies: {
      keys: [cookieKey],
      long: { httpOnly: true, sameSite: 'lax', path: DEMO_PROVIDER_PATH },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    ttl: {
      AccessToken: TOKEN_S,
      AuthorizationCode: TOKEN_S,
      IdToken: TOKEN_S,
      Interaction: SIGN_IN_S,
      Grant: SIGN_IN_S,
      Session: SIGN_IN_S,
    },
    renderError: (ctx) => {
      ctx.type = 'html'
      ctx.body = brokenOffPage()
    },
  })
}

function accountOf(people: readonly DemoPerson[], id: string) {
  const person = people.find((person) => person.id === id)
  return (
    person && { accountId: id, claims: () => ({ sub: id, pid: person.pid, hpr: person.hprNumber, name: person.name }) }
  )
}

async function grantWithoutAsking({ oidc }: KoaContextWithOIDC) {
  const accountId = oidc.session?.accountId
  if (accountId === undefined) return undefined
  const grant = new oidc.provider.Grant({ accountId, clientId: CLIENT_ID })
  grant.addOIDCScope(SCOPE)
  await grant.save()
  return grant
}

function routes(provider: OidcProvider, people: readonly DemoPerson[]): Router {
  const router = Router()
  const isOfDemo = (id: unknown): id is string => people.some((person) => person.id === id)

  router.get('/page.css', (_req, res) => res.sendFile(fileURLToPath(new URL('page.css', import.meta.url))))

  router
    .route('/interaction/:uid')
    .get(async (req, res) => {
      const { uid, params } = await provider.interactionDetails(req, res)
      const hint = params['login_hint']
      if (isOfDemo(hint)) return provider.interactionFinished(req, res, signInAs(hint))
      res.type('html').send(signInPage(people, `${DEMO_PROVIDER_PATH}/interaction/${uid}`))
    })
    .post(express.urlencoded({ extended: false, limit: FORM_BYTES_MAX }), async (req, res) => {
      const { uid } = await provider.interactionDetails(req, res)
      const chosen: unknown = req.body?.person
      if (isOfDemo(chosen)) return provider.interactionFinished(req, res, signInAs(chosen))
      res
        .status(400)
        .type('html')
        .send(signInPage(people, `${DEMO_PROVIDER_PATH}/interaction/${uid}`))
    })
    .all((_req, res) => void res.status(405).end())

  router.use('/interaction', brokenOff)
  router.use(provider.callback())
  return router
}

function signInAs(accountId: string) {
  return { login: { accountId, remember: false } }
}

// A page left open too long, or a browser without the cookie of this sign-in.
const brokenOff: express.ErrorRequestHandler = (_error, _req, res, _next) => {
  res.status(400).type('html').send(brokenOffPage())
}

function derived(key: Uint8Array, purpose: string): string {
  return createHmac('sha256', key).update(purpose).digest('base64url')
}
