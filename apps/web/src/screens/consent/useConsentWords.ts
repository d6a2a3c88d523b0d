import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { isSoon } from '../group/access.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { ConsentCell, ConsentRow } from './consent-rows.ts'
import { useMemberName } from './useMemberName.ts'

export interface ConsentWords {
  /** "leser og kommenterer", "leser, sagt muntlig" */
  readonly sight: (cell: ConsentCell) => string
  /** "Berit Fjelltun: Bolig og hverdag, leser og kommenterer" */
  readonly cell: (grantee: string, cell: ConsentCell) => string
  /** "28. februar"; "ikke samtykke" */
  readonly until: (row: ConsentRow) => string
  readonly endsSoon: (row: ConsentRow) => boolean
  readonly title: (participant: ParticipantView) => string
  /** "Bare Kari Åsengrav"; null: whoever of the service, or a person. */
  readonly forWhom: (row: ConsentRow) => string | null
}

export function useConsentWords(): ConsentWords {
  const { words, formats } = useConsentPageWords()
  const { today } = usePlanHere()
  const memberName = useMemberName()
  const sight = (cell: ConsentCell): string =>
    `${words.consentPage.sight[cell.sight]}${cell.isOral ? `, ${words.consentPage.oral}` : ''}`
  return {
    sight,
    cell: (grantee, cell) => `${words.consent.cell({ grantee, area: words.area[cell.area] })}, ${sight(cell)}`,
    until: ({ consent }) => (consent === undefined ? words.consentPage.noConsent : formats.dateNear(consent.to, today)),
    forWhom: ({ participant, consent, lost }) => {
      if (lost?.boundTo !== undefined) return words.consentPage.hasLeft(memberName(participant, lost.boundTo))
      return consent?.boundTo === undefined ? null : words.consentPage.onlyOne(memberName(participant, consent.boundTo))
    },
    endsSoon: ({ consent }) => consent !== undefined && isSoon(consent.to, today),
    title: ({ title, role }) => (title === '' ? words.role[role] : title),
  }
}
