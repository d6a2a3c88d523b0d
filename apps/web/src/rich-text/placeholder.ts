import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Shows `words` in an empty text. They are drawn by the style sheet and never part of the text. */
export function placeholder(words: string): Extension {
  return Extension.create({
    name: 'placeholder',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('placeholder'),
        props: {
          decorations: ({ doc }) => {
            const first = doc.firstChild
            if (first === null || doc.childCount > 1 || first.type.name !== 'paragraph' || first.content.size > 0)
              return null
            const attributes = { class: 'is-editor-empty', 'data-placeholder': words }
            return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, attributes)])
          },
        },
      }),
    ],
  })
}
