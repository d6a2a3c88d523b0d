/** Which plans need a look: their day has come or comes soon, or nobody has done anything for long. Pure. */
import { dayInNorway, daysBetween, type Day } from '@ansvarsgruppe/plan-model'
import { QUIET_DAYS, type UnitPlan } from '@ansvarsgruppe/plan-model/contract'

/** Days before the next look from which it is named: a meeting lies in between. */
const SOON_DAYS = 30

export interface PlanLook {
  readonly plan: UnitPlan
  /** Days until the next look; negative once it has passed. */
  readonly days: number
  readonly isLate: boolean
  readonly isSoon: boolean
  /** Day of the last activity, when it is long ago; null: it is not. */
  readonly quietSince: Day | null
  readonly isOver: boolean
}

export function lookOf(plan: UnitPlan, today: Day): PlanLook {
  const days = daysBetween(today, plan.period.nextRevision)
  const last = plan.lastActivity === null ? null : dayInNorway(Date.parse(plan.lastActivity))
  return {
    plan,
    days,
    isLate: days < 0,
    isSoon: days >= 0 && days <= SOON_DAYS,
    quietSince: last !== null && daysBetween(last, today) >= QUIET_DAYS ? last : null,
    isOver: plan.period.end < today,
  }
}

export function needsLook({ isLate, isSoon, quietSince, isOver, plan }: PlanLook): boolean {
  return isLate || isSoon || isOver || quietSince !== null || plan.coordinator === null
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
