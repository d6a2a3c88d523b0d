import type { AnyExtension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/**
 * Binds an editor to a shared text, without an undo of its own: the page has one for all that a person writes, and it
 * outlives the editor. Given that one, the extension's undo plugin would end it with the first editor that closes.
 */
export function sharedText(fragment: Y.XmlFragment): AnyExtension {
  const { addProseMirrorPlugins } = Collaboration.config
  return Collaboration.extend({
    addCommands: () => ({}),
    addKeyboardShortcuts: () => ({}),
    addProseMirrorPlugins() {
      const plugins = addProseMirrorPlugins?.call({ ...this, parent: undefined }) ?? []
      return plugins.filter(({ spec }) => spec.key !== yUndoPluginKey)
    },
  }).configure({ fragment })
}
