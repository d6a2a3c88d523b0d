import type { AccessPart } from '@ansvarsgruppe/plan-model'
import type { FactsCommand } from './commands.ts'

/** Which part of the plan a command changes, as whoever reads the access log knows it. All others: the plan itself. */
const PARTS: Partial<Record<FactsCommand['kind'], AccessPart>> = {
  giveConsent: 'consents',
  withdrawConsent: 'consents',
  registerRepresentation: 'consents',
  setOwnerBirthDate: 'consents',
  endParticipation: 'consents',
  answerAlone: 'consents',
  endRepresentation: 'consents',
  addMember: 'consents',
  endMember: 'consents',
  recordConsent: 'consents',
  confirmConsent: 'consents',
  rejectConsent: 'consents',
  recordNo: 'consents',
  confirmNo: 'consents',
  takeBackNo: 'consents',
  givePlanConsent: 'consents',
  recordPlanConsent: 'consents',
  confirmPlanConsent: 'consents',
  rejectPlanConsent: 'consents',
  withdrawPlanConsent: 'consents',
  callMeeting: 'meetings',
  changeMeeting: 'meetings',
  cancelMeeting: 'meetings',
  answerMeeting: 'meetings',
}

export function partOf({ kind }: FactsCommand): AccessPart {
  return PARTS[kind] ?? 'plan'
}
