import type { HomeView } from '@ansvarsgruppe/plan-model/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { takeArrived } from './early-answers.ts'
import { homePath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

export function useHome(): UseQueryResult<HomeView> {
  return useQuery({
    queryKey: queryKeys.home,
    queryFn: ({ signal }) => request<HomeView>(homePath, { signal }),
    initialData: () => takeArrived<HomeView>(homePath),
  })
}
