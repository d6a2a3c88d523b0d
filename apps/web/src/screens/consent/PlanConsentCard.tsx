import { dayInNorway, isCoordinatorRole, planConsentNow, unansweredPlanConsent } from '@ansvarsgruppe/plan-model'
import { Button, Card, TextButton } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useGivePlanConsent, useRecordPlanConsent, useWithdrawPlanConsent } from '../../api/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { PlanQuestion } from './PlanQuestion.tsx'
import { PlanSaid } from './PlanSaid.tsx'
import { SaidForm } from './SaidForm.tsx'
import { useSayWhy } from './useSayWhy.ts'

/** The first of the two consents: that the plan is made at all. */
export function PlanConsentCard(): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { plan, actsAsOwner, decides, owner, person, today } = usePlanHere()
  const give = useGivePlanConsent(plan.planId)
  const record = useRecordPlanConsent(plan.planId)
  const [receipt, setReceipt] = useState<string | null>(null)
  const sayWhy = useSayWhy()
  const { consentPage } = words
  const current = planConsentNow(plan, today)
  const latest = plan.planConsents.at(-1)
  const withdrawn = latest?.withdrawn ?? null
  const isCoordinator = plan.participants.some(({ id, role }) => id === plan.me && isCoordinatorRole(role))
  // For all of it: a mandate for some areas is none for the plan.
  const decidesIt = actsAsOwner && [null, ...plan.lifeAreas].every((area) => decides('consents', area))
  const said = unansweredPlanConsent(plan)
  const isAsked = decidesIt && said !== null && !plan.closed
  const asksOwner = decidesIt && current === null && said === null && (!plan.closed || withdrawn !== null)
  return (
    <Card
      as="section"
      tone={asksOwner || isAsked ? 'owner' : 'plain'}
      className="ag-consent-plan"
      aria-labelledby="plan-consent"
    >
      <h2 id="plan-consent">{consentPage.planTitle}</h2>
      {isAsked ? (
        <PlanQuestion consent={said} headingLevel={3} headingId="plan-question" onAnswer={setReceipt} />
      ) : (
        <>
          <p>{statusText()}</p>
          {latest !== undefined && latest.oral !== null && withdrawn === null && <PlanSaid oral={latest.oral} />}
        </>
      )}
      {asksOwner && (
        <>
          <p>{withdrawn === null ? consentPage.planGiveLeads : consentPage.planAgainLeads}</p>
          <div className="ag-button-row">
            <Button
              loading={give.isPending}
              onClick={() =>
                give.mutate(undefined, { onSuccess: () => setReceipt(consentPage.planReceiptGiven), onError: sayWhy })
              }
            >
              {consentPage.planGive}
            </Button>
          </div>
        </>
      )}
      {receipt !== null && (
        // What was pressed is gone: reading goes on at what came of it.
        <output key={receipt} ref={focusIt} tabIndex={-1}>
          {receipt}
        </output>
      )}
      {decidesIt && !plan.closed && (
        <Disclosed
          draftKey="withdraw-plan-consent"
          renderButton={(opening) => (
            <TextButton {...opening}>{current === null ? consentPage.planStop : consentPage.planWithdraw}</TextButton>
          )}
        >
          {(close) => (
            <StopPlan
              onCancel={close}
              onDone={() => {
                close()
                setReceipt(consentPage.planReceiptWithdrawn)
              }}
            />
          )}
        </Disclosed>
      )}
      {isCoordinator && latest === undefined && !plan.closed && (
        <Disclosed
          draftKey="record-plan-consent"
          renderButton={(opening) => <TextButton {...opening}>{consentPage.planOralSend}</TextButton>}
        >
          {(close) => (
            <SaidForm
              sendText={consentPage.planOralSend}
              isSending={record.isPending}
              onSend={(said) => record.mutate(said, { onSuccess: close, onError: sayWhy })}
              onCancel={close}
            />
          )}
        </Disclosed>
      )}
    </Card>
  )

  function statusText(): string {
    if (withdrawn !== null)
      return consentPage.planWithdrawn({ by: person(withdrawn.by).firstName, date: dateOf(withdrawn.at) })
    if (said !== null) {
      const day = formats.dateNear(said.oral.saidOn, today)
      return `${consentPage.planSaid({ owner: owner.firstName, day })} ${consentPage.planToOwner(owner.firstName)}`
    }
    if (current === null) return consentPage.planMissing
    return consentPage.planGiven({ by: person(current.signed.by).firstName, date: dateOf(current.signed.at) })
  }
  function dateOf(at: string): string {
    return formats.dateNear(dayInNorway(Date.parse(at)), today)
  }
}

function focusIt(element: HTMLElement | null): void {
  element?.focus()
}

interface StopPlanProps {
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Everything that follows from it, before it is done. It is gone when that is so: what comes after waits for the answer. */
function StopPlan({ onDone, onCancel }: StopPlanProps): ReactElement {
  const { words } = useConsentPageWords()
  const { plan } = usePlanHere()
  const withdraw = useWithdrawPlanConsent(plan.planId)
  const sayWhy = useSayWhy()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className="ag-consent-panel">
      <h3 ref={title} tabIndex={-1}>
        {words.consentPage.planWithdrawTitle}
      </h3>
      <p className="ag-consent-happens">{words.consentPage.happens}</p>
      <ul className="ag-consent-leads">
        {words.consentPage.planWithdrawLeads.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <div className="ag-button-row">
        <Button
          tone="danger"
          loading={withdraw.isPending}
          onClick={() => void withdraw.mutateAsync().then(onDone, sayWhy)}
        >
          {words.consentPage.planWithdrawYes}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {words.consentPage.keep}
        </Button>
      </div>
    </div>
  )
}
