import type { Consent } from '@ansvarsgruppe/plan-model'
import { Button, ButtonLink, Face, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWithdrawConsent } from '../../api/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { useAreaList } from '../consent/useAreaList.ts'
import { useMemberName } from '../consent/useMemberName.ts'
import { firstName } from '../people/person.ts'
import { consentAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'

export interface WaitingMemberLeftProps {
  readonly consent: Consent
  readonly onAnswer: () => void
}

/** Who had her consent alone has left the service: nobody has it any more, until she says who. */
export function WaitingMemberLeft({ consent, onAnswer }: WaitingMemberLeftProps): ReactElement {
  const { words } = useConsentPageWords()
  const { plan, person } = usePlanHere()
  const { mutateAsync, isPending } = useWithdrawConsent(plan.planId)
  const memberName = useMemberName()
  const areasOf = useAreaList()
  const showToast = useToast()
  const { consentPage } = words
  const { face, name: service } = person(consent.participant)
  const who = plan.participants.find(({ id }) => id === consent.participant) ?? {}
  const member = consent.boundTo === undefined ? '' : firstName(memberName(who, consent.boundTo))
  function said(): void {
    showToast({ text: consentPage.leftNobody })
    onAnswer()
  }
  return (
    <>
      <h2 id="waiting-title">{consentPage.leftTitle(member)}</h2>
      <div className="ag-overview-waiting-what">
        <Face person={face} isDecorative />
        <p>{consentPage.leftText({ member, service, areas: areasOf(consent.areas) })}</p>
      </div>
      <p className="ag-muted ag-small">{consentPage.leftLeads}</p>
      <div className="ag-overview-waiting-answers">
        <ButtonLink href={consentAddress(plan.planId)}>{consentPage.leftChoose}</ButtonLink>
        <Button
          variant="secondary"
          loading={isPending}
          onClick={() =>
            // The question is gone when it is answered, and its own callbacks with it.
            void mutateAsync(consent.participant).then(said, () => showToast({ text: words.page.errorText }))
          }
        >
          {consentPage.leftNo}
        </Button>
      </div>
    </>
  )
}
