import type { NewsView } from '@ansvarsgruppe/plan-model/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Milliseconds between looks for news while the page is open; each of them also says that it still is. */
const LOOK_AGAIN = 60_000

/** What is new in the plan since the reader's last sitting. Asking says that they read it now. */
export function useNews(planId: string): UseQueryResult<NewsView> {
  return useQuery({
    queryKey: queryKeys.news(planId),
    queryFn: ({ signal }) => request<NewsView>(planPath(planId, 'visit'), { method: 'POST', signal }),
    refetchInterval: LOOK_AGAIN,
  })
}
