/**
 * Whom people sign in with: `OIDC_PROVIDERS` names the providers, `OIDC_<ID>_…` says what is known of each. The kinds
 * `idporten` and `helseid` know their own words; everything they know can be said otherwise. docs/sign-in.md has it all.
 */
import { createPrivateKey, type webcrypto } from 'node:crypto'
import { ASSURANCE_LEVELS, type AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import { ConfigError } from './config-error.ts'
import { isSafeToTalkTo } from './safe-address.ts'

/** Claims by which a person is found again; null: the provider has none of the kind. */
export interface IdentityClaims {
  /** Of the national identity number: the same person with every provider that gives it. */
  readonly nationalId: string | null
  /** Of the number in the register of health personnel: the same. */
  readonly hprNumber: string | null
  /** Of the provider's own id for the person: found again with this provider alone. */
  readonly subject: string | null
}

export type ClientAuthentication =
  | { readonly kind: 'none' }
  | { readonly kind: 'secret'; readonly secret: string }
  /** RFC 7523: `key` is a private JWK with `alg`. */
  | { readonly kind: 'privateKey'; readonly key: PrivateJwk }

export type PrivateJwk = webcrypto.JsonWebKey & { readonly alg: string; readonly kid?: string }

export interface OidcProviderConfig {
  readonly id: string
  /** On the button: "Sign in with …". */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly authentication: ClientAuthentication
  readonly scope: string
  readonly claims: IdentityClaims
  readonly level: {
    /** Claim that says how sure the provider is. */
    readonly claim: string
    /** What its values mean; `*`: any other, or none. What is not named is `low`. */
    readonly values: ReadonlyMap<string, AssuranceLevel>
    /** `acr_values` to ask for, so that at least the level comes out. */
    readonly asked: ReadonlyMap<AssuranceLevel, string>
  }
  /** Whether what is asked goes to the provider beside the browser (RFC 9126). */
  readonly pushed: boolean
  /** Whether tokens are bound to a key of ours (RFC 9449). */
  readonly dpop: boolean
}

type Env = Readonly<Record<string, string | undefined>>
type Known = Partial<Record<'name' | 'issuer' | 'scope' | 'nationalId' | 'hprNumber' | 'levelClaim', string>> & {
  readonly levels?: string
  readonly acr?: string
  readonly isHardened?: boolean
}

/** What the two national providers document; with addresses in docs/sign-in.md. */
const KINDS: Readonly<Record<string, Known>> = {
  idporten: {
    name: 'ID-porten',
    issuer: 'https://idporten.no',
    scope: 'openid profile',
    nationalId: 'pid',
    levels: 'idporten-loa-high=high idporten-loa-substantial=substantial',
    acr: 'high=idporten-loa-high substantial=idporten-loa-substantial',
  },
  helseid: {
    name: 'HelseID',
    issuer: 'https://helseid-sts.nhn.no',
    scope:
      'openid profile helseid://scopes/identity/pid helseid://scopes/identity/security_level helseid://scopes/hpr/hpr_number',
    nationalId: 'helseid://claims/identity/pid',
    hprNumber: 'helseid://claims/hpr/hpr_number',
    levelClaim: 'helseid://claims/identity/security_level',
    levels: '4=high 3=substantial',
    acr: 'high=Level4',
    isHardened: true,
  },
  other: {},
}

const ID_PATTERN = /^[a-z][a-z0-9]{0,19}$/
/** The demo's own, and what would read like the list of all. */
const TAKEN_IDS: ReadonlySet<string> = new Set(['demo', 'providers'])
/** Settings of the time when there was one provider. */
const OLD_SETTINGS: Readonly<Record<string, string>> = {
  OIDC_ISSUER: 'OIDC_IDPORTEN_ISSUER',
  OIDC_CLIENT_ID: 'OIDC_IDPORTEN_CLIENT_ID',
  OIDC_CLIENT_SECRET: 'OIDC_IDPORTEN_CLIENT_SECRET',
  OIDC_NAME: 'OIDC_IDPORTEN_NAME',
  OIDC_SCOPE: 'OIDC_IDPORTEN_SCOPE',
  OIDC_IDENTITY_CLAIM: 'OIDC_IDPORTEN_NATIONAL_ID_CLAIM',
  OIDC_ASSURANCE: 'ASSURANCE',
}

/** Empty: none is configured, which only a demo store accepts. */
export function parseProviders(env: Env): readonly OidcProviderConfig[] {
  const ids = (env['OIDC_PROVIDERS'] ?? '').split(/[\s,]+/).filter((id) => id !== '')
  const old = Object.keys(OLD_SETTINGS).find((setting) => env[setting] !== undefined)
  if (old !== undefined) {
    throw new ConfigError(
      `${old} is from when there was one provider: write OIDC_PROVIDERS=idporten, and ${OLD_SETTINGS[old]} in its place (docs/sign-in.md).`,
    )
  }
  if (new Set(ids).size !== ids.length) throw new ConfigError('OIDC_PROVIDERS must name each provider once.')
  return ids.map((id) => providerIn(env, id))
}

function providerIn(env: Env, id: string): OidcProviderConfig {
  if (!ID_PATTERN.test(id) || TAKEN_IDS.has(id))
    throw new ConfigError(
      'OIDC_PROVIDERS must be names of small letters and figures, such as "idporten helseid"; demo is taken.',
    )
  const setting = (name: string): string => `OIDC_${id.toUpperCase()}_${name}`
  const said = (name: string): string | undefined => (env[setting(name)] === '' ? undefined : env[setting(name)])
  const kind = said('KIND') ?? (Object.hasOwn(KINDS, id) ? id : 'other')
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (known === undefined) throw new ConfigError(`${setting('KIND')} must be one of ${Object.keys(KINDS).join(', ')}.`)
  const needed = (name: string, value: string | undefined): string => {
    if (value === undefined) throw new ConfigError(`${setting(name)} must be set for the provider ${id}.`)
    return value
  }
  const isYes = (name: string, usual: boolean): boolean => {
    const value = said(name)
    if (value !== undefined && value !== 'yes' && value !== 'no')
      throw new ConfigError(`${setting(name)} must be yes or no.`)
    return value === undefined ? usual : value === 'yes'
  }

  const issuer = needed('ISSUER', said('ISSUER') ?? known.issuer)
  if (!URL.canParse(issuer) || !isSafeToTalkTo(new URL(issuer)))
    throw new ConfigError(`${setting('ISSUER')} must begin with https:// (http:// is for localhost alone).`)
  const scope = said('SCOPE') ?? known.scope ?? 'openid profile'
  if (!scope.split(' ').includes('openid')) throw new ConfigError(`${setting('SCOPE')} must hold the word openid.`)
  const claims: IdentityClaims = {
    nationalId: said('NATIONAL_ID_CLAIM') ?? known.nationalId ?? null,
    hprNumber: said('HPR_CLAIM') ?? known.hprNumber ?? null,
    subject: said('SUBJECT_CLAIM') ?? null,
  }
  if (Object.values(claims).every((claim) => claim === null))
    throw new ConfigError(
      `${setting('NATIONAL_ID_CLAIM')} must say where the national identity number is, or ${setting('HPR_CLAIM')} or ${setting('SUBJECT_CLAIM')} by what else people are found again.`,
    )
  return {
    id,
    name: said('NAME') ?? known.name ?? id,
    issuer,
    clientId: needed('CLIENT_ID', said('CLIENT_ID')),
    authentication: authenticationIn(said('CLIENT_SECRET'), said('PRIVATE_KEY'), setting),
    scope,
    claims,
    level: {
      claim: said('LEVEL_CLAIM') ?? known.levelClaim ?? 'acr',
      values: new Map(
        pairs(setting('LEVELS'), said('LEVELS') ?? known.levels ?? '').map(([value, level]) => [
          value,
          levelNamed(setting('LEVELS'), level),
        ]),
      ),
      asked: new Map(
        pairs(setting('ACR_VALUES'), said('ACR_VALUES') ?? known.acr ?? '').map(([level, value]) => [
          levelNamed(setting('ACR_VALUES'), level),
          // Several values are one: the parameter takes them with spaces between.
          value.replaceAll('+', ' '),
        ]),
      ),
    },
    pushed: isYes('PUSHED', known.isHardened ?? false),
    dpop: isYes('DPOP', known.isHardened ?? false),
  }
}

function authenticationIn(
  secret: string | undefined,
  privateKey: string | undefined,
  setting: (name: string) => string,
): ClientAuthentication {
  if (secret !== undefined && privateKey !== undefined)
    throw new ConfigError(`${setting('CLIENT_SECRET')} and ${setting('PRIVATE_KEY')} exclude each other.`)
  if (secret !== undefined) return { kind: 'secret', secret }
  if (privateKey === undefined) return { kind: 'none' }
  try {
    const key = JSON.parse(privateKey) as PrivateJwk
    createPrivateKey({ key, format: 'jwk' })
    if (typeof key.alg === 'string') return { kind: 'privateKey', key }
  } catch {
    // Said below: what it holds is a secret, and in no sentence.
  }
  throw new ConfigError(`${setting('PRIVATE_KEY')} must be a private key as JSON (JWK) with alg, such as RS256.`)
}

/** `left=right left=right` */
function pairs(setting: string, text: string): ReadonlyArray<readonly [string, string]> {
  return text
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.lastIndexOf('=')
      if (at < 1 || at === pair.length - 1)
        throw new ConfigError(`${setting} must be pairs with "=" between, such as "high=idporten-loa-high".`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    })
}

export function levelNamed(setting: string, name: string): AssuranceLevel {
  const level = ASSURANCE_LEVELS.find((known) => known === name)
  if (level === undefined) throw new ConfigError(`${setting} must name levels: ${ASSURANCE_LEVELS.join(', ')}.`)
  return level
}
