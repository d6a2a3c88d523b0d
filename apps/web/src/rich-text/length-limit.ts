import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { isChangeOrigin } from '@tiptap/extension-collaboration'

/** Stops our own text where the server would refuse it. Others' edits are what they are. */
export function lengthLimit(maxLength: number): Extension {
  return Extension.create({
    name: 'lengthLimit',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('lengthLimit'),
        filterTransaction: (transaction, state) => {
          if (!transaction.docChanged || isChangeOrigin(transaction)) return true
          const { size } = transaction.doc.content
          return size <= maxLength || size <= state.doc.content.size
        },
      }),
    ],
  })
}
