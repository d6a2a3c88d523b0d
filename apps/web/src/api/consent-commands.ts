/** The commands on consents, and what came of them. */
import type { ParticipantId } from '@ansvarsgruppe/plan-model'
import type {
  AnswerConsent,
  AnswerNo,
  AnswerPlanConsent,
  ConsentHistoryView,
  GiveConsent,
  RecordConsent,
  RecordNo,
  RecordPlanConsent,
} from '@ansvarsgruppe/plan-model/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'
import { usePlanCommand, type PlanCommand } from './usePlanCommand.ts'

type To<Input> = Input & { readonly participant: ParticipantId }

/** Replaces the consent the participant had. */
export function useGiveConsent(planId: string): PlanCommand<To<GiveConsent>> {
  return usePlanCommand(planId, ({ participant, ...body }) => ({
    method: 'PUT',
    path: ['consents', participant],
    body,
  }))
}

export function useWithdrawConsent(planId: string): PlanCommand<ParticipantId> {
  return usePlanCommand(planId, (participant) => ({ method: 'DELETE', path: ['consents', participant] }))
}

/** What the owner said, by the coordinator who heard it. */
export function useRecordConsent(planId: string): PlanCommand<To<RecordConsent>> {
  return usePlanCommand(planId, ({ participant, ...body }) => ({
    method: 'PUT',
    path: ['consents', participant, 'oral'],
    body,
  }))
}

/** What the owner took away by saying so, by the coordinator who heard it. */
export function useRecordNo(planId: string): PlanCommand<To<RecordNo>> {
  return usePlanCommand(planId, ({ participant, ...body }) => ({
    method: 'PUT',
    path: ['consents', participant, 'oral-no'],
    body,
  }))
}

/** The owner's word on that. */
export function useAnswerNo(planId: string): PlanCommand<To<AnswerNo>> {
  return usePlanCommand(planId, ({ participant, ...body }) => ({
    method: 'PUT',
    path: ['consents', participant, 'oral-no', 'answer'],
    body,
  }))
}

/** The owner's word on what was written down. */
export function useAnswerConsent(planId: string): PlanCommand<To<AnswerConsent>> {
  return usePlanCommand(planId, ({ participant, ...body }) => ({
    method: 'PUT',
    path: ['consents', participant, 'oral', 'answer'],
    body,
  }))
}

export function useGivePlanConsent(planId: string): PlanCommand<void> {
  return usePlanCommand(planId, () => ({ method: 'PUT', path: ['consent'], body: {} }))
}

export function useRecordPlanConsent(planId: string): PlanCommand<RecordPlanConsent> {
  return usePlanCommand(planId, (body) => ({ method: 'PUT', path: ['consent', 'oral'], body }))
}

/** The owner's word on that. */
export function useAnswerPlanConsent(planId: string): PlanCommand<AnswerPlanConsent> {
  return usePlanCommand(planId, (body) => ({ method: 'PUT', path: ['consent', 'oral', 'answer'], body }))
}

export function useWithdrawPlanConsent(planId: string): PlanCommand<void> {
  return usePlanCommand(planId, () => ({ method: 'DELETE', path: ['consent'] }))
}

/** Every version of one participant's consents; asked for anew when the plan's facts have changed. */
export function useConsentHistory(
  planId: string,
  participant: ParticipantId,
  factsVersion: number,
): UseQueryResult<ConsentHistoryView> {
  return useQuery({
    queryKey: queryKeys.consentHistory(planId, participant, factsVersion),
    queryFn: ({ signal }) => request<ConsentHistoryView>(planPath(planId, 'consents', participant), { signal }),
    placeholderData: (before) => before,
  })
}
