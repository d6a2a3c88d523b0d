/** For tests: an OpenID Connect provider on a port of its own, as ID-porten and HelseID are one. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { loadOidcProvider } from '../../demo/identity-provider/quiet-library.ts'
import { CALLBACK_PATH } from './sign-in.ts'

export interface TestProvider {
  readonly issuer: string
  /** Whoever signs in next: their claims, and the level the provider found (`acr`; null: it says none). */
  next: { readonly claims: Readonly<Record<string, unknown>> & { readonly sub: string }; readonly acr: string | null }
  /** `acr_values` of the last question. */
  asked: string | undefined
  /** Addresses the browser was led to here, as they were. */
  readonly addresses: string[]
  stop(): Promise<void>
}

export interface TestProviderOptions {
  /** Of the server that signs people in. */
  readonly publicUrl: string
  readonly scope: string
  readonly acrValues: readonly string[]
  /** As HelseID: questions beside the browser, clients by their private key, tokens bound to a key. */
  readonly publicKey?: object
}

/** Seconds: longer than any test. */
const TTL_S = 600

export const CLIENT_ID = 'ansvarsgruppe'

export async function startProvider(options: TestProviderOptions): Promise<TestProvider> {
  const { publicUrl, scope, acrValues, publicKey } = options
  const { Provider } = await loadOidcProvider()
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isStrict = publicKey !== undefined
  const test: TestProvider = {
    issuer,
    next: { claims: { sub: 'nobody' }, acr: null },
    asked: undefined,
    addresses: [],
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  const provider = new Provider(issuer, {
    ttl: {
      AccessToken: TTL_S,
      AuthorizationCode: TTL_S,
      IdToken: TTL_S,
      Interaction: TTL_S,
      Grant: TTL_S,
      Session: TTL_S,
    },
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: [`${publicUrl}${CALLBACK_PATH}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
        ...(isStrict
          ? {
              token_endpoint_auth_method: 'private_key_jwt',
              token_endpoint_auth_signing_alg: 'PS256',
              jwks: { keys: [publicKey] },
              require_pushed_authorization_requests: true,
              dpop_bound_access_tokens: true,
            }
          : { token_endpoint_auth_method: 'none' }),
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
    scopes: scope.split(' '),
    acrValues: [...acrValues],
    claims: { openid: ['sub', 'acr', 'email', 'pid', 'hpr', 'level', 'oid'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['test'] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ ...test.next.claims, ...(test.next.acr === null ? {} : { acr: test.next.acr }) }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId
      if (accountId === undefined) return undefined
      const grant = new oidc.provider.Grant({ accountId, clientId: CLIENT_ID })
      grant.addOIDCScope(scope)
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (req, res) => {
    test.addresses.push(req.url ?? '')
    if (req.url?.startsWith('/interaction/') !== true) return void answer(req, res)
    void provider.interactionDetails(req, res).then(({ params }) => {
      test.asked = params['acr_values'] as string | undefined
      const { claims, acr } = test.next
      const login = { accountId: claims.sub, remember: false, ...(acr === null ? {} : { acr }) }
      return provider.interactionFinished(req, res, { login })
    })
  })
  return test
}
