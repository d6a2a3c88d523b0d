import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Who undoes while writing in a text goes on where the text changed, and sees it. */
export const caretToUndone = Extension.create({
  name: 'caretToUndone',
  addProseMirrorPlugins: () => {
    let view: EditorView | null = null
    return [
      new Plugin({
        key: new PluginKey('caretToUndone'),
        view: (mounted) => {
          view = mounted
          return {
            destroy: () => {
              view = null
            },
          }
        },
        appendTransaction: (transactions, before, after) =>
          view?.hasFocus() === true && transactions.some(isUndo) ? atChange(before, after) : null,
      }),
    ]
  },
})

function isUndo(transaction: Transaction): boolean {
  const change: unknown = transaction.getMeta(ySyncPluginKey)
  return (
    typeof change === 'object' &&
    change !== null &&
    'isUndoRedoOperation' in change &&
    change.isUndoRedoOperation === true
  )
}

function atChange(before: EditorState, after: EditorState): Transaction | null {
  const start = before.doc.content.findDiffStart(after.doc.content)
  const end = before.doc.content.findDiffEnd(after.doc.content)
  if (start === null || end === null) return null
  // Of equal signs side by side the end may be found before the start.
  const place = after.doc.resolve(Math.max(start, end.b))
  return after.tr.setSelection(TextSelection.near(place, -1)).scrollIntoView()
}
