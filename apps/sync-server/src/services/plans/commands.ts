/** The commands that change facts. Inputs are checked against the contract's schemas before they come here. */
import type {
  AnswerAlone,
  AnswerMeeting,
  AppointCoordinator,
  ArrangeMeeting,
  GiveConsent,
  SetPeriod,
  SetResponsibility,
  SetWritingHelp,
} from '@ansvarsgruppe/plan-model/contract'
import type { EntryId, LifeArea, ParticipantId, PlanFacts } from '@ansvarsgruppe/plan-model'

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
  | { readonly kind: 'setWritingHelp'; readonly input: SetWritingHelp }
  | { readonly kind: 'appointCoordinator'; readonly input: AppointCoordinator }
  | { readonly kind: 'endParticipation'; readonly participant: ParticipantId }
  /** A new meeting, or another time, place or company for one that is there. */
  | { readonly kind: 'callMeeting' | 'changeMeeting'; readonly meeting: EntryId; readonly input: ArrangeMeeting }
  | { readonly kind: 'cancelMeeting'; readonly meeting: EntryId }
  | { readonly kind: 'answerMeeting'; readonly meeting: EntryId; readonly input: AnswerMeeting }

/** What the command is about: a participant, an action or a meeting; null: the plan as a whole. */
export function subjectOf(command: FactsCommand): string | null {
  switch (command.kind) {
    case 'setResponsibility':
    case 'answerAlone':
      return command.action
    case 'giveConsent':
    case 'withdrawConsent':
    case 'endParticipation':
      return command.participant
    case 'appointCoordinator':
      return command.input.participant
    case 'callMeeting':
    case 'changeMeeting':
    case 'cancelMeeting':
    case 'answerMeeting':
      return command.meeting
    case 'setPeriod':
    case 'setWritingHelp':
      return null
  }
}
