import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'

/**
 * No caret stands inside a sign of two code units (an emoji). A browser puts none there, but a selection that is put
 * back after somebody else's change, or after undo, may come to: what is then written would cut the sign in two.
 */
export const wholeSigns = Extension.create({
  name: 'wholeSigns',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('wholeSigns'),
      appendTransaction: (_transactions, _before, { selection, doc, tr }) => {
        if (!(selection instanceof TextSelection)) return null
        const { $anchor, $head } = selection
        if (!isInsideSign($anchor) && !isInsideSign($head)) return null
        return tr.setSelection(TextSelection.create(doc, beside($anchor), beside($head)))
      },
    }),
  ],
})

function beside($pos: ResolvedPos): number {
  return isInsideSign($pos) ? $pos.pos + 1 : $pos.pos
}

function isInsideSign({ textOffset, nodeBefore, nodeAfter }: ResolvedPos): boolean {
  return (
    textOffset > 0 && /[\uD800-\uDBFF]$/.test(nodeBefore?.text ?? '') && /^[\uDC00-\uDFFF]/.test(nodeAfter?.text ?? '')
  )
}
