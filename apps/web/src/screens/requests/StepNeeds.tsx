import { REQUEST_WORDS_MAX } from '@ansvarsgruppe/plan-model/contract'
import { TextField } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import type { FormFields } from './form-fields.ts'

/** What the person needs help with, and who helps today. */
export function StepNeeds({ draft, change, missing }: FormFields): ReactElement {
  const { words } = useRequestsWords()
  const { requests, form } = words
  const isMine = draft.asker === 'self'
  return (
    <>
      <TextField
        label={isMine ? requests.needs : requests.needsOther}
        description={isMine ? requests.needsHelp : undefined}
        value={draft.needs}
        isMultiline
        rows={5}
        maxLength={REQUEST_WORDS_MAX}
        error={missing.includes('needs') ? form.required : undefined}
        onValueChange={(needs) => change({ needs })}
      />
      <TextField
        label={isMine ? requests.services : requests.servicesOther}
        description={requests.optional}
        value={draft.services}
        isMultiline
        maxLength={REQUEST_WORDS_MAX}
        onValueChange={(services) => change({ services })}
      />
    </>
  )
}
