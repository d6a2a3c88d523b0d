/** The inbox as its reader needs it: what waits for the unit, what is late first. Pure. */
import {
  daysBetween,
  decidesThemselves,
  hasAgreed,
  requestState,
  type Day,
  type RequestState,
} from '@ansvarsgruppe/plan-model'
import type { UnitRequest, UnitView } from '@ansvarsgruppe/plan-model/contract'

export interface InboxItem {
  readonly request: UnitRequest
  readonly state: RequestState
  readonly hasAgreed: boolean
  /** Says yes in person; a child’s parent does. */
  readonly decides: boolean
  /** How much of the time is used, from 0 to 1. */
  readonly used: number
  readonly tone: 'late' | 'soon' | 'calm'
}

export interface Inbox {
  /** What is late first, then by the day the answer is due. */
  readonly waiting: readonly InboxItem[]
  /** The latest first. */
  readonly answered: readonly InboxItem[]
}

/** Days before the answer is due from which it is drawn as soon. */
const SOON_DAYS = 7

/** What the municipality has decided of how requests are answered. */
export type UnitRules = Pick<UnitView, 'answerWithin' | 'decidesFromAge'>

export function inboxOf(requests: readonly UnitRequest[], rules: UnitRules, today: Day): Inbox {
  const items = requests.map((request) => itemOf(request, rules, today))
  return {
    waiting: items
      .filter(({ state }) => state.waitsForUnit)
      .toSorted((a, b) => a.state.expectedBy.localeCompare(b.state.expectedBy)),
    answered: items
      .filter(({ state }) => !state.waitsForUnit)
      .toSorted((a, b) => lastDayOf(b).localeCompare(lastDayOf(a))),
  }
}

/** How many wait for a first answer, and how many of them have waited too long. */
export function countsOf({ waiting }: Inbox): { readonly waiting: number; readonly late: number } {
  return { waiting: waiting.length, late: waiting.filter(({ tone }) => tone === 'late').length }
}

export function itemOf(request: UnitRequest, { answerWithin, decidesFromAge }: UnitRules, today: Day): InboxItem {
  const state = requestState(request.receivedOn, request.steps, answerWithin, today)
  const age = { today, decidesFromAge }
  const whole = Math.max(1, daysBetween(state.since, state.expectedBy))
  const used = Math.min(1, Math.max(0, daysBetween(state.since, today) / whole))
  const { waitsForUnit, daysLeft } = state
  const tone = waitsForUnit && daysLeft < 0 ? 'late' : waitsForUnit && daysLeft <= SOON_DAYS ? 'soon' : 'calm'
  const agreed = { hasAgreed: hasAgreed(request, request.steps, age), decides: decidesThemselves(request, age) }
  return { request, state, ...agreed, used, tone }
}

function lastDayOf({ request }: InboxItem): Day {
  return request.steps.at(-1)?.on ?? request.receivedOn
}
