/**
 * Branded ids: a participant's id cannot be handed to something that wants a plan's.
 * An id is opaque: letters, digits, `-` and `_`, so that it needs no escaping in a URL or a key.
 */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type PlanId = Branded<'PlanId'>
export type PersonId = Branded<'PersonId'>
/** One person's part in one plan. */
export type ParticipantId = Branded<'ParticipantId'>
/** One person of a service that takes part in a plan; of that service alone. */
export type MemberId = Branded<'MemberId'>
/** An entry of a room's collection: a goal, an action, a comment … */
export type EntryId = Branded<'EntryId'>

/** At most 64 characters. `__proto__` is left out: as a key of a plain object it is no key, and the entry would be missing from a snapshot. */
const ID_PATTERN = /^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value)
}

export const planId = (id: string): PlanId => checked(id) as PlanId
export const personId = (id: string): PersonId => checked(id) as PersonId
export const participantId = (id: string): ParticipantId => checked(id) as ParticipantId
export const memberId = (id: string): MemberId => checked(id) as MemberId
export const entryId = (id: string): EntryId => checked(id) as EntryId

/** A fresh entry id: 128 random bits, so that two people offline never make the same one. */
export function newEntryId(): EntryId {
  return crypto.randomUUID() as string as EntryId
}

function checked(id: string): string {
  if (!isId(id)) throw new TypeError('an id is 1 to 64 letters, digits, "-" or "_"')
  return id
}
