/** Who coordinates, and who may be asked to. */
import type { Day } from '../day.ts'
import { circleOf } from './circle.ts'
import { promisesConfidentiality } from './confidentiality.ts'
import type { Participant, PlanFacts } from './facts.ts'
import { isCoordinatorRole } from './role.ts'

/**
 * Whether somebody may be asked to take over: who helps as part of their work, is there by name, and acts for nobody. Who
 * is close to the owner would be out of their own promise of confidentiality, and who acts for her would confirm what they
 * themselves wrote down.
 */
export function mayCoordinate(
  { owner, representations }: Pick<PlanFacts, 'owner' | 'representations'>,
  participant: Participant,
  today: Day,
): boolean {
  const { id, role, members, isInvited, endsOn } = participant
  if (id === owner || role === 'coordinatingUnit' || isCoordinatorRole(role)) return false
  if (members !== undefined || isInvited === true || (endsOn !== null && endsOn < today)) return false
  if (circleOf(participant) === 'close' || promisesConfidentiality(role)) return false
  return !representations.some(({ representative, to }) => representative === id && (to === null || to >= today))
}
