import type { HomeView } from '@ansvarsgruppe/plan-model/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { takeArrived } from './early-answers.ts'
import { homePath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/**
 * Milliseconds for which it is current, beside what is pushed: that somebody has signed in with the link of an invitation
 * is no change of facts, and is seen when one comes back to the page.
 */
const CURRENT_FOR = 15_000

export function useHome(): UseQueryResult<HomeView> {
  return useQuery({
    queryKey: queryKeys.home,
    queryFn: ({ signal }) => request<HomeView>(homePath, { signal }),
    staleTime: CURRENT_FOR,
    initialData: () => takeArrived<HomeView>(homePath),
  })
}
