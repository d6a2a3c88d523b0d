import type { LocalTime } from '@ansvarsgruppe/plan-model'
import type { MeetingView, PlanView } from '@ansvarsgruppe/plan-model/contract'

/**
 * The next meeting the reader is invited to, or, for who calls meetings, the next there is. `time`: what the clock in
 * Norway shows.
 */
export function nextMeeting(plan: Pick<PlanView, 'meetings'>, time: LocalTime): MeetingView | null {
  return plan.meetings.find(({ startsAt, cancelled }) => !cancelled && startsAt > time) ?? null
}
