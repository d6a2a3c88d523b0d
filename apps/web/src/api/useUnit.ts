/** What the coordinating unit works with. To everybody else the server says that it is not there. */
import type { PersonId, PlanId } from '@ansvarsgruppe/plan-model'
import type {
  AddCoordinator,
  AppointNamed,
  TakeStep,
  UnitRequestDetail,
  UnitView,
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

/** Milliseconds between looks at an inbox that is open: others of the unit answer, too. */
const LOOK_AGAIN = 60_000

const unitPath = '/api/unit'
const requestPath = (id: string): string => `${unitPath}/requests/${encodeURIComponent(id)}`

export function useUnit(): UseQueryResult<UnitView> {
  return useQuery({
    queryKey: queryKeys.unit,
    queryFn: ({ signal }) => request<UnitView>(unitPath, { signal }),
    refetchInterval: LOOK_AGAIN,
    refetchOnMount: 'always',
  })
}

export function useUnitRequest(id: string): UseQueryResult<UnitRequestDetail> {
  return useQuery({
    queryKey: queryKeys.unitRequest(id),
    queryFn: ({ signal }) => request<UnitRequestDetail>(requestPath(id), { signal }),
    refetchOnMount: 'always',
  })
}

/** A step on a request; answered with the request after it. Whatever comes of it, the page asks how it stands. */
export function useTakeStep(id: string): UseMutationResult<UnitRequestDetail, Error, TakeStep> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: TakeStep) => request<UnitRequestDetail>(`${requestPath(id)}/steps`, { method: 'POST', body }),
    onSuccess: (detail) => {
      client.setQueryData(queryKeys.unitRequest(id), detail)
      void client.invalidateQueries({ queryKey: queryKeys.unit })
    },
    onError: () => client.invalidateQueries({ queryKey: queryKeys.unitRequest(id) }),
  })
}

export interface NamedForPlan extends AppointNamed {
  readonly plan: PlanId
}

export function useAppointNamed(): UseMutationResult<UnitView, Error, NamedForPlan> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ plan, person }: NamedForPlan) =>
      request<UnitView>(`${unitPath}/plans/${encodeURIComponent(plan)}/coordinator`, {
        method: 'POST',
        body: { person },
      }),
    onSuccess: (view) => {
      client.setQueryData(queryKeys.unit, view)
    },
  })
}

export function useRemoveCoordinator(): UseMutationResult<UnitView, Error, PersonId> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (person: PersonId) =>
      request<UnitView>(`${unitPath}/coordinators/${encodeURIComponent(person)}`, { method: 'DELETE' }),
    onSuccess: (view) => {
      client.setQueryData(queryKeys.unit, view)
    },
  })
}

export function useAddCoordinator(): UseMutationResult<UnitView, Error, AddCoordinator> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AddCoordinator) => request<UnitView>(`${unitPath}/coordinators`, { method: 'POST', body }),
    onSuccess: (view) => {
      client.setQueryData(queryKeys.unit, view)
    },
  })
}
