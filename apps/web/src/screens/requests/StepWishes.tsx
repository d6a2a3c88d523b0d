import { REQUEST_LINE_MAX } from '@ansvarsgruppe/plan-model/contract'
import { Checkbox, TextField } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import type { FormFields } from './form-fields.ts'

/** Who should coordinate, in which language, and how one can be reached. */
export function StepWishes({ draft, change, missing }: FormFields): ReactElement {
  const { words } = useRequestsWords()
  const { requests } = words
  const isMine = draft.asker === 'self'
  return (
    <>
      <TextField
        label={isMine ? requests.coordinatorWish : requests.coordinatorWishOther}
        description={`${requests.optional} ${requests.coordinatorWishHelp}`}
        value={draft.coordinatorWish}
        maxLength={REQUEST_LINE_MAX}
        onValueChange={(coordinatorWish) => change({ coordinatorWish })}
      />
      <TextField
        label={isMine ? requests.language : requests.languageOther}
        description={requests.optional}
        value={draft.language}
        maxLength={REQUEST_LINE_MAX}
        onValueChange={(language) => change({ language })}
      />
      <Checkbox
        value="interpreter"
        label={requests.interpreter}
        checked={draft.interpreter}
        onChange={(event) => change({ interpreter: event.target.checked })}
      />
      <TextField
        label={requests.contact}
        description={draft.asker === 'oral' ? requests.contactHelpOral : requests.contactHelp}
        value={draft.contact}
        maxLength={REQUEST_LINE_MAX}
        autoComplete={draft.asker === 'oral' ? 'off' : 'email'}
        error={missing.includes('contact') ? requests.contactError : undefined}
        onValueChange={(contact) => change({ contact })}
      />
    </>
  )
}
