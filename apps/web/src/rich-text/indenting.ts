import { Extension } from '@tiptap/core'
import { sinkListItem } from '@tiptap/pm/schema-list'
import type { NodeType } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/**
 * An item that is indented goes into the list that ends the item before it. Merging can leave that list empty, and the
 * kit then looks for its last item and fails: it is taken away first, so that the item gets a list of its own.
 */
export const indenting = Extension.create({
  name: 'indenting',
  // After the kit's commands: of two by one name the last holds.
  priority: 1,
  addCommands: () => ({
    sinkListItem:
      () =>
      ({ state, dispatch }) => {
        const type = state.schema.nodes['listItem']
        if (type === undefined) return false
        if (dispatch !== undefined) takeAwayEmptyListsBefore(state.tr, type)
        // The state of a chain is what it was when its transaction was last asked for.
        void state.tr
        return sinkListItem(type)(state, dispatch)
      },
  }),
})

function takeAwayEmptyListsBefore(tr: Transaction, listItem: NodeType): void {
  for (;;) {
    const { $from, $to } = tr.selection
    // The items the command will move, as it finds them.
    const range = $from.blockRange($to, (node) => node.firstChild?.type === listItem)
    const last = range?.parent.maybeChild(range.startIndex - 1)?.lastChild
    if (range === null || last?.childCount !== 0 || last.type !== range.parent.type) return
    const end = range.start - 1
    tr.delete(end - last.nodeSize, end)
  }
}
