import type { AccessExportView, AccessLogView, AccessQuery, AccessSearch } from '@ansvarsgruppe/plan-model/contract'
import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Who has seen the plan, page by page, the latest first. What was found before stays until there is something new. */
export function useAccessLog(
  planId: string,
  search: AccessSearch,
): UseInfiniteQueryResult<InfiniteData<AccessLogView, number | null>> {
  return useInfiniteQuery({
    queryKey: queryKeys.accessLog(planId, search),
    queryFn: ({ signal, pageParam }) =>
      request<AccessLogView>(
        addressOf(planPath(planId, 'access-log'), { ...search, ...(pageParam === null ? {} : { before: pageParam }) }),
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** All of what is looked for, to take away: the owner and who acts for her are answered. */
export function accessLogCopy(planId: string, search: AccessSearch): Promise<AccessExportView> {
  return request<AccessExportView>(addressOf(planPath(planId, 'access-log', 'export'), search))
}

function addressOf(path: string, query: AccessQuery): string {
  const asked = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])
  // The path may say already in which capacity is asked.
  const next = path.includes('?') ? '&' : '?'
  return asked.length === 0 ? path : `${path}${next}${new URLSearchParams(asked).toString()}`
}
