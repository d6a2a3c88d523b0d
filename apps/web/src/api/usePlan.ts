import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { takeArrived } from './early-answers.ts'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

export function planQuery(planId: string) {
  return queryOptions({
    queryKey: queryKeys.plan(planId),
    queryFn: ({ signal }) => request<PlanView>(planPath(planId), { signal }),
  })
}

/** The facts of a plan as this reader may know them. */
export function usePlan(planId: string): UseQueryResult<PlanView> {
  return useQuery({ ...planQuery(planId), initialData: () => takeArrived<PlanView>(planPath(planId)) })
}
