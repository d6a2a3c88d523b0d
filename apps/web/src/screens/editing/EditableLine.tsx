import { LINE, plainText, type RichText } from '@ansvarsgruppe/plan-model'
import { PencilIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement } from 'react'
import { RichTextEditor } from '../../rich-text/index.ts'
import { useUndoing } from '../undo/undoing.ts'
import { PlanText, useTextLang } from '../../words/index.ts'
import { useEditing } from './useEditing.ts'
import type { TextSource } from './text-source.ts'

export interface EditableLineProps {
  readonly source: TextSource
  readonly text: RichText
  /** The accessible name of the box. */
  readonly name: string
  /** What the button does; read after the text. */
  readonly editText: string
  readonly canEdit: boolean
  readonly emptyText?: string | undefined
}

/** One shared line that is edited where it stands, in the look of what is around it. Enter, Escape and leaving end it. */
export function EditableLine({
  source,
  text,
  name,
  editText,
  canEdit,
  emptyText = '',
}: EditableLineProps): ReactElement {
  const { isEditing, begin, end, returnTo } = useEditing()
  const undoing = useUndoing()
  const hintId = useId()
  const words = plainText(text)
  const lang = useTextLang()(words)
  const shown = words === '' ? <span className="ag-editable-empty">{emptyText}</span> : <PlanText>{words}</PlanText>
  if (!canEdit) return <>{shown}</>

  const fragment = isEditing ? source.open() : null
  if (fragment !== null) {
    return (
      <div className="ag-line-editor">
        <RichTextEditor
          fragment={fragment}
          profile={LINE}
          presence={source.presence}
          history={undoing}
          labels={{ name, placeholder: emptyText }}
          lang={lang}
          autofocus
          onEnter={() => end('keyboard')}
          onEscape={() => end('keyboard')}
          onFocusChange={(hasFocus) => {
            source.setFocus(hasFocus)
            if (!hasFocus) end('elsewhere')
          }}
          fallback={shown}
        />
      </div>
    )
  }
  return (
    <span className="ag-editable">
      <button ref={returnTo} type="button" className="ag-editable-button" aria-describedby={hintId} onClick={begin}>
        <span className="ag-editable-text">{shown}</span>
        <PencilIcon className="ag-editable-pencil" aria-hidden />
      </button>
      <span hidden id={hintId}>
        {editText}
      </span>
    </span>
  )
}
