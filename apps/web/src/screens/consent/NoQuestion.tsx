import { hasLostItsMember, type TakenOrally } from '@ansvarsgruppe/plan-model'
import { factsOfView } from '@ansvarsgruppe/plan-model/contract'
import { Button, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useAnswerNo } from '../../api/index.ts'
import { PlanText } from '../../words/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { granteeKey } from './grantee-key.ts'
import { useAreaList } from './useAreaList.ts'

export interface NoQuestionProps {
  readonly taken: TakenOrally
  readonly headingId: string
  readonly onAnswer?: (() => void) | undefined
}

/** What somebody wrote down that the owner has taken away: is it right? It counts already; a no gives it back. */
export function NoQuestion({ taken, headingId, onAnswer }: NoQuestionProps): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { plan, person, today } = usePlanHere()
  const { mutateAsync, isPending } = useAnswerNo(plan.planId)
  const areasOf = useAreaList()
  const showToast = useToast()
  const { consentPage } = words
  const { before, no, areas, level } = taken
  const grantee = person(granteeKey(before)).firstName
  // It would be over, or nobody's: what she wants now she says in the table.
  const isPast = before.to < today || hasLostItsMember(factsOfView(plan), before, today)

  function answer(isRight: boolean): void {
    // The question is gone when it is answered, and its own callbacks with it.
    mutateAsync({ participant: before.participant, isRight }).then(
      () => said(isRight),
      () => showToast({ text: words.page.errorText }),
    )
  }
  function said(isRight: boolean): void {
    showToast({ text: isRight ? consentPage.noConfirmed : consentPage.noGivenBack({ grantee }) })
    onAnswer?.()
  }
  const told = { by: person(no.recordedBy).firstName, day: formats.dateNear(no.saidOn, today), grantee }
  return (
    <>
      <h2 id={headingId} tabIndex={-1}>
        {consentPage.noQuestion({ grantee })}
      </h2>
      <p>
        {areas === null
          ? consentPage.noToldAll(told)
          : areas.length === 0
            ? consentPage.noToldLevel(told)
            : consentPage.noToldAreas({ ...told, areas: areasOf(areas) })}{' '}
        {level !== null && `${consentPage.may[level]({ grantee })} `}
        {consentPage.noCounts}
      </p>
      <p className="ag-small">
        <PlanText>{words.oralConsent.how(no.circumstances)}</PlanText>
      </p>
      <p className="ag-muted ag-small">
        {isPast
          ? consentPage.noPast
          : consentPage.noBackLeads({ grantee, areas: areasOf(before.areas), date: formats.dateLong(before.to) })}
      </p>
      <div className="ag-button-row">
        <Button loading={isPending} onClick={() => answer(true)}>
          {words.oralConsent.yes}
        </Button>
        {!isPast && (
          <Button variant="secondary" loading={isPending} onClick={() => answer(false)}>
            {consentPage.noGiveBack}
          </Button>
        )}
      </div>
    </>
  )
}
