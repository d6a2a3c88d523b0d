/**
 * Who is told what comes of a request, and may complain of it. Pure.
 *
 * T1  The person it is about, by whichever identity they are known.
 * T2  A parent the unit has seen, until the person decides for themselves, and not from that birthday on.
 * T3  Whoever asked by a mandate the unit has seen: a guardian, or somebody with an authorisation.
 * T4  Whoever may act in requests and complaints for the owner of a plan, by a mandate that holds on the day.
 * T5  Nobody else, whatever they asked or say to be: an answer would say whether somebody has a plan.
 * T6  An answer has arrived when whoever decides has read it; a child who does not decide yet starts no time.
 */
import { decidesThemselves, mayRepresent, type DecidingAge, type PersonId } from '@ansvarsgruppe/plan-model'
import type { StoredRequest } from '../../store/requests-store.ts'

export interface Somebody {
  readonly id: PersonId
  /** Keyed hashes, as of requests. */
  readonly identities: readonly string[]
  /** Of those for whom they may act in requests (T4): see `acts-for.ts`. */
  readonly actsFor: readonly string[]
}

export function isToldOf(request: StoredRequest, { id, identities, actsFor }: Somebody, age: DecidingAge): boolean {
  const { words, steps, concerns, parents, askedBy } = request
  if (identities.includes(concerns) || actsFor.includes(concerns)) return true
  const isChild = !decidesThemselves(words, age)
  if (isChild && parents.some((parent) => identities.includes(parent))) return true
  if (askedBy !== id || words.asker !== 'representative') return false
  return steps.some(({ kind }) => kind === 'representationConfirmed') && (words.representation !== 'parent' || isChild)
}

/** T6 */
export function hasReadForThem(request: StoredRequest, somebody: Somebody, age: DecidingAge): boolean {
  if (!isToldOf(request, somebody, age)) return false
  if (decidesThemselves(request.words, age)) return true
  return !somebody.identities.includes(request.concerns)
}

/** Those who decide, as keyed hashes, but for whoever asked for them: they have signed in. */
export function decidingIdentities(request: StoredRequest, age: DecidingAge): readonly string[] {
  return decidesThemselves(request.words, age) ? [request.concerns] : request.parents
}

/** Whether who asked is one who decides, or speaks for them. */
export function isAskedByWhoDecides({ words, steps }: StoredRequest, age: DecidingAge): boolean {
  if (words.asker !== 'representative') return words.asker === 'self' && decidesThemselves(words, age)
  return mayRepresent(words, age) && steps.some(({ kind }) => kind === 'representationConfirmed')
}
