/**
 * Sign-in with OpenID Connect: authorization code flow with PKCE (S256), state and nonce.
 *
 * I1  An answer is taken only in the browser that asked, once, within {@link ATTEMPT_LIFETIME_MS}.
 * I2  A person is whoever the provider's identity claims say, and no other claim is looked at.
 * I3  A sign-in ends on a page of this server, whatever the link that began it says.
 * I4  How sure the provider was is what its answer says, not what was asked for.
 * I5  Nothing the provider or the browser says is logged or shown: a failure is one word of {@link SignInFailure}.
 */
import { parseCookie, stringifySetCookie, type SetCookie } from 'cookie'
import * as oidc from 'openid-client'
import { ASSURANCE_LEVELS, type AssuranceLevel, type ProviderView } from '@ansvarsgruppe/plan-model/contract'
import type { OidcProviderConfig } from '../../config.ts'
import type { PeopleStore, Person } from '../../store/store.ts'
import type { Keys } from '../keys.ts'
import { ATTEMPT_LIFETIME_MS, openAttempt, sealAttempt, type Attempt } from './attempt.ts'
import { dayOfBirthIn, identitiesIn, identityHash, nameIn, personOf } from './identity.ts'
import { levelIn } from './level.ts'
import { localPath } from './local-path.ts'
import { Provider } from './provider.ts'
import { browserCookie } from './sessions.ts'

/** Where the provider sends the browser back; registered with the provider. */
export const CALLBACK_PATH = '/auth/callback'

export type SignInFailure =
  | 'unknownProvider'
  | 'providerUnreachable'
  /** No cookie of a sign-in that this browser began, or it is too old. */
  | 'noAttempt'
  /** The person gave up, or the answer does not fit what was asked: state, nonce, PKCE, issuer, signature. */
  | 'answerRefused'
  | 'noIdentity'

export type SignInStart = { readonly ok: true; readonly location: string; readonly setCookie: string } | Failed
export type SignInEnd =
  | { readonly ok: true; readonly person: Person; readonly level: AssuranceLevel; readonly returnTo: string }
  | Failed
interface Failed {
  readonly ok: false
  readonly failure: SignInFailure
}

export interface SignInDeps {
  readonly publicUrl: string
  readonly providers: readonly OidcProviderConfig[]
  readonly people: PeopleStore
  readonly keys: Pick<Keys, 'identity' | 'signInAttempt'>
  /** What a sign-in asks for when nobody says how sure the provider has to be. */
  readonly usualLevel?: AssuranceLevel
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

export interface SignInWish {
  /** Comes from a link and is not trusted. */
  readonly returnTo: unknown
  /** Proposes who signs in; only the demo gives one. */
  readonly loginHint: string | null
  /** How sure the provider is to be at least; from a link, too. */
  readonly level: unknown
}

export class SignIn {
  readonly #deps: SignInDeps
  readonly #providers: ReadonlyMap<string, Provider>
  readonly #cookie: Omit<SetCookie, 'value'>
  readonly #now: () => number

  constructor(deps: SignInDeps) {
    this.#deps = deps
    this.#providers = new Map(deps.providers.map((config) => [config.id, new Provider(config)]))
    this.#cookie = browserCookie('sign-in', deps.publicUrl)
    this.#now = deps.now ?? Date.now
  }

  providers(): ProviderView[] {
    return this.#deps.providers.map(({ id, name }) => ({ id, name }))
  }

  /** Origins a form's submission may be led to while somebody signs in (`form-action`). */
  origins(): string[] {
    return [...new Set([...this.#providers.values()].flatMap((provider) => provider.origins()))]
  }

  async begin(providerId: string, { returnTo, loginHint, level }: SignInWish): Promise<SignInStart> {
    const provider = this.#providers.get(providerId)
    if (provider === undefined) return failed('unknownProvider')
    let client: oidc.Configuration
    try {
      client = await provider.discover()
    } catch {
      return failed('providerUnreachable')
    }
    const attempt: Attempt = {
      provider: providerId,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
      returnTo: localPath(returnTo, this.#deps.publicUrl),
      expiresAt: this.#now() + ATTEMPT_LIFETIME_MS,
    }
    const { scope, pushed } = provider.config
    const named = ASSURANCE_LEVELS.find((known) => known === level)
    const wanted = named ?? this.#deps.usualLevel ?? 'high'
    const acrValues = provider.config.level.asked.get(wanted)
    const question = {
      redirect_uri: `${this.#deps.publicUrl}${CALLBACK_PATH}`,
      scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      // Whoever asks for a level is signed in below it: the provider is to ask anew, not to answer from memory.
      ...(named === undefined ? {} : { prompt: 'login' }),
      ...(acrValues === undefined ? {} : { acr_values: acrValues }),
      ...(loginHint === null ? {} : { login_hint: loginHint }),
    }
    let location: URL
    try {
      location = pushed
        ? await oidc.buildAuthorizationUrlWithPAR(client, question)
        : oidc.buildAuthorizationUrl(client, question)
    } catch {
      return failed('providerUnreachable')
    }
    const value = sealAttempt(attempt, this.#deps.keys.signInAttempt)
    return { ok: true, location: location.href, setCookie: stringifySetCookie({ ...this.#cookie, value }) }
  }

  /** `query` is the callback's query string. The caller clears the attempt's cookie, however this ends. */
  async finish(cookieHeader: string | undefined, query: string): Promise<SignInEnd> {
    const attempt = this.#attemptIn(cookieHeader)
    const provider = attempt === null ? undefined : this.#providers.get(attempt.provider)
    if (attempt === null || provider === undefined) return failed('noAttempt')
    const claims = await this.#claimsFor(attempt, provider, query)
    if (claims === null) return failed('answerRefused')
    const identities = identitiesIn(claims, provider.config)
    if (identities.length === 0) return failed('noIdentity')
    const { people, keys } = this.#deps
    const hashes = identities.map((identity) => identityHash(keys.identity, identity))
    const person = await personOf(people, hashes, nameIn(claims))
    // Of the number only the day is kept: by it a child is a child when they ask for themselves.
    await people.keepSignIn(person.id, dayOfBirthIn(claims, provider.config))
    return { ok: true, person, level: levelIn(claims, provider.config.level), returnTo: attempt.returnTo }
  }

  /** `Set-Cookie` that forgets the attempt: its code and state are worth nothing a second time. */
  clearedCookie(): string {
    return stringifySetCookie({ ...this.#cookie, value: '', maxAge: 0 })
  }

  #attemptIn(cookieHeader: string | undefined): Attempt | null {
    const sealed = cookieHeader === undefined ? undefined : parseCookie(cookieHeader)[this.#cookie.name]
    return sealed === undefined ? null : openAttempt(sealed, this.#deps.keys.signInAttempt, this.#now())
  }

  /** What the provider vouches for; null when the answer does not hold. */
  async #claimsFor(attempt: Attempt, provider: Provider, query: string): Promise<Record<string, unknown> | null> {
    try {
      const client = await provider.discover()
      // The address comes from configuration: a forged Host header must not reach the check of the redirect URI.
      const answer = new URL(`${CALLBACK_PATH}${query}`, this.#deps.publicUrl)
      const dpop = provider.config.dpop ? { DPoP: oidc.getDPoPHandle(client, await oidc.randomDPoPKeyPair()) } : {}
      const tokens = await oidc.authorizationCodeGrant(
        client,
        answer,
        {
          pkceCodeVerifier: attempt.codeVerifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          idTokenExpected: true,
        },
        undefined,
        dpop,
      )
      const claims = tokens.claims()
      if (claims === undefined) return null
      const complete = identitiesIn(claims, provider.config).length > 0 && nameIn(claims) !== ''
      return complete ? claims : { ...(await userInfo(client, tokens.access_token, claims.sub, dpop)), ...claims }
    } catch {
      return null
    }
  }
}

/** Claims some providers keep out of the ID token. A person whose name we do not get may still sign in. */
async function userInfo(
  client: oidc.Configuration,
  accessToken: string,
  subject: string,
  dpop: oidc.DPoPOptions,
): Promise<Record<string, unknown>> {
  if (client.serverMetadata().userinfo_endpoint === undefined) return {}
  try {
    return await oidc.fetchUserInfo(client, accessToken, subject, dpop)
  } catch {
    return {}
  }
}

function failed(failure: SignInFailure): Failed {
  return { ok: false, failure }
}
