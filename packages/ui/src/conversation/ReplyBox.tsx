import { Textarea } from '@digdir/designsystemet-react'
import { useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode, type SubmitEvent } from 'react'
import { Button } from '../control/Button.tsx'
import { useDraft } from '../editing/drafts.tsx'

export interface ReplyBoxProps {
  /** What it is an answer to: what is begun stands here again after one has been elsewhere. */
  readonly draftKey: string
  /** Said of what is begun, for whoever looks through it. */
  readonly draftAbout?: unknown
  /** The accessible name of the box: "Svar på samtalen". */
  readonly label: string
  readonly placeholder?: string | undefined
  readonly submitText: string
  /** The box is emptied when this has returned or resolved; if it throws or rejects, the text stays. */
  readonly onSubmit: (text: string) => void | Promise<void>
  /** At the right of the button: usually a `TextButton` that ends the conversation. */
  readonly end?: ReactNode
  readonly maxLength?: number | undefined
  /** Under the box: another way to say something. */
  readonly below?: ReactNode
}

/** A box to answer in. Ctrl+Enter (or ⌘+Enter) sends, Enter is a new line. */
export function ReplyBox({
  draftKey,
  draftAbout,
  label,
  placeholder,
  submitText,
  onSubmit,
  end,
  maxLength,
  below,
}: ReplyBoxProps): ReactElement {
  const box = useRef<HTMLTextAreaElement>(null)
  const [isSending, setIsSending] = useState(false)
  const { text, write, drop } = useDraft(draftKey, '', draftAbout)

  async function send(): Promise<void> {
    const trimmed = text.trim()
    if (isSending) return
    // Nothing to send: where something is to be written is the answer.
    if (trimmed === '') return box.current?.focus()
    setIsSending(true)
    try {
      await onSubmit(trimmed)
      drop()
    } catch {
      // Why it failed is the caller's to show. Here the text must stay in the box.
    } finally {
      setIsSending(false)
    }
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    void send()
  }

  function sendOnShortcut(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }

  return (
    <form className="ag-reply" onSubmit={submit}>
      <div className="ag-grow" data-value={text}>
        <Textarea
          ref={box}
          className="ag-text-box"
          rows={1}
          aria-label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          value={text}
          readOnly={isSending}
          onChange={(event) => write(event.target.value)}
          onKeyDown={sendOnShortcut}
        />
      </div>
      <div className="ag-button-row ag-button-row-between">
        <Button type="submit" variant="secondary" loading={isSending}>
          {submitText}
        </Button>
        {end}
      </div>
      {below}
    </form>
  )
}
