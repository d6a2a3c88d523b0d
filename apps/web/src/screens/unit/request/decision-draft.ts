/** An answer that is being made: what of it is asked for, and whether it can be sent. Pure; the server decides. */
import {
  addDays,
  ageOn,
  givesLess,
  hasOpenedPlan,
  type Day,
  type Given,
  type PersonId,
  type PlanOutcome,
  type PlanPeriod,
} from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail, UnitStep } from '@ansvarsgruppe/plan-model/contract'

export interface DecisionDraft {
  readonly plan: PlanOutcome
  readonly coordinator: PersonId | null
  readonly forChild: boolean
  readonly wishAnswer: string
  readonly reason: string
  readonly start: Day | null
  readonly end: Day | null
  readonly nextRevision: Day | null
  /** Whether the person gets what was complained for; null: nobody has said. */
  readonly meetsComplaint: boolean | null
}

/** What of the answer is not the answer itself: where it stands, and how it is given. */
export interface DecisionPlace {
  readonly complaintStands: boolean
  readonly given: Given | null
}

const YEAR_DAYS = 365
const HALF_YEAR_DAYS = 182

export function newDecision(
  detail: UnitRequestDetail,
  childUnder: number,
  hasAgreed: boolean,
  today: Day,
): DecisionDraft {
  return {
    plan: outcomesFor(detail, hasAgreed)[0] ?? 'declined',
    coordinator: null,
    forChild: childByAge(detail, childUnder, today) ?? false,
    wishAnswer: '',
    reason: '',
    start: today,
    end: addDays(today, YEAR_DAYS - 1),
    nextRevision: addDays(today, HALF_YEAR_DAYS),
    meetsComplaint: null,
  }
}

/** The answers there are about the plan, the likeliest first. */
export function outcomesFor({ otherPlan, wish, steps }: UnitRequestDetail, hasAgreed: boolean): readonly PlanOutcome[] {
  if (hasOpenedPlan(steps)) return ['continues']
  const existing: readonly PlanOutcome[] = otherPlan === null ? [] : ['existing']
  if (otherPlan?.isEnded === false) return existing
  if (wish === 'coordinator') return [...existing, 'unwanted']
  return [...existing, ...(hasAgreed ? (['granted'] as const) : []), 'declined', 'unwanted']
}

/** Whether a coordinator may be chosen: the plan somebody has keeps the one it has. */
export function offersCoordinator({ otherPlan }: UnitRequestDetail, plan: PlanOutcome): boolean {
  if (plan === 'continues') return false
  return plan !== 'existing' || (otherPlan !== null && !otherPlan.isEnded && otherPlan.coordinator === null)
}

/** Whether the coordinator is a child's: null where nobody has told the age. */
export function childByAge({ bornOn }: UnitRequestDetail, childUnder: number, today: Day): boolean | null {
  return bornOn === null ? null : ageOn(bornOn, today) < childUnder
}

/** What else the answer must say. */
export function asksFor({ words }: UnitRequestDetail, { plan, coordinator }: DecisionDraft) {
  return {
    coordinator: plan === 'granted',
    /** Of a plan that goes on the same field says what changes. */
    reason: plan === 'declined' || plan === 'continues' || (plan === 'unwanted' && coordinator === null),
    wishAnswer: words.coordinatorWish !== '' && coordinator !== null && plan !== 'continues',
    period: plan === 'granted',
  }
}

export function periodOf({ start, end, nextRevision }: DecisionDraft): PlanPeriod | null {
  if (start === null || end === null || nextRevision === null) return null
  return start <= nextRevision && nextRevision <= end ? { start, end, nextRevision } : null
}

/** Whether a complaint that led here is met: never where the answer gives less than what was asked; null: nobody said. */
export function meetsIn({ wish }: UnitRequestDetail, draft: DecisionDraft): boolean | null {
  return givesLess(wish, draft) ? false : draft.meetsComplaint
}

/** Null: something is missing. */
export function stepOf(
  detail: UnitRequestDetail,
  draft: DecisionDraft,
  { complaintStands, given }: DecisionPlace,
): UnitStep | null {
  const meetsComplaint = complaintStands ? meetsIn(detail, draft) : null
  if (given === null || (complaintStands && meetsComplaint === null)) return null
  const asks = asksFor(detail, draft)
  const period = asks.period ? periodOf(draft) : null
  const [wishAnswer, reason] = [asks.wishAnswer ? draft.wishAnswer.trim() : '', asks.reason ? draft.reason.trim() : '']
  if (asks.coordinator && draft.coordinator === null) return null
  if ((asks.reason && reason === '') || (asks.wishAnswer && wishAnswer === '')) return null
  if (asks.period && period === null) return null
  const isChosen = draft.coordinator !== null && offersCoordinator(detail, draft.plan)
  const coordinator =
    draft.coordinator === null || !isChosen ? null : { person: draft.coordinator, forChild: draft.forChild }
  return { kind: 'decided', plan: draft.plan, coordinator, wishAnswer, reason, period, meetsComplaint, given }
}
