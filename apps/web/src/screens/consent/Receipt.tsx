import type { Consent, ParticipantId } from '@ansvarsgruppe/plan-model'
import { Button, TextButton, useToast } from '@ansvarsgruppe/ui'
import { CheckmarkCircleIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import { PlanText } from '../../words/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaList } from './useAreaList.ts'
import { useGiveAgain } from './useGiveAgain.ts'
import { useMemberName } from './useMemberName.ts'

export interface ReceiptProps {
  readonly participant: ParticipantId
  /** What counted before the change. */
  readonly before: Consent | undefined
  /** What counts now. */
  readonly now: Consent | undefined
  readonly onUndone: () => void
  readonly onClose: () => void
}

/** What was just decided, until when it lasts, and how it is taken back. It is kept in the history below. */
export function Receipt({ participant, before, now, onUndone, onClose }: ReceiptProps): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { plan, person } = usePlanHere()
  const memberName = useMemberName()
  const one = now === undefined ? before?.boundTo : now.boundTo
  const service = person(participant).firstName
  const members = plan.participants.find(({ id }) => id === participant) ?? {}
  const grantee =
    one === undefined ? service : words.consentPage.memberOf({ member: memberName(members, one), service })
  const areasOf = useAreaList()
  const { giveAgain, isPending } = useGiveAgain()
  const showToast = useToast()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])

  return (
    <div ref={box} className="ag-consent-receipt" tabIndex={-1}>
      <CheckmarkCircleIcon aria-hidden />
      <div>
        <p>
          <b>{words.consentPage.receipt}:</b>{' '}
          {now === undefined
            ? words.consentPage.receiptWithdrawn({ grantee })
            : words.consentPage.receiptGiven({ grantee, areas: areasOf(now.areas), date: formats.dateLong(now.to) })}
        </p>
        {now?.record !== undefined && now.record.purpose !== '' && (
          <p className="ag-small">
            <PlanText>{words.oralConsent.purposeWas(now.record.purpose)}</PlanText>
          </p>
        )}
        <p className="ag-muted ag-small">
          {words.consentPage.receiptBack} {words.consentPage.receiptKept({ grantee: service })}
        </p>
        <div className="ag-button-row">
          <Button
            variant="secondary"
            loading={isPending}
            onClick={() =>
              giveAgain(participant, before, {
                onSuccess: onUndone,
                onError: () => showToast({ text: words.page.errorText }),
              })
            }
          >
            {words.button.undo}
          </Button>
          <TextButton onClick={onClose}>{words.button.close}</TextButton>
        </div>
      </div>
    </div>
  )
}
