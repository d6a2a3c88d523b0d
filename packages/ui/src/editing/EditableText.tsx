import { Textarea } from '@digdir/designsystemet-react'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'
import { EditButton } from './EditButton.tsx'
import { useAskBeforeLeaving } from './useAskBeforeLeaving.ts'

export interface EditableTextProps {
  readonly value: string
  /** Called with the trimmed text, and only if the person changed it. */
  readonly onSave: (value: string) => void
  /** The same of what stood in the box when it went away under the person: may it no longer be saved, it must be kept. */
  readonly onInterrupted?: ((value: string) => void) | undefined
  /** The accessible name of the box: "Tittel på tiltaket". */
  readonly label: string
  /** What the button does: "Endre". Read after the text. */
  readonly editText: string
  /** Said before the text, where what it is stands beside it: "Omfang". */
  readonly shownLabel?: string | undefined
  /** Shown in place of an empty text. */
  readonly emptyText?: string | undefined
  readonly canEdit?: boolean | undefined
  /** Enter is then a new line, and Ctrl+Enter saves. */
  readonly isMultiline?: boolean | undefined
  readonly maxLength?: number | undefined
  /** Whether an empty text may be saved. */
  readonly allowsEmpty?: boolean | undefined
  /** The language of the text, where it is not the page's. */
  readonly lang?: string | undefined
  readonly className?: string | undefined
}

/**
 * Text that is edited where it stands. Enter and leaving the box save, Escape cancels; afterwards focus is back on the
 * button. It takes the look of the text around it, so it can stand inside a heading.
 */
export function EditableText(props: EditableTextProps): ReactElement {
  const { value, canEdit = true, className } = props
  const [isEditing, setIsEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const returnsFocus = useRef(false)

  useEffect(() => {
    if (isEditing || !returnsFocus.current) return
    returnsFocus.current = false
    button.current?.focus()
  }, [isEditing])

  if (!canEdit) {
    return (
      <span className={classNames('ag-editable', className)}>
        <ShownText value={value} emptyText={props.emptyText} lang={props.lang} />
      </span>
    )
  }
  if (isEditing) {
    return (
      <EditingBox
        {...props}
        onDone={(byKeyboard) => {
          // Leaving with Tab or the mouse has already moved focus to where the person wants to be.
          returnsFocus.current = byKeyboard
          setIsEditing(false)
        }}
      />
    )
  }
  return (
    <span className={classNames('ag-editable', className)}>
      <EditButton ref={button} editText={props.editText} onClick={() => setIsEditing(true)}>
        {props.shownLabel !== undefined && <VisuallyHidden>{props.shownLabel}: </VisuallyHidden>}
        <ShownText value={value} emptyText={props.emptyText} lang={props.lang} />
      </EditButton>
    </span>
  )
}

function ShownText({ value, emptyText, lang }: Pick<EditableTextProps, 'value' | 'emptyText' | 'lang'>): ReactElement {
  if (value === '' && emptyText !== undefined) return <span className="ag-editable-empty">{emptyText}</span>
  return (
    <span className="ag-editable-text" lang={lang}>
      {value}
    </span>
  )
}

interface EditingBoxProps extends EditableTextProps {
  readonly onDone: (byKeyboard: boolean) => void
}

function EditingBox(props: EditingBoxProps): ReactElement {
  const { value, onSave, onDone, label, isMultiline = false, allowsEmpty = false, maxLength, className } = props
  // What the text was when editing began: if somebody else changes it meanwhile and this person nothing, theirs stays.
  const [initial] = useState(value)
  const [draft, setDraft] = useState(value)
  const box = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)

  useEffect(() => {
    box.current?.focus()
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length)
  }, [])

  const next = draft.trim()
  const isChanged = next !== initial.trim() && (next !== '' || allowsEmpty)
  useAskBeforeLeaving(isChanged)
  const interrupt = useRef(() => {})
  useLayoutEffect(() => {
    interrupt.current = () => {
      if (isChanged) (props.onInterrupted ?? onSave)(next)
    }
  })
  useLayoutEffect(() => {
    isDone.current = false
    return () => {
      // The row goes, or with it the right to change it: what was typed is not dropped with the box.
      if (!isDone.current) interrupt.current()
      isDone.current = true
    }
  }, [])

  function finish(save: boolean, byKeyboard: boolean): void {
    // Removing a focused box fires blur in some browsers: the second call must not save what Escape dropped.
    if (isDone.current) return
    isDone.current = true
    if (save && isChanged) onSave(next)
    onDone(byKeyboard)
  }

  function finishOnKey(event: KeyboardEvent): void {
    // Enter that ends a composition (an accent, a dictation) belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      finish(false, true)
    } else if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      finish(true, true)
    }
  }

  return (
    <span className={classNames('ag-editable ag-grow', className)} data-value={draft}>
      <Textarea
        ref={box}
        className="ag-text-box ag-editable-box"
        rows={1}
        aria-label={label}
        lang={props.lang}
        maxLength={maxLength}
        value={draft}
        onChange={(event) => setDraft(isMultiline ? event.target.value : event.target.value.replaceAll('\n', ' '))}
        onKeyDown={finishOnKey}
        onBlur={() => finish(true, false)}
      />
    </span>
  )
}
