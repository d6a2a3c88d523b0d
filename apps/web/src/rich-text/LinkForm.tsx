import { Button, TextButton, TextField } from '@ansvarsgruppe/ui'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react'
import type { ToolLabels } from './labels.ts'
import { linkAddress } from './link-address.ts'

export interface LinkFormProps {
  readonly editor: Editor
  readonly labels: ToolLabels
  readonly onDone: () => void
}

/** Asks where the selected words lead. Escape leaves everything as it was. */
export function LinkForm({ editor, labels, onDone }: LinkFormProps): ReactElement {
  const current: unknown = editor.getAttributes('link')['href']
  const [typed, setTyped] = useState(typeof current === 'string' ? current : '')
  const [isWrong, setIsWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const address = linkAddress(typed)

  function toBox(): void {
    form.current?.querySelector('input')?.focus()
  }
  useEffect(toBox, [])

  function finish(change: (() => void) | null): void {
    change?.()
    onDone()
    editor.commands.focus()
  }
  function apply(event: FormEvent): void {
    event.preventDefault()
    if (address === null) {
      setIsWrong(true)
      return toBox()
    }
    finish(() => editor.chain().extendMarkRange('link').setLink({ href: address }).run())
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    finish(null)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is the keyboard's way out
    <form ref={form} className="ag-rich-link" onSubmit={apply} onKeyDown={leave} noValidate>
      <TextField
        label={labels.linkAddress}
        value={typed}
        error={isWrong && address === null ? labels.linkWrong : undefined}
        onValueChange={setTyped}
      />
      <Button type="submit">{labels.linkAdd}</Button>
      {current !== undefined && (
        <TextButton onClick={() => finish(() => editor.chain().extendMarkRange('link').unsetLink().run())}>
          {labels.linkRemove}
        </TextButton>
      )}
    </form>
  )
}
