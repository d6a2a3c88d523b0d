/** Asking for a plan or a coordinator, and where one's own requests stand. */
import type {
  HomeView,
  AskForPlan,
  RequestDraft,
  RequestReceipt,
  RequestsView,
} from '@ansvarsgruppe/plan-model/contract'
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Milliseconds between looks at a page that is open: an answer is made by people, and takes days. */
const LOOK_AGAIN = 60_000

export function useRequests(): UseQueryResult<RequestsView> {
  return useQuery({
    queryKey: queryKeys.requests,
    queryFn: ({ signal }) => request<RequestsView>('/api/requests', { signal }),
    refetchInterval: LOOK_AGAIN,
    refetchOnMount: 'always',
  })
}

/** An identity number is sent once and kept nowhere: `AskForPlan` as the server reads it. */
export function useAskForPlan(): UseMutationResult<RequestReceipt, Error, AskForPlan> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AskForPlan) => request<RequestReceipt>('/api/requests', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.requests }),
  })
}

export function useSaveRequestDraft(): UseMutationResult<void, Error, RequestDraft | null> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: RequestDraft | null) =>
      request<void>('/api/requests/draft', { method: 'PUT', body: { draft } }),
    onSuccess: (_, draft) => {
      client.setQueryData<RequestsView>(queryKeys.requests, (known) => known && { ...known, draft })
    },
  })
}

export function useComplain(id: string): UseMutationResult<RequestsView, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (words: string) =>
      request<RequestsView>(`/api/requests/${encodeURIComponent(id)}/complaint`, { method: 'POST', body: { words } }),
    onSuccess: (view) => {
      client.setQueryData(queryKeys.requests, view)
    },
  })
}

/** To take over somebody who has no plan; answered with whom one coordinates for after it. */
export function useAnswerTakeOver(id: string): UseMutationResult<Pick<HomeView, 'coordinated'>, Error, 'yes' | 'no'> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer) =>
      request<Pick<HomeView, 'coordinated'>>(`/api/requests/${encodeURIComponent(id)}/coordinator`, {
        method: answer === 'yes' ? 'POST' : 'DELETE',
      }),
    onSuccess: ({ coordinated }) => {
      client.setQueryData<HomeView>(queryKeys.home, (known) => known && { ...known, coordinated })
    },
    onError: () => client.invalidateQueries({ queryKey: queryKeys.home }),
  })
}
