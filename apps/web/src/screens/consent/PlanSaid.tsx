import { dayInNorway, type PlanConsentSaid } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import { PlanText } from '../../words/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** To whom she said it, and her word on what was written down. */
export function PlanSaid({ oral }: { readonly oral: PlanConsentSaid }): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { person, today } = usePlanHere()
  const { consentPage } = words
  const { answered, circumstances: how } = oral
  const day = formats.dateNear(oral.saidOn, today)
  const answer =
    answered === undefined
      ? null
      : { by: person(answered.by).firstName, date: formats.dateNear(dayInNorway(Date.parse(answered.at)), today) }
  return (
    <p className="ag-small">
      <PlanText>{consentPage.saidTo({ to: person(oral.recordedBy).firstName, day, how })}</PlanText>{' '}
      {answer === null
        ? consentPage.notConfirmed
        : answered?.isRight === true
          ? consentPage.confirmed(answer)
          : consentPage.planRejected(answer)}
    </p>
  )
}
