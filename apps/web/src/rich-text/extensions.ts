/**
 * What an editor can make of a text: exactly what the profile's allow-list takes. Anything more would be refused by
 * the server, and the person's words with it.
 */
import { HEADING_LEVELS, isSafeHref, LINE, type RichTextProfile } from '@ansvarsgruppe/plan-model'
import { Extension, Node, type AnyExtension, type Editor } from '@tiptap/core'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Link } from '@tiptap/extension-link'
import { StarterKit } from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import type { LocalPresence } from '../rooms/presence.ts'
import { CaretAwareness, renderCaret, renderSelection } from './caret.ts'
import { CaretNames } from './caret-names.ts'
import { sharedText } from './shared-text.ts'
import { caretToUndone } from './caret-to-undone.ts'
import { flattenToLine } from './flatten-to-line.ts'
import { indenting } from './indenting.ts'
import { lengthLimit } from './length-limit.ts'
import { placeholder } from './placeholder.ts'

export interface ExtensionOptions {
  readonly fragment: Y.XmlFragment
  /** Null: nobody else's caret is shown, nor ours to them. */
  readonly presence: LocalPresence | null
  /** Characters, as the field declares them. */
  readonly maxLength: number
  readonly placeholder?: string | undefined
  readonly onEnter?: (() => void) | undefined
  /** Whether Escape was used for something. */
  readonly onEscape?: (() => boolean) | undefined
}

export function extensionsFor(profile: RichTextProfile, options: ExtensionOptions): AnyExtension[] {
  const isLine = profile === LINE
  return [
    ...(isLine ? lineKit() : proseKit()),
    keys(isLine, options),
    lengthLimit(options.maxLength),
    ...(isLine ? [flattenToLine] : []),
    ...(options.placeholder === undefined ? [] : [placeholder(options.placeholder)]),
    sharedText(options.fragment),
    caretToUndone,
    ...(options.presence === null ? [] : [carets(options.presence)]),
  ]
}

// Undo is the page's: one for everything the person writes. A trailing node would be written by
// looking, and neither it nor the remaining pieces are in the allow-list.
const OFF = {
  undoRedo: false,
  trailingNode: false,
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  link: false,
  dropcursor: false,
  gapcursor: false,
} as const

function lineKit(): AnyExtension[] {
  return [
    StarterKit.configure({
      ...OFF,
      heading: false,
      bulletList: false,
      orderedList: false,
      listItem: false,
      listKeymap: false,
      hardBreak: false,
      bold: false,
      italic: false,
    }),
  ]
}

function proseKit(): AnyExtension[] {
  const kit = StarterKit.configure({ ...OFF, heading: { levels: [...HEADING_LEVELS] } })
  const pieces = kit.config.addExtensions?.call({
    name: kit.name,
    options: kit.options,
    storage: {},
    parent: undefined,
  })
  return [...(pieces ?? []).map(narrowed), safeLink, indenting]
}

/** Highest number a list may start with: the allow-list's. */
const LIST_START_MAX = 9_999

/**
 * The kit's headings are of the first level unless they say otherwise, and when two people change one at once it may
 * say nothing: whoever then looked at it would write a level that is not in the allow-list.
 *
 * The kit's list nodes take more than the allow-list does: roman numerals, headings in items. And they demand more:
 * when one person deletes the paragraph of an item and another puts a list in it, the merge has an item that begins
 * with a list. Whoever looked at it would delete all of it, in their own name, if the schema did not allow it.
 */
function narrowed(extension: AnyExtension): AnyExtension {
  if (!(extension instanceof Node)) return extension
  if (extension.name === 'heading')
    return extension.extend({ addAttributes: () => ({ level: { default: HEADING_LEVELS[0], rendered: false } }) })
  if (extension.name === 'listItem') return extension.extend({ content: '(paragraph | bulletList | orderedList)*' })
  if (extension.name === 'bulletList') return extension.extend({ content: 'listItem*' })
  if (extension.name !== 'orderedList') return extension
  return extension.extend({
    content: 'listItem*',
    addAttributes: () => ({
      start: { default: 1, parseHTML: (element: HTMLElement) => listStart(element.getAttribute('start')) },
    }),
  })
}

function listStart(value: string | null): number {
  const start = Number.parseInt(value ?? '', 10)
  return start >= 0 && start <= LIST_START_MAX ? start : 1
}

// Only the address is the text's; where it opens and how is how links are drawn. A pasted link's class, title or
// target would be free text in an attribute.
const safeLink = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
  }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (url) => isSafeHref(url),
  shouldAutoLink: (url) => isSafeHref(url),
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
})

function keys(isLine: boolean, { onEnter, onEscape }: ExtensionOptions): Extension {
  const enter = (): boolean => {
    onEnter?.()
    return true
  }
  return Extension.create({
    name: 'pageKeys',
    // Before the kit's own: in a line Enter never splits.
    priority: 1_100,
    addKeyboardShortcuts: () => ({
      Escape: () => onEscape?.() ?? false,
      ...(isLine
        ? { Enter: enter, 'Shift-Enter': enter, 'Mod-Enter': enter }
        : { Enter: ({ editor }) => clearedAcrossBlocks(editor) }),
    }),
  })
}

/**
 * The kit splits where the selection began, and takes what then stands there for what stood there before: from the
 * beginning of a heading into a list that is another block, and the key fails. With nothing selected it does right.
 */
function clearedAcrossBlocks(editor: Editor): false {
  const { $from, $to } = editor.state.selection
  if (!$from.sameParent($to)) editor.commands.deleteSelection()
  return false
}

function carets(presence: LocalPresence): AnyExtension {
  const names = new CaretNames()
  return CollaborationCaret.extend({
    onDestroy: () => names.destroy(),
  }).configure({
    provider: { awareness: new CaretAwareness(presence, names) },
    user: {},
    render: (user) => renderCaret(user, names),
    selectionRender: renderSelection,
  })
}
