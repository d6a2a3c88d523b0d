/** Which plans need a look: their day has come or comes soon, or nobody has done anything for long. Pure. */
import { daysBetween, type Day } from '@ansvarsgruppe/plan-model'
import type { UnitPlan } from '@ansvarsgruppe/plan-model/contract'

/** Days before the next look from which it is named: a meeting lies in between. */
const SOON_DAYS = 30

export interface PlanLook {
  readonly plan: UnitPlan
  /** Days until the next look; negative once it has passed. */
  readonly days: number
  readonly isLate: boolean
  readonly isSoon: boolean
  readonly isOver: boolean
}

export function lookOf(plan: UnitPlan, today: Day): PlanLook {
  const days = daysBetween(today, plan.nextRevision)
  return {
    plan,
    days,
    isLate: days < 0,
    isSoon: days >= 0 && days <= SOON_DAYS,
    isOver: plan.end < today,
  }
}

export function needsLook({ isLate, isSoon, isOver, plan }: PlanLook): boolean {
  return isLate || isSoon || isOver || plan.quietSince !== null || plan.coordinator === null
}

/** Those nobody coordinates first: the unit appoints somebody. Then by the day of their look, late first. */
export function looksOf(plans: readonly UnitPlan[], today: Day): PlanLook[] {
  return plans
    .map((plan) => lookOf(plan, today))
    .toSorted((a, b) => Number(isCoordinated(a)) - Number(isCoordinated(b)) || a.days - b.days)
}

function isCoordinated({ plan }: PlanLook): boolean {
  return plan.coordinator !== null
}
