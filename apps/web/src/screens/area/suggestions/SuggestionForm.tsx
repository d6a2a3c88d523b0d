import { ACTION_STATUSES, GOAL_STATUSES, MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Button, DateField, SelectField, TextButton, TextField } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useWords } from '../../../words/index.ts'
import type { ChangeSubject } from './MakeSuggestion.tsx'
import { currentValue, fits, kindOf, lengthMaxOf } from './suggestible.ts'
import type { Suggested } from './suggestion-writing.ts'

export interface SuggestionFormProps {
  /** What can be suggested, at least one. */
  readonly subjects: readonly ChangeSubject[]
  readonly onSend: (subject: ChangeSubject, suggested: Suggested) => void
  readonly onCancel: () => void
}

/** Which field, what it should be instead, and why. It begins from what stands there. */
export function SuggestionForm({ subjects, onSend, onCancel }: SuggestionFormProps): ReactElement {
  const { words } = useWords()
  const [field, setField] = useState<string>(subjects[0]?.field ?? '')
  const subject = subjects.find((each) => each.field === field) ?? subjects[0]
  const [typed, setTyped] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), [])
  if (subject === undefined) return <></>

  const { goal, action } = words
  const names: Readonly<Record<ChangeSubject['field'], string>> = {
    text: goal.text,
    why: goal.why,
    what: action.what,
    how: action.how,
    extent: action.extent,
    start: action.start,
    due: action.due,
    status: action.status,
  }
  const value = typed ?? currentValue(subject)
  const isWrong = !fits(kindOf(subject), value) || value === currentValue(subject)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (subject === undefined || isWrong) return setIsTried(true)
    onSend(subject, { to: value.trim(), reason: reason.trim() })
  }
  return (
    <form ref={form} className="ag-stack ag-text-form" onSubmit={send} noValidate>
      <SelectField
        label={words.suggestion.which}
        value={subject.field}
        options={subjects.map((each) => ({ value: each.field as string, text: names[each.field] }))}
        onValueChange={(next) => {
          setField(next)
          setTyped(null)
        }}
      />
      <Value
        subject={subject}
        value={value}
        error={isTried && isWrong ? words.form.required : undefined}
        onChange={setTyped}
      />
      <TextField
        label={words.suggestion.reason}
        value={reason}
        maxLength={MESSAGE_LENGTH_MAX}
        isMultiline
        rows={2}
        onValueChange={setReason}
      />
      <div className="ag-button-row">
        <Button type="submit">{words.suggestion.send}</Button>
        <TextButton onClick={onCancel}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}

interface ValueProps {
  readonly subject: ChangeSubject
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

function Value({ subject, value, error, onChange }: ValueProps): ReactElement {
  const { words } = useWords()
  const kind = kindOf(subject)
  const shared = { label: words.suggestion.write, value, error, onValueChange: onChange }
  switch (kind) {
    case 'day':
      return <DateField {...shared} />
    case 'goalStatus':
      return (
        <SelectField
          {...shared}
          options={GOAL_STATUSES.map((status) => ({ value: status as string, text: words.goalStatus[status] }))}
        />
      )
    case 'actionStatus':
      return (
        <SelectField
          {...shared}
          options={ACTION_STATUSES.map((status) => ({ value: status as string, text: words.actionStatus[status] }))}
        />
      )
    default:
      return <TextField {...shared} isMultiline={kind === 'prose'} maxLength={lengthMaxOf(kind)} />
  }
}
