/**
 * Where a request stands, from its steps. Pure; the page and the server ask the same.
 *
 * E1  A step follows only on those it may follow: see {@link mayFollow}. None is taken back.
 * E2  The day by which there must be an answer moves only by a written notice, and then to the day the notice says.
 *     The time begins anew with a complaint, and when the unit takes the case up again because of one.
 * E3  A complaint is sent on unless it gets what was complained for: by the old answer or by a new one. Until it is,
 *     the case waits for the unit.
 * E4  One may complain until four weeks after the answer arrived (pasient- og brukerrettighetsloven § 7-5: when one came
 *     to know of it), and of there being no answer, once the time for it has passed.
 */
import { daysBetween, type Day } from '../day.ts'
import { answerBy, complaintUntil, type AnswerTime } from './answer-time.ts'
import type { RequestDecision, RequestEvent, RequestStep } from './request.ts'

export type RequestPhase =
  /** Waits for an answer. */
  | 'open'
  | 'answered'
  | 'complained'
  /** The unit changes its answer: waits for a new one. */
  | 'reopened'
  /** The complaint did not get what it asked for: waits to be sent on. */
  | 'upheld'
  | 'sentOn'

/** What is complained of: an answer, or that there is none. */
export type ComplaintOf = 'answer' | 'silence'

export interface RequestState {
  readonly phase: RequestPhase
  /** What is asked, or is to be decided anew, has no answer: as long as that is so, there can be one. */
  readonly awaitsAnswer: boolean
  /** Something is asked of the unit. */
  readonly waitsForUnit: boolean
  /** The day on which the time that runs now began. */
  readonly since: Day
  /** The last day on which an answer, or a look at a complaint, is in time, by what is promised. */
  readonly answerBy: Day
  /** The same, or the day the last written notice says. */
  readonly expectedBy: Day
  /** Until `expectedBy`; negative when it has passed. */
  readonly daysLeft: number
  /** The time is up without an answer: the law wants a written notice, with a reason and the expected day. */
  readonly needsNotice: boolean
  /** The last answer. */
  readonly decision: GivenDecision | null
  /** What the last complaint is of. */
  readonly complainedOf: ComplaintOf | null
  /** A complaint of an answer led to its being made anew: the new one is to say whether it gives what was wanted. */
  readonly complaintStands: boolean
  readonly mayComplainOf: ComplaintOf | null
  readonly isRepresentationConfirmed: boolean
}

export interface GivenDecision {
  readonly on: Day
  readonly decision: RequestDecision
  /** The day the person, or who decides for them, had it; null: nobody has read it yet. */
  readonly arrivedOn: Day | null
  /** Null: the time has not begun. */
  readonly complaintUntil: Day | null
}

/** What the steps leave behind, one after the other. */
interface Standing extends Pick<RequestState, 'phase' | 'awaitsAnswer' | 'since' | 'complainedOf' | 'complaintStands'> {
  readonly noticed: Day | null
}

export function requestState(
  receivedOn: Day,
  steps: readonly RequestStep[],
  within: AnswerTime,
  today: Day,
): RequestState {
  const { noticed, ...standing } = standingAfter(receivedOn, steps)
  const { phase, awaitsAnswer, since } = standing
  const promised = answerBy(since, within)
  const expectedBy = noticed ?? promised
  const daysLeft = daysBetween(today, expectedBy)
  const isOverdue = awaitsAnswer && (phase === 'open' || phase === 'reopened') && today > promised
  return {
    ...standing,
    waitsForUnit: waits(standing),
    answerBy: promised,
    expectedBy,
    daysLeft,
    needsNotice: (awaitsAnswer || phase === 'complained') && daysLeft < 0,
    decision: lastDecision(steps),
    mayComplainOf: phase === 'answered' ? 'answer' : isOverdue ? 'silence' : null,
    isRepresentationConfirmed: steps.some(({ kind }) => kind === 'representationConfirmed'),
  }
}

/** Whether anything is asked of the unit after these steps. */
export function waitsForUnit(steps: readonly RequestStep[]): boolean {
  return waits(standingAfter('', steps))
}

/** E1 */
export function mayFollow(
  kind: RequestEvent['kind'],
  { phase, awaitsAnswer }: Pick<RequestState, 'phase' | 'awaitsAnswer'>,
): boolean {
  switch (kind) {
    case 'decided':
    case 'agreed':
      return awaitsAnswer
    case 'delayed':
      return awaitsAnswer || phase === 'complained'
    // Whoever may speak for the person may be told of an answer that was given before.
    case 'representationConfirmed':
    case 'parentConfirmed':
      return true
    case 'given':
    case 'seen':
      return !awaitsAnswer
    case 'complained':
      return phase === 'answered' || phase === 'open' || phase === 'reopened'
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

function waits({ phase, awaitsAnswer }: Standing | Omit<Standing, 'noticed'>): boolean {
  return awaitsAnswer || phase === 'complained' || phase === 'upheld'
}

function standingAfter(receivedOn: Day, steps: readonly RequestStep[]): Standing {
  const before: Standing = {
    phase: 'open',
    awaitsAnswer: true,
    since: receivedOn,
    noticed: null,
    complainedOf: null,
    complaintStands: false,
  }
  return steps.reduce((standing, step) => after(standing, step), before)
}

function after(before: Standing, step: RequestStep): Standing {
  switch (step.kind) {
    case 'delayed':
      return { ...before, noticed: step.expectedOn }
    case 'decided': {
      // E3: a complaint of an answer stands until a new one meets it.
      const isUnmet = before.complaintStands && step.meetsComplaint === false
      return { ...before, phase: isUnmet ? 'upheld' : 'answered', awaitsAnswer: false, complaintStands: false }
    }
    case 'complained':
      // That there is no answer gives no more time for one.
      return before.awaitsAnswer
        ? { ...before, phase: 'complained', complainedOf: 'silence' }
        : { ...before, phase: 'complained', complainedOf: 'answer', since: step.receivedOn, noticed: null }
    case 'reconsidered':
      return step.outcome === 'upheld'
        ? { ...before, phase: 'upheld' }
        : { ...before, phase: 'reopened', awaitsAnswer: true, since: step.on, noticed: null, complaintStands: true }
    case 'sentOn':
      return { ...before, phase: 'sentOn' }
    case 'representationConfirmed':
    case 'parentConfirmed':
    case 'agreed':
    case 'given':
    case 'seen':
    case 'coordinatorAsked':
    case 'coordinatorAccepted':
    case 'coordinatorDeclined':
    case 'coordinatorEnded':
      return before
  }
}

function lastDecision(steps: readonly RequestStep[]): GivenDecision | null {
  const at = steps.findLastIndex(({ kind }) => kind === 'decided')
  const decided = steps[at]
  if (decided?.kind !== 'decided') return null
  const arrivedOn = arrivalOf(decided, steps.slice(at + 1))
  return {
    on: decided.on,
    decision: decided.decision,
    arrivedOn,
    complaintUntil: arrivedOn === null ? null : complaintUntil(arrivedOn),
  }
}

/** E4: what is read here arrives when it is read, anything else when it is sent or given; the first counts. */
function arrivalOf(
  { on, given }: Extract<RequestStep, { kind: 'decided' }>,
  later: readonly RequestStep[],
): Day | null {
  // From before it was kept how an answer was given: it was there to be read, and counted from its own day.
  if (given === undefined) return on
  const days = later.flatMap((step) =>
    step.kind === 'given' ? [step.given.on] : step.kind === 'seen' ? [step.on] : [],
  )
  return [...(given.how === 'inProduct' ? [] : [given.on]), ...days].toSorted()[0] ?? null
}
