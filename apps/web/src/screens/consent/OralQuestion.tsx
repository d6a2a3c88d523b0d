import { hasLostItsMember, type Consent } from '@ansvarsgruppe/plan-model'
import { factsOfView } from '@ansvarsgruppe/plan-model/contract'
import { Button, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement, ReactNode } from 'react'
import { useAnswerConsent } from '../../api/index.ts'
import { PlanText, useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { granteeKey } from './grantee-key.ts'
import { useAreaList } from './useAreaList.ts'

export interface OralQuestionProps {
  readonly consent: Consent
  readonly heading: ReactNode
  readonly onAnswer?: (() => void) | undefined
}

/** What somebody wrote down that the owner has said: is it right? Both answers say what they lead to. */
export function OralQuestion({ consent, heading, onAnswer }: OralQuestionProps): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, person, today } = usePlanHere()
  const { mutateAsync, isPending } = useAnswerConsent(plan.planId)
  const areasOf = useAreaList()
  const showToast = useToast()
  const { oralConsent } = words
  const grantee = person(granteeKey(consent)).firstName
  const oral = consent.record?.oral
  if (oral === undefined || oral === null) return null
  const date = formats.dateLong(oral.wishedTo)

  function answer(isRight: boolean): void {
    // The question is gone when it is answered, and its own callbacks with it.
    mutateAsync({ participant: consent.participant, isRight }).then(
      () => said(isRight),
      () => showToast({ text: words.page.errorText }),
    )
  }
  function said(isRight: boolean): void {
    showToast({ text: isRight ? oralConsent.confirmed({ grantee }) : oralConsent.rejected({ grantee }) })
    onAnswer?.()
  }
  return (
    <>
      {heading}
      <p>
        {oralConsent.text({
          by: person(oral.recordedBy).firstName,
          grantee,
          areas: areasOf(consent.areas),
          date,
          day: formats.dateNear(oral.saidOn, today),
        })}
      </p>
      <p className="ag-small">
        <PlanText>{oralConsent.how(oral.circumstances)}</PlanText>
      </p>
      {consent.record !== undefined && consent.record.purpose !== '' && (
        <p className="ag-small">
          <PlanText>{oralConsent.purposeWas(consent.record.purpose)}</PlanText>
        </p>
      )}
      <p className="ag-muted ag-small">
        {oralConsent.yesLeads({ date })} {oralConsent.noLeads({ grantee })}{' '}
        {consent.to < today ? oralConsent.over : oralConsent.until(formats.dateNear(consent.to, today))}
      </p>
      <div className="ag-button-row">
        <Button
          loading={isPending}
          disabled={oral.wishedTo < today || hasLostItsMember(factsOfView(plan), consent, today)}
          onClick={() => answer(true)}
        >
          {oralConsent.yes}
        </Button>
        <Button variant="secondary" loading={isPending} onClick={() => answer(false)}>
          {oralConsent.no}
        </Button>
      </div>
    </>
  )
}
