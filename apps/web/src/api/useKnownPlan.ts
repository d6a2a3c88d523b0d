import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { planQuery } from './usePlan.ts'

/**
 * Asks nobody, and says all the same how the plan is asked for: the client asks as whoever came last has said, and whoever
 * waits for news would be left with what is no longer so.
 */
export function knownPlanQuery(planId: string) {
  return queryOptions({ ...planQuery(planId), enabled: false })
}

/** A plan's facts as far as this page has them. */
export function useKnownPlan(planId: string): PlanView | undefined {
  return useQuery(knownPlanQuery(planId)).data
}
