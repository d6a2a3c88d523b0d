/** The inbox as its reader needs it: what waits for the unit, what is late first. Pure. */
import {
  daysBetween,
  hasAgreed,
  requestState,
  type AnswerTime,
  type Day,
  type RequestState,
} from '@ansvarsgruppe/plan-model'
import type { UnitRequest } from '@ansvarsgruppe/plan-model/contract'

export interface InboxItem {
  readonly request: UnitRequest
  readonly state: RequestState
  readonly hasAgreed: boolean
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

export function inboxOf(requests: readonly UnitRequest[], within: AnswerTime, today: Day): Inbox {
  const items = requests.map((request) => itemOf(request, within, today))
  return {
    waiting: items
      .filter((item) => waits(item))
      .toSorted((a, b) => a.state.expectedBy.localeCompare(b.state.expectedBy)),
    answered: items.filter((item) => !waits(item)).toSorted((a, b) => lastDayOf(b).localeCompare(lastDayOf(a))),
  }
}

/** How many wait for a first answer, and how many of them have waited too long. */
export function countsOf({ waiting }: Inbox): { readonly waiting: number; readonly late: number } {
  return { waiting: waiting.length, late: waiting.filter(({ tone }) => tone === 'late').length }
}

/** Something is asked of the unit. */
function waits({ state: { phase } }: InboxItem): boolean {
  return phase !== 'answered' && phase !== 'sentOn'
}

export function itemOf(request: UnitRequest, within: AnswerTime, today: Day): InboxItem {
  const state = requestState(request.receivedOn, request.steps, within, today)
  const whole = Math.max(1, daysBetween(request.receivedOn, state.expectedBy))
  const used = Math.min(1, Math.max(0, daysBetween(request.receivedOn, today) / whole))
  const isOpen = state.phase === 'open' || state.phase === 'reopened'
  const tone = isOpen && state.daysLeft < 0 ? 'late' : isOpen && state.daysLeft <= SOON_DAYS ? 'soon' : 'calm'
  return { request, state, hasAgreed: hasAgreed(request, request.steps), used, tone }
}

function lastDayOf({ request }: InboxItem): Day {
  return request.steps.at(-1)?.on ?? request.receivedOn
}
