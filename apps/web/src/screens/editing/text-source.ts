/** Where an editor gets its text from, without the page knowing what such a text is made of. */
import type { AREA, FieldName, NOTES, OVERVIEW, TextName } from '@ansvarsgruppe/plan-model'
import type { RichTextEditorProps } from '../../rich-text/index.ts'
import { focusOf, type RoomSession } from '../../rooms/index.ts'

export interface TextSource {
  /** Null while there is nothing to write in. Asked at every drawing: after a room was loaded anew it is another. */
  readonly open: () => RichTextEditorProps['fragment'] | null
  readonly presence: RichTextEditorProps['presence']
  /** Where in the room this text is, as the others are told. */
  readonly focus: string
  readonly setFocus: (hasFocus: boolean) => void
}

type AreaCollection = 'goals' | 'actions'

export function areaText<C extends AreaCollection>(
  session: RoomSession<typeof AREA>,
  collection: C,
  entry: string,
  field: FieldName<typeof AREA, C>,
): TextSource {
  const focus = focusOf(collection, entry, field)
  return {
    open: () => session.text(collection, entry, field),
    presence: session.presence,
    focus,
    setFocus: (hasFocus) => session.setFocus(hasFocus ? focus : null),
  }
}

export function overviewText(session: RoomSession<typeof OVERVIEW>, name: TextName<typeof OVERVIEW>): TextSource {
  return {
    open: () => session.rootText(name),
    presence: session.presence,
    focus: name,
    setFocus: (hasFocus) => session.setFocus(hasFocus ? name : null),
  }
}

export function notesText(session: RoomSession<typeof NOTES>): TextSource {
  return {
    open: () => session.rootText('notes'),
    presence: session.presence,
    focus: 'notes',
    setFocus: (hasFocus) => session.setFocus(hasFocus ? 'notes' : null),
  }
}
