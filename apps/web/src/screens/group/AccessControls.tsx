import { consentOn } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { ConfirmDialog, Menu, useToast, type MenuItem } from '@ansvarsgruppe/ui'
import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { ApiError, useEndParticipation, useWithdrawConsent } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { useGiveAgain } from '../consent/useGiveAgain.ts'
import { consentAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'

export interface AccessControlsProps {
  readonly participant: ParticipantView
  readonly name: string
}

/**
 * The owner takes back a consent, or ends somebody's part; not while she is a child. What it leads to is said before it
 * is done.
 */
export function AccessControls({ participant, name }: AccessControlsProps): ReactElement | null {
  const { words } = useWords()
  const { plan, isOwner, decides, today } = usePlanHere()
  const withdraw = useWithdrawConsent(plan.planId)
  const { giveAgain } = useGiveAgain()
  const [, go] = useLocation()
  const end = useEndParticipation(plan.planId)
  const showToast = useToast()
  const [asked, setAsked] = useState<'withdraw' | 'end' | null>(null)
  const consent = consentOn(plan.consents, participant.id, today)
  const areas = consent?.areas ?? []
  const decidesIt = areas.length > 0 && areas.every((area) => decides('consents', area))
  const mayEnd = isOwner && decides('consents', null)
  if (!mayEnd && !decidesIt) return null
  const command = asked === 'end' ? end : withdraw

  const items: MenuItem[] = [
    // Who sees what is changed in one place; here is what one does to somebody as a whole.
    { id: 'consent', text: words.consent.changeButton, onSelect: () => go(consentAddress(plan.planId)) },
    ...(consent !== undefined
      ? [{ id: 'withdraw', text: words.group.withdraw, isDanger: true, onSelect: () => setAsked('withdraw') }]
      : []),
    ...(mayEnd ? [{ id: 'end', text: words.group.end, isDanger: true, onSelect: () => setAsked('end') }] : []),
  ]

  function confirm(): void {
    command.mutate(participant.id, {
      onSuccess: () => {
        if (asked === 'end') showToast({ text: words.group.ended(name) })
        else
          showToast({
            text: words.group.withdrawn(name),
            actionText: words.button.undo,
            onAction: () => giveAgain(participant.id, consent, { onError: sayWhy }),
          })
        setAsked(null)
      },
      onError: (error) => {
        sayWhy(error)
        setAsked(null)
      },
    })
  }
  function sayWhy(error: Error): void {
    const reason = error instanceof ApiError ? error.reason : 'tryLater'
    showToast({ text: words.refused[reason]({ owner: name, responsible: '' }) })
  }
  return (
    <>
      <Menu trigger={<MenuElipsisHorizontalIcon aria-hidden />} label={words.label.more(name)} items={items} />
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked === 'end' ? words.group.endTitle(name) : words.group.withdrawTitle(name)}
        confirmText={asked === 'end' ? words.group.end : words.group.withdraw}
        cancelText={words.button.cancel}
        tone="danger"
        isBusy={command.isPending}
        onConfirm={confirm}
        onCancel={() => setAsked(null)}
      >
        <p>{asked === 'end' ? words.group.endConsequence(name) : words.consent.withdraw({ grantee: name })}</p>
        <p>{words.consent.withdrawAnytime}</p>
      </ConfirmDialog>
    </>
  )
}
