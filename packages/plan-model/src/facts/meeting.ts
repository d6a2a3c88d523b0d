/** When and where the responsibility group meets, and who comes. What is talked about is written elsewhere. */
import type { EntryId, ParticipantId } from '../ids.ts'
import type { LocalTime } from '../local-time.ts'
import type { Actor, PlanFacts } from './facts.ts'
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

/** Whether the actor may know of the meeting: the owner, the coordinators and those invited. */
export function knowsMeeting(facts: PlanFacts, { participant }: Actor, meeting: Meeting): boolean {
  const role = facts.participants.get(participant)?.role
  if (role === undefined) return false
  return participant === facts.owner || isCoordinatorRole(role) || meeting.invited.includes(participant)
}
