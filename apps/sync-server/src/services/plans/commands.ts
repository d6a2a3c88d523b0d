/** The commands that change facts. Inputs are checked against the contract's schemas before they come here. */
import type {
  AnswerAlone,
  AnswerMeeting,
  AppointCoordinator,
  ArrangeMeeting,
  GiveConsent,
  RegisterRepresentation,
  SetOwnerBirthDate,
  InviteSomeone,
  RecordConsent,
  RecordNo,
  RecordPlanConsent,
  SetPeriod,
  SetResponsibility,
  SetWritingHelp,
} from '@ansvarsgruppe/plan-model/contract'
import {
  actorKey,
  type ActorKey,
  type EntryId,
  type LifeArea,
  type MemberId,
  type Participant,
  type ParticipantId,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'

/** What a group knows of somebody who is invited. */
export type Invited = Pick<InviteSomeone, 'name' | 'role' | 'title' | 'organisation'>

/** Who comes as coordinator. Who they are is for the store alone. */
export interface NewCoordinator extends Pick<Participant, 'name' | 'organisation'> {
  readonly forChild: boolean
}

/** What a command leaves different. */
export type Changes = Partial<Omit<PlanFacts, 'planId' | 'version'>>

export type FactsCommand =
  | {
      readonly kind: 'setResponsibility'
      readonly action: EntryId
      readonly input: SetResponsibility
      /** Whether the area's room has the action, removed or not: facts alone cannot tell. */
      readonly isInArea: boolean
    }
  | { readonly kind: 'answerAlone'; readonly area: LifeArea; readonly action: EntryId; readonly input: AnswerAlone }
  | { readonly kind: 'setPeriod'; readonly input: SetPeriod }
  | { readonly kind: 'giveConsent'; readonly participant: ParticipantId; readonly input: GiveConsent }
  | { readonly kind: 'withdrawConsent'; readonly participant: ParticipantId }
  /** What the owner said to a coordinator; and her word on what was written down. */
  | { readonly kind: 'recordConsent'; readonly participant: ParticipantId; readonly input: RecordConsent }
  | { readonly kind: 'confirmConsent' | 'rejectConsent'; readonly participant: ParticipantId }
  /** What she took away by saying so; and her word on it. */
  | { readonly kind: 'recordNo'; readonly participant: ParticipantId; readonly input: RecordNo }
  | { readonly kind: 'confirmNo' | 'takeBackNo'; readonly participant: ParticipantId }
  /** That the plan is made at all. */
  | { readonly kind: 'givePlanConsent' }
  | { readonly kind: 'recordPlanConsent'; readonly input: RecordPlanConsent }
  /** Her word on what was written down. */
  | { readonly kind: 'confirmPlanConsent' | 'rejectPlanConsent' }
  | { readonly kind: 'withdrawPlanConsent' }
  | { readonly kind: 'setWritingHelp'; readonly input: SetWritingHelp }
  /** Where nobody coordinates. `newcomer`: somebody the unit knows who takes part from then on, and has not before. */
  | { readonly kind: 'appointCoordinator'; readonly input: AppointCoordinator; readonly newcomer?: NewCoordinator }
  /** Where somebody does. */
  | { readonly kind: 'askCoordinator'; readonly input: AppointCoordinator }
  /** By who was asked, whom `participant` says, too. */
  | { readonly kind: 'acceptCoordinator'; readonly participant: ParticipantId }
  /** Who was asked says no, or whoever may ask takes it back. */
  | { readonly kind: 'endHandOver' }
  | { readonly kind: 'endParticipation'; readonly participant: ParticipantId }
  /** A new meeting, or another time, place or company for one that is there. */
  | { readonly kind: 'callMeeting' | 'changeMeeting'; readonly meeting: EntryId; readonly input: ArrangeMeeting }
  /** Somebody new, of whom it is not known yet who they are. */
  | { readonly kind: 'invite'; readonly participant: ParticipantId; readonly input: Invited }
  /** From now on it is known: by whoever confirms it, or by the one who comes and was expected. */
  | {
      readonly kind: 'confirmInvited' | 'joinInvited'
      readonly participant: ParticipantId
      /** Who they were in the plan before; null: they never took part. */
      readonly formerly: ParticipantId | null
    }
  | { readonly kind: 'withdrawInvitation'; readonly participant: ParticipantId }
  | { readonly kind: 'promiseConfidentiality' }
  | { readonly kind: 'cancelMeeting'; readonly meeting: EntryId }
  | { readonly kind: 'registerRepresentation'; readonly id: EntryId; readonly input: RegisterRepresentation }
  | { readonly kind: 'endRepresentation'; readonly id: EntryId }
  | { readonly kind: 'setOwnerBirthDate'; readonly input: SetOwnerBirthDate }
  | {
      readonly kind: 'addService'
      readonly participant: ParticipantId
      readonly input: Invited
      /** Who leads it, the first of those who belong to it. */
      readonly leader: { readonly id: MemberId; readonly name: string; readonly identity: string }
    }
  | {
      readonly kind: 'addMember'
      readonly participant: ParticipantId
      readonly member: MemberId
      readonly name: string
      readonly leads: boolean
      /** Keyed hash of their identity number. */
      readonly identity: string
    }
  | { readonly kind: 'endMember'; readonly participant: ParticipantId; readonly member: MemberId }
  | { readonly kind: 'answerMeeting'; readonly meeting: EntryId; readonly input: AnswerMeeting }

/** What the command is about: a participant, an action, a meeting or a representation; null: the plan as a whole. */
export function subjectOf(command: FactsCommand): string | null {
  switch (command.kind) {
    case 'setResponsibility':
    case 'answerAlone':
      return command.action
    case 'giveConsent':
    case 'withdrawConsent':
    case 'recordConsent':
    case 'confirmConsent':
    case 'rejectConsent':
    case 'recordNo':
    case 'confirmNo':
    case 'takeBackNo':
    case 'endParticipation':
    case 'addService':
    case 'addMember':
    case 'endMember':
    case 'invite':
    case 'confirmInvited':
    case 'joinInvited':
    case 'withdrawInvitation':
    case 'acceptCoordinator':
      return command.participant
    case 'registerRepresentation':
    case 'endRepresentation':
      return command.id
    case 'appointCoordinator':
    case 'askCoordinator':
      return command.input.participant
    case 'callMeeting':
    case 'changeMeeting':
    case 'cancelMeeting':
    case 'answerMeeting':
      return command.meeting
    case 'setPeriod':
    case 'promiseConfidentiality':
    case 'setWritingHelp':
    case 'setOwnerBirthDate':
    case 'givePlanConsent':
    case 'recordPlanConsent':
    case 'confirmPlanConsent':
    case 'rejectPlanConsent':
    case 'withdrawPlanConsent':
    case 'endHandOver':
      return null
  }
}

/** Identities of members that the command adds, by their actor key: for the store alone, they are no facts. */
export function identitiesAdded(command: FactsCommand): ReadonlyMap<ActorKey, string> {
  switch (command.kind) {
    case 'addService':
      return new Map([[memberKey(command.participant, command.leader.id), command.leader.identity]])
    case 'addMember':
      return new Map([[memberKey(command.participant, command.member), command.identity]])
    default:
      return new Map()
  }
}

function memberKey(participant: ParticipantId, member: MemberId): ActorKey {
  return actorKey({ participant, capacity: 'self', member })
}
