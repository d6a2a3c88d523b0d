import { dayInNorway } from '@ansvarsgruppe/plan-model'
import type { InvitationView } from '@ansvarsgruppe/plan-model/contract'
import { ConfirmDialog, TextButton, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { ApiError, useRenewInvitation, useWithdrawInvitation } from '../../../api/index.ts'
import { useInvitationsWords } from '../../../words/late/invitations.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import { ConfirmInvited } from './ConfirmInvited.tsx'
import type { LinkToHandOver } from './Invitations.tsx'

export interface InvitationRowProps {
  readonly invitation: InvitationView
  readonly sendsMail: boolean
  readonly onLink: (made: LinkToHandOver) => void
}

/** One who is invited: what became of the mail, until when the link works, and who has signed in with it. */
export function InvitationRow({ invitation, sendsMail, onLink }: InvitationRowProps): ReactElement {
  const { words } = useInvitationsWords()
  const { plan, person } = usePlanHere()
  const renew = useRenewInvitation(plan.planId)
  const withdraw = useWithdrawInvitation(plan.planId)
  const showToast = useToast()
  const [isAsked, setIsAsked] = useState(false)
  const { participant, signedIn } = invitation
  const { name } = person(participant)
  const invited = plan.participants.find(({ id }) => id === participant)
  const title = invited === undefined ? '' : invited.title === '' ? words.role[invited.role] : invited.title

  const sayWhy = (error: Error): void => {
    const reason = error instanceof ApiError ? error.reason : 'tryLater'
    const isTooMany = reason === 'tooFast' && renew.isError
    showToast({ text: isTooMany ? words.invitations.tooMany : words.refused[reason]({ owner: name, responsible: '' }) })
  }
  const makeLink = (): void =>
    renew.mutate(participant, {
      onSuccess: ({ link }) => {
        if (link === null) showToast({ text: words.invitations.linkRenewed(name) })
        else onLink({ name, link })
      },
      onError: sayWhy,
    })
  return (
    <div className="ag-invitation">
      <div>
        <h3 className="ag-invitation-name">{name}</h3>
        <p className="ag-muted ag-small">
          {[title, invited?.organisation ?? ''].filter((part) => part !== '').join(', ')}
        </p>
      </div>
      {signedIn === null ? (
        <WhereItIs invitation={invitation} />
      ) : (
        <ConfirmInvited participant={participant} name={name} signedIn={signedIn} onSomebodyElse={makeLink} />
      )}
      <div className="ag-button-row">
        {signedIn === null && (
          <TextButton onClick={makeLink} disabled={renew.isPending}>
            {sendsMail ? words.invitations.newLink : words.invitations.makeLink}
          </TextButton>
        )}
        <TextButton onClick={() => setIsAsked(true)}>{words.invitations.withdraw}</TextButton>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={words.invitations.withdrawTitle(name)}
        confirmText={words.invitations.withdraw}
        cancelText={words.button.cancel}
        tone="danger"
        isBusy={withdraw.isPending}
        onConfirm={() =>
          withdraw.mutate(participant, {
            onSuccess: () => showToast({ text: words.invitations.withdrawn(name) }),
            onError: sayWhy,
            onSettled: () => setIsAsked(false),
          })
        }
        onCancel={() => setIsAsked(false)}
      >
        <p>{words.invitations.withdrawText(name)}</p>
      </ConfirmDialog>
    </div>
  )
}

function WhereItIs({ invitation }: { readonly invitation: InvitationView }): ReactElement {
  const { words, formats } = useInvitationsWords()
  const { today } = usePlanHere()
  const { mail, email, isOpen, expiresAt, expectsSomebody } = invitation
  const ofMail = words.invitations.mail[mail]
  return (
    <div className="ag-small">
      <p>{typeof ofMail === 'string' ? ofMail : ofMail(email)}</p>
      <p className="ag-muted">
        {isOpen ? words.invitations.until(formats.dateNear(dayInNorway(expiresAt), today)) : words.invitations.expired}
      </p>
      {expectsSomebody && <p className="ag-muted">{words.invitations.expects}</p>}
    </div>
  )
}
