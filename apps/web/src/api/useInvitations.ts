/** Invitations of a plan, for those who may invite; and one's own, for whoever holds a link. */
import type { ParticipantId } from '@ansvarsgruppe/plan-model'
import type {
  InvitationsView,
  InviteSomeone,
  TakenInvitation,
  WaitingInvitations,
} from '@ansvarsgruppe/plan-model/contract'
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { invitationPath, planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request, type RequestOptions } from './request.ts'

/** Milliseconds between looks while somebody may sign in at any moment: that is no change of facts, and nobody is told. */
const LOOK_EVERY = 15_000

/** `version`: of the plan's facts; whoever joins or is invited changes them. */
export function useInvitations(planId: string, version: number): UseQueryResult<InvitationsView> {
  return useQuery({
    queryKey: [...queryKeys.invitations(planId), version],
    queryFn: ({ signal }) => request<InvitationsView>(planPath(planId, 'invitations'), { signal }),
    refetchInterval: ({ state }) =>
      state.data?.invitations.some(({ isOpen }) => isOpen) === true ? LOOK_EVERY : false,
    placeholderData: (before) => before,
  })
}

type InvitationCommand<Input> = UseMutationResult<InvitationsView, Error, Input>

function useInvitationCommand<Input>(
  planId: string,
  toRequest: (input: Input) => RequestOptions & { readonly path: readonly string[] },
): InvitationCommand<Input> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => {
      const { path, ...options } = toRequest(input)
      return request<InvitationsView>(planPath(planId, 'invitations', ...path), options)
    },
    onSettled: async () => {
      // The group first: the list is asked for with the version it then has.
      await client.invalidateQueries({ queryKey: queryKeys.plan(planId) })
      await client.invalidateQueries({ queryKey: queryKeys.invitations(planId) })
    },
  })
}

export function useInvite(planId: string): InvitationCommand<InviteSomeone> {
  return useInvitationCommand(planId, (body) => ({ method: 'POST', path: [], body }))
}

export function useRenewInvitation(planId: string): InvitationCommand<ParticipantId> {
  return useInvitationCommand(planId, (participant) => ({ method: 'POST', path: [participant, 'link'] }))
}

export function useWithdrawInvitation(planId: string): InvitationCommand<ParticipantId> {
  return useInvitationCommand(planId, (participant) => ({ method: 'DELETE', path: [participant] }))
}

export function useConfirmInvited(
  planId: string,
): InvitationCommand<{ readonly participant: ParticipantId; readonly code: string }> {
  return useInvitationCommand(planId, ({ participant, code }) => ({
    method: 'PUT',
    path: [participant, 'confirmation'],
    body: { code },
  }))
}

/** Takes up a link: once, and it is used. */
export function takeInvitation(token: string): Promise<TakenInvitation> {
  return request<TakenInvitation>(invitationPath, { method: 'POST', body: { token } })
}

/** What of one's own waits to be confirmed; asked again while something does. */
export function useMyInvitations(): UseQueryResult<WaitingInvitations> {
  return useQuery({
    queryKey: queryKeys.myInvitations,
    queryFn: ({ signal }) => request<WaitingInvitations>(invitationPath, { signal }),
    refetchInterval: ({ state }) => ((state.data?.waiting.length ?? 0) > 0 ? LOOK_EVERY : false),
  })
}
