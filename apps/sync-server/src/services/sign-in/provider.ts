/** One OpenID Connect provider, whichever it is: what it can do is read from its discovery document. */
import type { webcrypto } from 'node:crypto'
import * as oidc from 'openid-client'
import type { OidcProviderConfig } from '../../config.ts'

/** Seconds we wait for an answer of the provider: a person is looking at a white page meanwhile. */
const PROVIDER_TIMEOUT_S = 10

export class Provider {
  readonly config: OidcProviderConfig
  #discovery: Promise<oidc.Configuration> | null = null
  #authorizationOrigin: string | null = null

  constructor(config: OidcProviderConfig) {
    this.config = config
  }

  /**
   * Read when first needed and then kept; a failure is not kept, so the next sign-in tries again.
   * The server therefore starts while the provider is down.
   */
  async discover(): Promise<oidc.Configuration> {
    this.#discovery ??= this.#fetchDiscovery()
    try {
      return await this.#discovery
    } catch (error) {
      this.#discovery = null
      throw error
    }
  }

  /** Origins a sign-in leads through; the authorization endpoint's is known after discovery (ID-porten has two). */
  origins(): readonly string[] {
    const issuer = new URL(this.config.issuer).origin
    return this.#authorizationOrigin === null ? [issuer] : [issuer, this.#authorizationOrigin]
  }

  async #fetchDiscovery(): Promise<oidc.Configuration> {
    const issuer = new URL(this.config.issuer)
    const authentication = await clientAuthentication(this.config)
    const found = await oidc.discovery(issuer, this.config.clientId, undefined, authentication, {
      timeout: PROVIDER_TIMEOUT_S,
      // Configuration lets http:// through for localhost alone.
      execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    })
    const endpoint = found.serverMetadata().authorization_endpoint
    this.#authorizationOrigin = endpoint === undefined ? null : new URL(endpoint).origin
    return found
  }
}

async function clientAuthentication({ authentication }: OidcProviderConfig): Promise<oidc.ClientAuth> {
  switch (authentication.kind) {
    case 'none':
      return oidc.None()
    case 'secret':
      return bySecret(authentication.secret)
    case 'privateKey': {
      const { key } = authentication
      return oidc.PrivateKeyJwt({
        key: await crypto.subtle.importKey('jwk', key, algorithmOf(key.alg), false, ['sign']),
        ...(key.kid === undefined ? {} : { kid: key.kid }),
      })
    }
  }
}

// OpenID Connect Discovery 1.0, section 3: a provider that says nothing takes client_secret_basic.
function bySecret(secret: string): oidc.ClientAuth {
  const basic = oidc.ClientSecretBasic(secret)
  const post = oidc.ClientSecretPost(secret)
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

/** JWA names (RFC 7518, 3.1) as Web Crypto says them. Throws on one that is no signature of a private key. */
function algorithmOf(alg: string): webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams {
  const [family, bits] = [alg.slice(0, 2), alg.slice(2)]
  if (family === 'RS') return { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${bits}` }
  if (family === 'PS') return { name: 'RSA-PSS', hash: `SHA-${bits}` }
  if (family === 'ES') return { name: 'ECDSA', namedCurve: bits === '512' ? 'P-521' : `P-${bits}` }
  throw new Error('no algorithm of a private key')
}
