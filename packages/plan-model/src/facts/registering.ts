/**
 * Who writes down in a plan what law or letters say: who may act for the owner, and when she was born. That moves the power
 * to decide from one to another, so that what only an authority can know is the coordinating unit's: a coordinator must not
 * make a child of an owner who decides for herself, nor dismiss her parents or her guardian.
 */
import type { Day } from '../day.ts'
import type { Actor } from './actor.ts'
import type { PlanFacts } from './facts.ts'
import { decidesForHerself, type Representation } from './representation.ts'
import { isCoordinatorRole, type Role } from './role.ts'

/** Whether the actor is shown letters and writes down what they say. */
export function registers(facts: Pick<PlanFacts, 'participants'>, by: Actor): boolean {
  const role = roleOf(facts, by)
  return by.capacity === 'self' && role !== undefined && (isCoordinatorRole(role) || role === 'coordinatingUnit')
}

/** Whether the actor may write down that the owner was born then; null: it is not known, and she is of age. */
export function maySetBirthDate(facts: PlanFacts, by: Actor, bornOn: Day | null, today: Day): boolean {
  if (!registers(facts, by)) return false
  if (roleOf(facts, by) === 'coordinatingUnit') return true
  // What has been written down once is the unit's to correct; and by it she goes on deciding.
  return facts.ownerBirthDate === null && decidesForHerself({ ...facts, ownerBirthDate: bornOn }, today)
}

/** Whether the actor may end it: as the owner, as whoever it is about, or as who registers such a one. */
export function mayEndRepresentation(
  facts: PlanFacts,
  by: Actor,
  { kind, representative }: Representation,
  today: Day,
): boolean {
  if (by.capacity !== 'self') return false
  if (by.participant === facts.owner) return decidesForHerself(facts, today)
  if (representative === by.participant) return true
  return registers(facts, by) && (kind === 'authorised' || roleOf(facts, by) === 'coordinatingUnit')
}

function roleOf({ participants }: Pick<PlanFacts, 'participants'>, by: Actor): Role | undefined {
  return participants.get(by.participant)?.role
}
