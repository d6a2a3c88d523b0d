import { Button, TextButton, TextField, useDraft } from '@ansvarsgruppe/ui'
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type SubmitEvent,
} from 'react'
import { useWords } from '../../words/index.ts'
import { useDraftKey, useDraftRoom, useIsRestored } from './draft-key.ts'

export interface TextFormProps {
  /** What it is about: what is begun stands here again after one has been elsewhere. */
  readonly draftKey: string
  readonly label: string
  readonly description?: ReactNode
  readonly initial?: string | undefined
  readonly submitText: string
  readonly maxLength: number
  readonly isMultiline?: boolean | undefined
  /** Whether nothing is an answer, too. */
  readonly allowsEmpty?: boolean | undefined
  readonly onSubmit: (text: string) => void
  readonly onCancel: () => void
  /** Between the text and the buttons: further questions. */
  readonly children?: ReactNode
}

/** One text to write and send, opened in its place: it takes focus, Escape leaves it. */
export function TextForm(props: TextFormProps): ReactElement {
  const {
    draftKey,
    label,
    description,
    initial = '',
    submitText,
    maxLength,
    isMultiline = false,
    allowsEmpty = false,
  } = props
  const { words } = useWords()
  const { text, write, drop } = useDraft(useDraftKey(draftKey), initial, useDraftRoom())
  const isRestored = useIsRestored()
  const [isMissing, setIsMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!isRestored) form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    // Only as it opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const trimmed = text.trim()
    if (trimmed === '' && !allowsEmpty) return setIsMissing(true)
    drop()
    props.onSubmit(trimmed)
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  }
  function cancel(): void {
    drop()
    props.onCancel()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is the keyboard's way out
    <form ref={form} className="ag-stack ag-text-form" onSubmit={submit} onKeyDown={leave} noValidate>
      <TextField
        label={label}
        description={description}
        value={text}
        maxLength={maxLength}
        isMultiline={isMultiline}
        error={isMissing && text.trim() === '' ? words.form.required : undefined}
        onValueChange={write}
      />
      {props.children}
      <div className="ag-button-row">
        <Button type="submit">{submitText}</Button>
        <TextButton onClick={cancel}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
