/**
 * Who a provider's claims are about. A person is found again by keyed hashes of numbers: whoever reads the store cannot
 * tell whose they are, nor try all numbers, without the key. Never by e-mail: addresses change hands.
 */
import { NAME_LENGTH_MAX, USUAL_CHOICES, type IdentityNumber } from '@ansvarsgruppe/plan-model/contract'
import { createHmac } from 'node:crypto'
import { bornOn, identityNumberIn, personId, type Day } from '@ansvarsgruppe/plan-model'
import type { OidcProviderConfig } from '../../config.ts'
import type { PeopleStore, Person } from '../../store/store.ts'

/** Characters of an identity claim; a national identity number has 11, an Entra object id 36. */
const IDENTITY_LENGTH_MAX = 256

type Claims = Readonly<Record<string, unknown>>

/** HMAC-SHA-256 of the identity, as 64 hexadecimal digits: what `PeopleStore` is asked by. */
export function identityHash(key: Uint8Array, identity: string): string {
  return createHmac('sha256', key).update(identity).digest('hex')
}

/** What a person can be known by, as numbers people write: spaces in them, or zeros before an HPR number, say nothing. */
export const IDENTITIES = {
  /** Hashed as it is: the stores of the time when there was one provider know people by it. */
  nationalId: (number: string): string => number.replaceAll(/\s/g, ''),
  hprNumber: (number: string): string => `hpr:${number.replaceAll(/\s/g, '').replace(/^0+/, '')}`,
  /** Of one provider: another's id of the same letters is somebody else. */
  subject: (issuer: string, id: string): string => `sub:${issuer}:${id}`,
} as const

/** The identity somebody has typed. */
export function identityOfNumber({ kind, number }: IdentityNumber): string {
  return IDENTITIES[kind](number)
}

/** The identities the claims hold, the surest first; empty when none of the provider's claims is there. */
export function identitiesIn(claims: Claims, provider: Pick<OidcProviderConfig, 'claims' | 'issuer'>): string[] {
  const { nationalId, hprNumber, subject } = provider.claims
  return [
    identityIn(claims, nationalId, IDENTITIES.nationalId),
    identityIn(claims, hprNumber, IDENTITIES.hprNumber),
    identityIn(claims, subject, (id) => IDENTITIES.subject(provider.issuer, id)),
  ].filter((identity) => identity !== null)
}

/** The day of birth the national identity number says; null: there is none, or it says none. */
export function dayOfBirthIn(
  claims: Claims,
  { claims: { nationalId } }: Pick<OidcProviderConfig, 'claims'>,
): Day | null {
  const said = identityIn(claims, nationalId, IDENTITIES.nationalId)
  const number = said === null ? null : identityNumberIn({ kind: 'nationalId', number: said })
  return number === null ? null : bornOn(number)
}

/** Null when the claim is missing, empty or absurdly long. */
function identityIn(claims: Claims, claim: string | null, identityOf: (value: string) => string): string | null {
  const value = claim === null ? undefined : claims[claim]
  if (typeof value !== 'string') return null
  const said = value.trim()
  return said === '' || said.length > IDENTITY_LENGTH_MAX ? null : identityOf(said)
}

/** The name the claims hold, on one line; empty when they hold none (ID-porten gives no name). */
export function nameIn(claims: Claims): string {
  const parts = isText(claims['name']) ? [claims['name']] : [claims['given_name'], claims['family_name']]
  const name = parts.filter(isText).join(' ')
  return name
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH_MAX)
}

/** The person with these identities (hashed, the surest first), made with `name` the first time they sign in. */
export function personOf(
  people: Pick<PeopleStore, 'recognise'>,
  identities: readonly string[],
  name: string,
): Promise<Person> {
  return people.recognise(identities, { id: personId(crypto.randomUUID()), name, choices: USUAL_CHOICES })
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
