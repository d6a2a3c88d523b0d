/**
 * Where the caret stood in a text whose editor went away with its document, and what was typed since. The editor that
 * takes its place, bound to the new document, goes on from there: whoever was refused something has not gone anywhere.
 */
import type { Editor } from '@tiptap/core'

/** Milliseconds after which nobody is still waiting for their text to come back. */
const WAIT_MAX = 15_000

interface LeftText {
  /** Which text of the page, as `focusOf` says it. */
  readonly place: string
  readonly fragment: unknown
  /** What was typed after the document was gone. */
  readonly typed: string
}

interface LeftCaret extends LeftText {
  readonly document: Editor['state']['doc']
  readonly anchor: number
  readonly head: number
  readonly at: number
}

let left: LeftCaret | null = null

/** Notes where the caret is, while the editor still has focus and its element is on the page. */
export function leaveCaret(editor: Editor, text: LeftText): void {
  if (!editor.view.hasFocus()) return
  const { doc, selection } = editor.state
  const { anchor, head } = selection
  left = { ...text, document: doc, anchor, head, at: performance.now() }
}

/** The text whose caret nobody has taken up yet, and what was typed for it; null: there is none. */
export function leftText(): Pick<LeftText, 'place' | 'typed'> | null {
  return left
}

/** Nobody will take it up: the text may not be written any more. */
export function forgetLeftText(): void {
  left = null
}

/** Goes on where the same text was left, if the person has not gone elsewhere since. */
export function takeUpCaret(editor: Editor, place: string, fragment: unknown): void {
  const last = left
  if (last === null || last.place !== place) return
  left = null
  const isElsewhere = document.activeElement !== null && document.activeElement !== document.body
  if (last.fragment === fragment || isElsewhere || performance.now() - last.at > WAIT_MAX) return
  const anchor = movedWith(last, editor, last.anchor)
  const head = movedWith(last, editor, last.head)
  editor.commands.setTextSelection({ from: Math.min(anchor, head), to: Math.max(anchor, head) })
  // ProseMirror's own focusing scrolls nowhere, and shows the selection instead of reading the browser's.
  editor.view.focus()
  if (last.typed !== '') editor.view.dispatch(editor.state.tr.insertText(last.typed))
}

/** A place of the old text in the new: before what differs as it was, after it as far from the end. */
function movedWith({ document: old }: LeftCaret, editor: Editor, position: number): number {
  const { doc, schema } = editor.state
  // Two editors' schemas are alike and not the same.
  const before = schema.nodeFromJSON(old.toJSON())
  const start = before.content.findDiffStart(doc.content)
  const end = before.content.findDiffEnd(doc.content)
  if (start === null || end === null || position <= start) return Math.min(position, doc.content.size)
  return position >= end.a ? position - end.a + end.b : Math.max(start, Math.min(end.b, doc.content.size))
}
