import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { isSoon } from '../group/access.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { ConsentCell, ConsentRow } from './consent-rows.ts'

export interface ConsentWords {
  /** "leser og kommenterer", "leser, sagt muntlig" */
  readonly sight: (cell: ConsentCell) => string
  /** "Berit Fjelltun: Bolig og hverdag, leser og kommenterer" */
  readonly cell: (grantee: string, cell: ConsentCell) => string
  /** "28. februar"; "ikke samtykke" */
  readonly until: (row: ConsentRow) => string
  readonly endsSoon: (row: ConsentRow) => boolean
  readonly title: (participant: ParticipantView) => string
}

export function useConsentWords(): ConsentWords {
  const { words, formats } = useConsentPageWords()
  const { today } = usePlanHere()
  const sight = (cell: ConsentCell): string =>
    `${words.consentPage.sight[cell.sight]}${cell.isOral ? `, ${words.consentPage.oral}` : ''}`
  return {
    sight,
    cell: (grantee, cell) => `${words.consent.cell({ grantee, area: words.area[cell.area] })}, ${sight(cell)}`,
    until: ({ consent }) => (consent === undefined ? words.consentPage.noConsent : formats.dateNear(consent.to, today)),
    endsSoon: ({ consent }) => consent !== undefined && isSoon(consent.to, today),
    title: ({ title, role }) => (title === '' ? words.role[role] : title),
  }
}
