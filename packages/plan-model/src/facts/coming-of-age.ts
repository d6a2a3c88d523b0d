/** Telling beforehand, and for a while after, that the owner comes to decide for herself: the day does it by itself. */
import { addDays, type Day } from '../day.ts'
import type { Actor } from './actor.ts'
import { CONSENT_SOON_DAYS } from './consent-record.ts'
import type { PlanFacts } from './facts.ts'
import { decidesFromDay } from './representation.ts'
import { isCoordinatorRole } from './role.ts'

/**
 * The day from which the owner decides for herself, where it is time to tell the actor: as long before as that a consent
 * ends, so that there is a meeting in between, and as long after. Told to her, to whoever prepares what she decides, and
 * to those who are her parents until then, whether they act as that or not. Null: it is not time, or not theirs to know.
 */
export function comingOfAge(facts: PlanFacts, actor: Actor, today: Day): Day | null {
  const from = decidesFromDay(facts)
  if (from === null || today < addDays(from, -CONSENT_SOON_DAYS) || today >= addDays(from, CONSENT_SOON_DAYS))
    return null
  return concerns(facts, actor, addDays(from, -1)) ? from : null
}

function concerns(facts: PlanFacts, { participant }: Actor, lastDay: Day): boolean {
  const role = facts.participants.get(participant)?.role
  if (role === undefined) return false
  if (participant === facts.owner || isCoordinatorRole(role)) return true
  return facts.representations.some(
    ({ kind, representative, from, to }) =>
      kind === 'parent' && representative === participant && from <= lastDay && (to === null || to >= lastDay),
  )
}
