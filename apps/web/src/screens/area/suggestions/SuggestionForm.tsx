import { ACTION_STATUSES, GOAL_STATUSES, isDay, MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Button, SelectField, TextButton, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useWords } from '../../../words/index.ts'
import { useDraftKey, useDraftRoom, useIsRestored } from '../../editing/draft-key.ts'
import { DayField } from '../../editing/DayField.tsx'
import type { ChangeSubject } from './MakeSuggestion.tsx'
import { currentValue, fits, kindOf, lengthMaxOf } from './suggestible.ts'
import type { Suggested } from './suggestion-writing.ts'

export interface SuggestionFormProps {
  readonly draftKey: string
  /** What can be suggested, at least one. */
  readonly subjects: readonly ChangeSubject[]
  readonly onSend: (subject: ChangeSubject, suggested: Suggested) => void
  readonly onCancel: () => void
}

/** Which field, what it should be instead, and why. It begins from what stands there. */
export function SuggestionForm({ draftKey, subjects, onSend, onCancel }: SuggestionFormProps): ReactElement {
  const { words } = useWords()
  const { text, write, drop } = useDraft(useDraftKey(draftKey), '', useDraftRoom())
  const isRestored = useIsRestored()
  const { field = subjects[0]?.field ?? '', typed = null, reason = '' } = begunIn(text)
  const subject = subjects.find((each) => each.field === field) ?? subjects[0]
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!isRestored) form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus()
    // Only as it opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (subject === undefined) return <></>

  const begin = (begun: Begun): void => write(JSON.stringify(begun))
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
  const isFitting = fits(kindOf(subject), value)
  const isUnchanged = value === currentValue(subject)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (subject === undefined || !isFitting || isUnchanged) return setIsTried(true)
    drop()
    onSend(subject, { to: value.trim(), reason: reason.trim() })
  }
  function whatIsWrong(): string | undefined {
    if (isFitting && !isUnchanged) return undefined
    return isFitting && value.trim() !== '' ? words.suggestion.unchanged : words.form.required
  }
  function cancel(): void {
    drop()
    onCancel()
  }
  return (
    <form ref={form} className="ag-stack ag-text-form" onSubmit={send} noValidate>
      <SelectField
        label={words.suggestion.which}
        value={subject.field}
        options={subjects.map((each) => ({ value: each.field as string, text: names[each.field] }))}
        onValueChange={(next) => begin({ field: next, reason })}
      />
      <Value
        subject={subject}
        value={value}
        error={isTried ? whatIsWrong() : undefined}
        onChange={(to) => begin({ field: subject.field, typed: to, reason })}
      />
      <TextField
        label={words.suggestion.reason}
        value={reason}
        maxLength={MESSAGE_LENGTH_MAX}
        isMultiline
        rows={2}
        onValueChange={(why) => begin({ field: subject.field, ...(typed === null ? {} : { typed }), reason: why })}
      />
      <div className="ag-button-row">
        <Button type="submit">{words.suggestion.send}</Button>
        <TextButton onClick={cancel}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}

/** What is kept of a suggestion that is not sent. */
interface Begun {
  readonly field?: string
  readonly typed?: string
  readonly reason?: string
}

function begunIn(kept: string): Begun {
  return kept === '' ? {} : (JSON.parse(kept) as Begun)
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
      return (
        <DayField
          label={shared.label}
          value={isDay(value) ? value : null}
          error={error}
          onRead={(read) => onChange(read.isDay ? (read.day ?? '') : '')}
        />
      )
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
