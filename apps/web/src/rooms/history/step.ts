/** What a person did in one go, as something that can be taken back. */
import type { RoomName } from '@ansvarsgruppe/plan-model'
import type { ChangeTarget } from '@ansvarsgruppe/plan-model/guard'
import type * as Y from 'yjs'

/** A stamp is never written back as it was: it must carry who writes it now, and when. */
export const STAMP = Symbol('stamp')

/** A field's plain value as it is written back. */
export type WrittenValue = unknown

/** One value that was set. A new entry is one, too: its `removed` went from stamped to empty. */
export interface FieldChange {
  readonly at: ChangeTarget
  readonly isCreation: boolean
  readonly before: WrittenValue
  readonly after: WrittenValue
  /** The operation that had set `before`; null: none had. */
  readonly beforeOperation: string | null
  /** The operation that set `after`: while it is the key's latest, nobody has changed it since. */
  readonly operation: string
}

/** What was typed, deleted or formatted in texts. */
export interface TextChange {
  readonly item: Y.UndoManager['undoStack'][number]
  readonly places: readonly ChangeTarget[]
}

export interface Step {
  readonly room: RoomName
  readonly doc: Y.Doc
  readonly fields: readonly FieldChange[]
  readonly text: TextChange | null
}

export type Direction = 'undo' | 'redo'

/** What came of taking a step back, or doing it again. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly direction: Direction; readonly step: Step }
  /** Others have changed all of it since: theirs stands. */
  | { readonly kind: 'overtaken'; readonly step: Step }
  /** It would no longer be allowed; nothing was sent. */
  | { readonly kind: 'notAllowed'; readonly step: Step }
  /** Others have written so much since that the text would be longer than it may be; nothing was sent. */
  | { readonly kind: 'tooLong'; readonly step: Step }
  /** The room was closed to this person, and what they had done there with it. */
  | { readonly kind: 'lost'; readonly room: RoomName }
