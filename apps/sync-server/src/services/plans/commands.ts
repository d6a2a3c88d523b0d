/** The commands that change facts. Inputs are checked against the contract's schemas before they come here. */
import type {
  AppointCoordinator,
  GiveConsent,
  SetPeriod,
  SetResponsibility,
  SetWritingHelp,
} from '@ansvarsgruppe/plan-model/contract'
import type { EntryId, ParticipantId } from '@ansvarsgruppe/plan-model'

export type FactsCommand =
  | {
      readonly kind: 'setResponsibility'
      readonly action: EntryId
      readonly input: SetResponsibility
      /** Whether the area's room has the action, removed or not: facts alone cannot tell. */
      readonly isInArea: boolean
    }
  | { readonly kind: 'setPeriod'; readonly input: SetPeriod }
  | { readonly kind: 'giveConsent'; readonly participant: ParticipantId; readonly input: GiveConsent }
  | { readonly kind: 'withdrawConsent'; readonly participant: ParticipantId }
  | { readonly kind: 'setWritingHelp'; readonly input: SetWritingHelp }
  | { readonly kind: 'appointCoordinator'; readonly input: AppointCoordinator }
  | { readonly kind: 'endParticipation'; readonly participant: ParticipantId }
