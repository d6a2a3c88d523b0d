import { plainText, type RichText } from '@ansvarsgruppe/plan-model'
import { EditButton } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText, useTextLang } from '../../words/index.ts'
import { LineEditor } from './LineEditor.tsx'
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
  const words = plainText(text)
  const lang = useTextLang()(words)
  const shown = words === '' ? <span className="ag-editable-empty">{emptyText}</span> : <PlanText>{words}</PlanText>
  if (!canEdit) return <>{shown}</>

  if (isEditing) {
    return <LineEditor source={source} name={name} placeholder={emptyText} lang={lang} shown={shown} onEnd={end} />
  }
  return (
    <span className="ag-editable">
      <EditButton ref={returnTo} editText={editText} onClick={begin}>
        <span className="ag-editable-text">{shown}</span>
      </EditButton>
    </span>
  )
}
