import { Extension } from '@tiptap/core'
import { sinkListItem } from '@tiptap/pm/schema-list'
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
      ({ state, tr, dispatch }) => {
        const type = state.schema.nodes['listItem']
        if (type === undefined) return false
        if (dispatch !== undefined) takeAwayEmptyListBefore(tr)
        return sinkListItem(type)(state, dispatch)
      },
  }),
})

function takeAwayEmptyListBefore(tr: Transaction): void {
  const { $from } = tr.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== 'listItem') continue
    const last = $from.node(depth - 1).maybeChild($from.index(depth - 1) - 1)?.lastChild
    const end = $from.before(depth) - 1
    if (last?.childCount === 0 && last.type.name.endsWith('List')) tr.delete(end - last.nodeSize, end)
    return
  }
}
