/**
 * Where a request stands, from its steps. Pure; the page and the server ask the same.
 *
 * E1  A step follows only on those it may follow: see {@link mayFollow}. None is taken back.
 * E2  The day by which there must be an answer moves only by a written notice, and then to the day the notice says.
 * E3  A complaint that changes nothing is sent on; until it is, the case waits for the unit.
 */
import { daysBetween, type Day } from '../day.ts'
import { answerBy, complaintUntil, type AnswerTime } from './answer-time.ts'
import type { RequestDecision, RequestEvent, RequestStep, RequestWords } from './request.ts'

export type RequestPhase =
  /** Waits for an answer. */
  | 'open'
  | 'answered'
  | 'complained'
  /** The unit changes its answer: waits for a new one. */
  | 'reopened'
  /** The complaint did not change the answer: waits to be sent on. */
  | 'upheld'
  | 'sentOn'

export interface RequestState {
  readonly phase: RequestPhase
  /** The last day on which an answer is in time, by what is promised. */
  readonly answerBy: Day
  /** The same, or the day the last written notice says. */
  readonly expectedBy: Day
  /** Until `expectedBy`; negative when it has passed. */
  readonly daysLeft: number
  /** The time is up without an answer: the law wants a written notice, with a reason and the expected day. */
  readonly needsNotice: boolean
  readonly decision: { readonly on: Day; readonly decision: RequestDecision; readonly complaintUntil: Day } | null
  readonly isRepresentationConfirmed: boolean
}

export function requestState(
  receivedOn: Day,
  steps: readonly RequestStep[],
  within: AnswerTime,
  today: Day,
): RequestState {
  const promised = answerBy(receivedOn, within)
  const phase = steps.reduce<RequestPhase>((before, step) => phaseAfter(step, before), 'open')
  const notice = steps.findLast((step) => step.kind === 'delayed')
  const expectedBy = notice?.expectedOn ?? promised
  const daysLeft = daysBetween(today, expectedBy)
  const decided = steps.findLast((step) => step.kind === 'decided')
  return {
    phase,
    answerBy: promised,
    expectedBy,
    daysLeft,
    needsNotice: phase === 'open' && daysLeft < 0,
    decision:
      decided === undefined
        ? null
        : { on: decided.on, decision: decided.decision, complaintUntil: complaintUntil(decided.on) },
    isRepresentationConfirmed: steps.some(({ kind }) => kind === 'representationConfirmed'),
  }
}

/** Whether the person, or who may speak for them, wants what is asked for. Nobody gets a plan without having said yes. */
export function hasAgreed(
  { asker, agreed }: Pick<RequestWords, 'asker' | 'agreed'>,
  steps: readonly RequestStep[],
): boolean {
  if (asker === 'self' || steps.some(({ kind }) => kind === 'agreed')) return true
  return asker === 'representative' ? steps.some(({ kind }) => kind === 'representationConfirmed') : agreed
}

/** E1 */
export function mayFollow(kind: RequestEvent['kind'], phase: RequestPhase): boolean {
  switch (kind) {
    case 'delayed':
    case 'decided':
      return phase === 'open' || phase === 'reopened'
    case 'representationConfirmed':
    case 'agreed':
      return phase === 'open' || phase === 'reopened'
    case 'complained':
      return phase === 'answered'
    case 'reconsidered':
      return phase === 'complained'
    case 'sentOn':
      return phase === 'upheld'
    case 'coordinatorAsked':
    case 'coordinatorAccepted':
    case 'coordinatorDeclined':
    case 'coordinatorEnded':
      // Whoever coordinates does while a complaint is looked at, too: `coordination.ts` says who that is.
      return phase !== 'open'
  }
}

function phaseAfter(step: RequestStep, before: RequestPhase): RequestPhase {
  switch (step.kind) {
    case 'decided':
      return 'answered'
    case 'complained':
      return 'complained'
    case 'reconsidered':
      return step.outcome === 'changed' ? 'reopened' : 'upheld'
    case 'sentOn':
      return 'sentOn'
    case 'delayed':
    case 'representationConfirmed':
    case 'agreed':
    case 'coordinatorAsked':
    case 'coordinatorAccepted':
    case 'coordinatorDeclined':
    case 'coordinatorEnded':
      return before
  }
}
