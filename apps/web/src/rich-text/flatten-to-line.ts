import { Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/** What is pasted or dropped into a line becomes one line of words. */
export const flattenToLine = Extension.create({
  name: 'flattenToLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('flattenToLine'),
      props: {
        transformPasted: ({ content }, view) => {
          const words = content.textBetween(0, content.size, ' ', ' ').replace(/\s+/g, ' ')
          return new Slice(words === '' ? Fragment.empty : Fragment.from(view.state.schema.text(words)), 0, 0)
        },
      },
    }),
  ],
})
