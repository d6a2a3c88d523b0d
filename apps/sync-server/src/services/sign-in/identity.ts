/**
 * Who a provider's claims are about. A person is found again by a keyed hash of the identity claim: whoever reads the
 * store cannot tell whose number it is, nor try all numbers, without the key. Never by e-mail: addresses change hands.
 */
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { createHmac } from 'node:crypto'
import { personId } from '@ansvarsgruppe/plan-model'
import type { PeopleStore, Person } from '../../store/store.ts'

/** Characters of an identity claim; a national identity number has 11, an Entra object id 36. */
const IDENTITY_LENGTH_MAX = 256
/** Characters of a name that are kept. */
const NAME_LENGTH_MAX = 200

type Claims = Readonly<Record<string, unknown>>

/** HMAC-SHA-256 of the identity, as 64 hexadecimal digits: what `PeopleStore` is asked by. */
export function identityHash(key: Uint8Array, identity: string): string {
  return createHmac('sha256', key).update(identity).digest('hex')
}

/** The identity the claims hold; null when the claim is missing, empty or absurdly long. */
export function identityIn(claims: Claims, claim: string): string | null {
  const value = claims[claim]
  if (typeof value !== 'string') return null
  const identity = value.trim()
  return identity === '' || identity.length > IDENTITY_LENGTH_MAX ? null : identity
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

/** The person with this identity, made with `name` the first time they sign in. */
export async function personOf(
  people: Pick<PeopleStore, 'findByIdentity' | 'create'>,
  identity: string,
  name: string,
): Promise<Person> {
  const known = await people.findByIdentity(identity)
  if (known !== null) return known
  const person: Person = { id: personId(crypto.randomUUID()), name, choices: USUAL_CHOICES }
  try {
    await people.create(person, identity)
    return person
  } catch (error) {
    // Somebody who signs in for the first time in two windows at once is still one person.
    const first = await people.findByIdentity(identity)
    if (first === null) throw error
    return first
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
