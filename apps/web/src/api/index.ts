export { ApiError } from './api-error.ts'
export {
  useAnswerConsent,
  useAnswerNo,
  useAnswerPlanConsent,
  useConsentHistory,
  useGiveConsent,
  useGivePlanConsent,
  useRecordConsent,
  useRecordNo,
  useRecordPlanConsent,
  useWithdrawConsent,
  useWithdrawPlanConsent,
} from './consent-commands.ts'
export {
  useAddMember,
  useAddService,
  useAnswerAlone,
  useAnswerMeeting,
  useEndMember,
  useEndRepresentation,
  useRegisterRepresentation,
  useSetOwnerBirthDate,
  useAnswerHandOver,
  useArrangeMeeting,
  useAskCoordinator,
  useCancelMeeting,
  useEndParticipation,
  usePromiseConfidentiality,
  useSetPeriod,
  useSetResponsibility,
  useSetWritingHelp,
} from './plan-commands.ts'
export { accessLogCopy, useAccessLog } from './useAccessLog.ts'
export { createQueryClient } from './query-client.ts'
export { queryKeys } from './query-keys.ts'
export { useAddAloneNote, useAloneAction, useSetAloneStatus } from './useAloneAction.ts'
export { useHome } from './useHome.ts'
export { useNews } from './useNews.ts'
export { usePlan } from './usePlan.ts'
export { useKnownPlan } from './useKnownPlan.ts'
export {
  takeInvitation,
  useConfirmInvited,
  useInvitations,
  useInvite,
  useMyInvitations,
  useRenewInvitation,
  useWithdrawInvitation,
} from './useInvitations.ts'
export { useSeenPlan, useSeenRoom, type SeenBy } from './useSeenAs.ts'
export type { PlanCommand } from './usePlanCommand.ts'
export { useAskForPlan, useAnswerTakeOver, useComplain, useRequests, useSaveRequestDraft } from './useRequests.ts'
export { signInAddress, useChangeChoices, useSession, useSignOut } from './useSession.ts'
export {
  useAddCoordinator,
  useAppointNamed,
  useRemoveCoordinator,
  useTakeStep,
  useUnit,
  useUnitRequest,
} from './useUnit.ts'
