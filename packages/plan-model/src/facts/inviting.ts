import type { Day } from '../day.ts'
import type { Actor } from './actor.ts'
import type { PlanFacts } from './facts.ts'
import { actsAsParent } from './representation.ts'
import { isCoordinatorRole } from './role.ts'

/** Whether the actor invites people, and confirms who has come: the owner, a parent who acts for her, a coordinator. */
export function mayInvite(facts: PlanFacts, by: Actor, today: Day): boolean {
  if (by.capacity === 'owner') return actsAsParent(facts, by, today)
  const role = facts.participants.get(by.participant)?.role
  return by.participant === facts.owner || (role !== undefined && isCoordinatorRole(role))
}
