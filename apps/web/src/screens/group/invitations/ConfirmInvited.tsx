import type { ParticipantId } from '@ansvarsgruppe/plan-model'
import type { InvitationView } from '@ansvarsgruppe/plan-model/contract'
import { Button, TextButton, TextField, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { ApiError, useConfirmInvited } from '../../../api/index.ts'
import { useInvitationsWords } from '../../../words/late/invitations.ts'
import { usePlanHere } from '../../plan/plan-context.ts'

export interface ConfirmInvitedProps {
  readonly participant: ParticipantId
  readonly name: string
  readonly signedIn: NonNullable<InvitationView['signedIn']>
  readonly onSomebodyElse: () => void
}

/** Somebody has signed in with the link: whether it is the right person is settled by a code they read out. */
export function ConfirmInvited({ participant, name, signedIn, onSomebodyElse }: ConfirmInvitedProps): ReactElement {
  const { words } = useInvitationsWords()
  const { plan } = usePlanHere()
  const { mutate, isPending } = useConfirmInvited(plan.planId)
  const showToast = useToast()
  const [code, setCode] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  function confirm(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const figures = code.replaceAll(/\s/g, '')
    if (!/^\d{6}$/.test(figures)) return setIsWrong(true)
    mutate(
      { participant, code: figures },
      {
        onSuccess: () => showToast({ text: words.invitations.confirmed(name) }),
        onError: (error) => {
          if (error instanceof ApiError && error.reason === 'invalidInput') setIsWrong(true)
          else showToast({ text: words.page.errorText })
        },
      },
    )
  }
  return (
    <form className="ag-stack" onSubmit={confirm} noValidate>
      <p>
        <b>{words.invitations.signedIn(name)}.</b>{' '}
        {signedIn.name === '' ? words.invitations.signedInNameless : words.invitations.signedInAs(signedIn.name)}
      </p>
      <p>{words.invitations.howToConfirm(name)}</p>
      <div className="ag-invitation-code">
        <TextField
          label={words.invitations.code}
          value={code}
          maxLength={9}
          autoComplete="off"
          error={isWrong ? words.invitations.codeError : undefined}
          onValueChange={(typed) => {
            setCode(typed)
            setIsWrong(false)
          }}
        />
      </div>
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {words.invitations.confirm(name)}
        </Button>
        <TextButton onClick={onSomebodyElse}>{words.invitations.notThem}</TextButton>
      </div>
    </form>
  )
}
