/** The commands that change a plan's facts. */
import type { EntryId, LifeArea, MemberId, ParticipantId } from '@ansvarsgruppe/plan-model'
import type {
  AddMember,
  AddService,
  AnswerAlone,
  AnswerMeeting,
  ArrangeMeeting,
  RegisterRepresentation,
  SetOwnerBirthDate,
  SetPeriod,
  SetResponsibility,
  SetWritingHelp,
} from '@ansvarsgruppe/plan-model/contract'
import { usePlanCommand, type PlanCommand } from './usePlanCommand.ts'

export function useSetResponsibility(planId: string): PlanCommand<SetResponsibility & { readonly action: EntryId }> {
  return usePlanCommand(planId, ({ action, ...body }) => ({
    method: 'PUT',
    path: ['actions', action, 'responsibility'],
    body,
  }))
}

/** Whether who is responsible for an action sees it alone. */
export function useAnswerAlone(
  planId: string,
): PlanCommand<AnswerAlone & { readonly area: LifeArea; readonly action: EntryId }> {
  return usePlanCommand(planId, ({ area, action, ...body }) => ({
    method: 'PUT',
    path: ['areas', area, 'actions', action, 'alone'],
    body,
  }))
}

export function useEndParticipation(planId: string): PlanCommand<ParticipantId> {
  return usePlanCommand(planId, (participant) => ({ method: 'DELETE', path: ['participants', participant] }))
}

export function usePromiseConfidentiality(planId: string): PlanCommand<void> {
  return usePlanCommand(planId, () => ({ method: 'PUT', path: ['confidentiality'] }))
}

export function useSetPeriod(planId: string): PlanCommand<SetPeriod> {
  return usePlanCommand(planId, (body) => ({ method: 'PUT', path: ['period'], body }))
}

export function useSetWritingHelp(planId: string): PlanCommand<SetWritingHelp> {
  return usePlanCommand(planId, (body) => ({ method: 'PUT', path: ['writing-help'], body }))
}

/** Where somebody coordinates, the other is asked to take over; else they are the coordinator at once. */
export function useAskCoordinator(planId: string): PlanCommand<ParticipantId> {
  return usePlanCommand(planId, (participant) => ({ method: 'PUT', path: ['coordinator'], body: { participant } }))
}

/** By who was asked: yes, or no. Whoever may ask takes it back with a no, too. */
export function useAnswerHandOver(planId: string): PlanCommand<'yes' | 'no'> {
  return usePlanCommand(planId, (answer) => ({
    method: answer === 'yes' ? 'POST' : 'DELETE',
    path: ['coordinator', 'hand-over'],
  }))
}

/** A new meeting; with an id, another time, place or company for that one. */
export function useArrangeMeeting(planId: string): PlanCommand<ArrangeMeeting & { readonly meeting: EntryId | null }> {
  return usePlanCommand(planId, ({ meeting, ...body }) => ({
    method: meeting === null ? 'POST' : 'PUT',
    path: meeting === null ? ['meetings'] : ['meetings', meeting],
    body,
  }))
}

export function useCancelMeeting(planId: string): PlanCommand<EntryId> {
  return usePlanCommand(planId, (meeting) => ({ method: 'DELETE', path: ['meetings', meeting] }))
}

export function useAnswerMeeting(planId: string): PlanCommand<AnswerMeeting & { readonly meeting: EntryId }> {
  return usePlanCommand(planId, ({ meeting, ...body }) => ({
    method: 'PUT',
    path: ['meetings', meeting, 'answer'],
    body,
  }))
}

export function useRegisterRepresentation(planId: string): PlanCommand<RegisterRepresentation> {
  return usePlanCommand(planId, (body) => ({ method: 'POST', path: ['representations'], body }))
}

export function useEndRepresentation(planId: string): PlanCommand<EntryId> {
  return usePlanCommand(planId, (id) => ({ method: 'DELETE', path: ['representations', id] }))
}

export function useSetOwnerBirthDate(planId: string): PlanCommand<SetOwnerBirthDate> {
  return usePlanCommand(planId, (body) => ({ method: 'PUT', path: ['owner-birth-date'], body }))
}

export function useAddService(planId: string): PlanCommand<AddService> {
  return usePlanCommand(planId, (body) => ({ method: 'POST', path: ['services'], body }))
}

export function useAddMember(planId: string): PlanCommand<AddMember & { readonly participant: ParticipantId }> {
  return usePlanCommand(planId, ({ participant, ...body }) => ({
    method: 'POST',
    path: ['participants', participant, 'members'],
    body,
  }))
}

export function useEndMember(
  planId: string,
): PlanCommand<{ readonly participant: ParticipantId; readonly member: MemberId }> {
  return usePlanCommand(planId, ({ participant, member }) => ({
    method: 'DELETE',
    path: ['participants', participant, 'members', member],
  }))
}
