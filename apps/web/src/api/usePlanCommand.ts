import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

export interface PlanRequest {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  /** Under the plan's own path. */
  readonly path: readonly string[]
  readonly body?: unknown
}

export type PlanCommand<Input> = UseMutationResult<PlanView, Error, Input>

/** A command that changes facts; its answer is the plan's new view. */
export function usePlanCommand<Input>(planId: string, toRequest: (input: Input) => PlanRequest): PlanCommand<Input> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => {
      const { path, ...options } = toRequest(input)
      return request<PlanView>(planPath(planId, ...path), options)
    },
    onSuccess: (view) => {
      // The push of a later change may have been faster than this answer.
      client.setQueryData<PlanView>(queryKeys.plan(planId), (known) =>
        known !== undefined && known.version > view.version ? known : view,
      )
      void client.invalidateQueries({ queryKey: queryKeys.home })
    },
  })
}
