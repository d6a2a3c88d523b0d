/** An action that is seen alone: read, and the two things that can be done with it. */
import type { ActionStatus } from '@ansvarsgruppe/plan-model'
import type { AloneActionView } from '@ansvarsgruppe/plan-model/contract'
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Milliseconds between looks: others change it in a room that this page is not in. */
const LOOK_AGAIN = 30_000

export function useAloneAction(planId: string, action: string): UseQueryResult<AloneActionView> {
  return useQuery({
    queryKey: queryKeys.alone(planId, action),
    queryFn: ({ signal }) => request<AloneActionView>(planPath(planId, 'alone', action), { signal }),
    refetchInterval: LOOK_AGAIN,
    // What may not be seen any more leaves the page at once.
    retry: false,
  })
}

export function useSetAloneStatus(
  planId: string,
  action: string,
): UseMutationResult<AloneActionView, Error, ActionStatus> {
  return useChange(planId, action, (status) => ({ method: 'PUT', path: 'status', body: { status } }))
}

export function useAddAloneNote(planId: string, action: string): UseMutationResult<AloneActionView, Error, string> {
  return useChange(planId, action, (text) => ({ method: 'POST', path: 'notes', body: { text } }))
}

interface Change {
  readonly method: 'PUT' | 'POST'
  readonly path: string
  readonly body: unknown
}

function useChange<Input>(
  planId: string,
  action: string,
  toChange: (input: Input) => Change,
): UseMutationResult<AloneActionView, Error, Input> {
  const client = useQueryClient()
  const queryKey = queryKeys.alone(planId, action)
  return useMutation({
    mutationFn: (input: Input) => {
      const { method, path, body } = toChange(input)
      return request<AloneActionView>(planPath(planId, 'alone', action, path), { method, body })
    },
    onSuccess: (view) => {
      client.setQueryData(queryKey, view)
      void client.invalidateQueries({ queryKey: queryKeys.home })
    },
    // Refused because it is not theirs any more: the page finds out.
    onError: () => void client.invalidateQueries({ queryKey }),
  })
}
