/** When and where the responsibility group meets, and who comes. What is talked about is written elsewhere. */
import type { EntryId, ParticipantId } from '../ids.ts'
import type { LocalTime } from '../local-time.ts'
import type { Day } from '../day.ts'
import type { Actor } from './actor.ts'
import type { PlanFacts } from './facts.ts'
import { decidesAsOwner } from './representation.ts'
import { isCoordinatorRole } from './role.ts'

/** What somebody invited answered: comes, takes part by video, sends their word in writing, cannot. */
export const ATTENDANCES = ['comes', 'video', 'written', 'cannot'] as const
export type Attendance = (typeof ATTENDANCES)[number]

export interface Meeting {
  readonly id: EntryId
  readonly startsAt: LocalTime
  /** How long it lasts, in minutes, breaks included. */
  readonly minutes: number
  readonly place: string
  /** The owner is invited to every meeting about her plan. */
  readonly invited: readonly ParticipantId[]
  /** Whoever is not in it has not answered. */
  readonly answers: ReadonlyMap<ParticipantId, Attendance>
  readonly cancelled: boolean
}

/** Whether the actor may know of the meeting: the owner or who arranges for her, the coordinators and those invited. */
export function knowsMeeting(facts: PlanFacts, actor: Actor, meeting: Meeting, today: Day): boolean {
  if (arrangesMeetings(facts, actor, today)) return true
  return actor.capacity === 'self' && meeting.invited.includes(actor.participant)
}

/** Whether the actor may call, change and cancel meetings. */
export function arrangesMeetings(facts: PlanFacts, actor: Actor, today: Day): boolean {
  const role = facts.participants.get(actor.participant)?.role
  if (role === undefined) return false
  if (decidesAsOwner(facts, actor, 'meetings', null, today)) return true
  return actor.capacity === 'self' && isCoordinatorRole(role)
}

/** Whose answer the actor gives: the owner's, for whom they act, or their own. */
export function partyOf(facts: PlanFacts, actor: Actor): ParticipantId {
  return actor.capacity === 'owner' ? facts.owner : actor.participant
}
