import { Button, TextButton, TextField, useUnsentWords } from '@ansvarsgruppe/ui'
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

export interface TextFormProps {
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
  const { label, description, initial = '', submitText, maxLength, isMultiline = false, allowsEmpty = false } = props
  const { words } = useWords()
  const [text, setText] = useState(initial)
  const [isMissing, setIsMissing] = useState(false)
  useUnsentWords(text === initial ? '' : text)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const trimmed = text.trim()
    if (trimmed === '' && !allowsEmpty) return setIsMissing(true)
    props.onSubmit(trimmed)
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
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
        onValueChange={setText}
      />
      {props.children}
      <div className="ag-button-row">
        <Button type="submit">{submitText}</Button>
        <TextButton onClick={props.onCancel}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
