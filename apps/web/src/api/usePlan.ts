import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { takeArrived } from './early-answers.ts'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** The facts of a plan as this reader may know them. */
export function usePlan(planId: string): UseQueryResult<PlanView> {
  return useQuery({
    queryKey: queryKeys.plan(planId),
    queryFn: ({ signal }) => request<PlanView>(planPath(planId), { signal }),
    initialData: () => takeArrived<PlanView>(planPath(planId)),
  })
}
