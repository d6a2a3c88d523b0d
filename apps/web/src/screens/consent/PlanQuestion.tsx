import { lastDayUnanswered, type UnansweredPlanConsent } from '@ansvarsgruppe/plan-model'
import { Button } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useAnswerPlanConsent } from '../../api/index.ts'
import { PlanText } from '../../words/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useSayWhy } from './useSayWhy.ts'

export interface PlanQuestionProps {
  readonly consent: UnansweredPlanConsent
  readonly headingLevel: 2 | 3
  readonly headingId: string
  /** With what came of it, in words. */
  readonly onAnswer: (said: string) => void
}

/** What somebody wrote down that the owner has said of the plan itself: is it right? */
export function PlanQuestion({ consent, headingLevel, headingId, onAnswer }: PlanQuestionProps): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { plan, person, today } = usePlanHere()
  const { mutateAsync, isPending } = useAnswerPlanConsent(plan.planId)
  const sayWhy = useSayWhy()
  const { consentPage, oralConsent } = words
  const { oral } = consent
  const Heading = `h${headingLevel}` as const
  const last = lastDayUnanswered(consent)

  function answer(isRight: boolean): void {
    // The question is gone when it is answered, and its own callbacks with it.
    mutateAsync({ isRight }).then(
      () => onAnswer(isRight ? consentPage.planReceiptGiven : consentPage.planReceiptRejected),
      sayWhy,
    )
  }
  return (
    <>
      <Heading id={headingId}>{consentPage.planQuestion}</Heading>
      <p>
        {consentPage.planTold({
          by: person(oral.recordedBy).firstName,
          day: formats.dateNear(oral.saidOn, today),
        })}
      </p>
      <p className="ag-small">
        <PlanText>{oralConsent.how(oral.circumstances)}</PlanText>
      </p>
      <p className="ag-muted ag-small">
        {consentPage.planAnswerLeads}{' '}
        {last < today ? oralConsent.over : oralConsent.until(formats.dateNear(last, today))}
      </p>
      <div className="ag-button-row">
        <Button loading={isPending} onClick={() => answer(true)}>
          {oralConsent.yes}
        </Button>
        <Button variant="secondary" loading={isPending} onClick={() => answer(false)}>
          {oralConsent.no}
        </Button>
      </div>
    </>
  )
}
