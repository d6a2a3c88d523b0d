import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { skipToken, useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'

/** A plan's facts as far as this page has them; it asks nobody. */
export function useKnownPlan(planId: string): PlanView | undefined {
  return useQuery<PlanView>({ queryKey: queryKeys.plan(planId), queryFn: skipToken }).data
}
