/**
 * Rich text as a plain value, and between it and the Y.XmlFragment that ProseMirror editors bind to.
 * The shape is ProseMirror's JSON (`{type, attrs, content}`, text with marks), so a sealed version reads anywhere.
 */
import * as Y from 'yjs'
import { markNameOf } from '../schema/rich-text.ts'

export interface RichTextMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}
export interface RichTextLeaf {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly RichTextMark[]
}
export interface RichTextNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: ReadonlyArray<RichTextNode | RichTextLeaf>
}
/** The blocks of a text, top to bottom. */
export type RichText = readonly RichTextNode[]

/** Depth below which a text is read no further; the guard lets none be deeper. */
const READ_DEPTH_MAX = 32

export function readRichText(fragment: Y.XmlFragment): RichText {
  return childrenOf(fragment, 0).filter((child): child is RichTextNode => !isLeaf(child))
}

/** A text's words without formatting: one line per block. */
export function plainText(text: RichText): string {
  return text
    .map((block) => wordsOf(block))
    .join('\n')
    .trim()
}

export function isLeaf(node: RichTextNode | RichTextLeaf): node is RichTextLeaf {
  return node.type === 'text'
}

/** Adds words to a text the way an editor would: one paragraph per line, an empty last paragraph is filled first. */
export function writeParagraphs(fragment: Y.XmlFragment, lines: string): void {
  const [first = '', ...rest] = lines.split('\n')
  const last = fragment.length > 0 ? fragment.get(fragment.length - 1) : null
  const fillsLast = last instanceof Y.XmlElement && last.nodeName === 'paragraph' && last.length === 0
  if (fillsLast && first !== '') last.insert(0, [new Y.XmlText(first)])
  const paragraphs = fillsLast ? rest : [first, ...rest]
  fragment.insert(
    fragment.length,
    paragraphs.map((words) => paragraphOf(words)),
  )
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  if (words !== '') paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

function childrenOf(parent: Y.XmlFragment, depth: number): Array<RichTextNode | RichTextLeaf> {
  if (depth > READ_DEPTH_MAX) return []
  return parent.toArray().flatMap((child): Array<RichTextNode | RichTextLeaf> => {
    if (child instanceof Y.XmlText) return leavesOf(child)
    if (!(child instanceof Y.XmlElement)) return []
    const attrs = child.getAttributes() as Record<string, unknown>
    const content = childrenOf(child, depth + 1)
    return [
      {
        type: child.nodeName,
        ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
        ...(content.length > 0 ? { content } : {}),
      },
    ]
  })
}

function leavesOf(text: Y.XmlText): RichTextLeaf[] {
  const parts = text.toDelta() as Array<{ insert: unknown; attributes?: Record<string, unknown> }>
  return parts.flatMap((part) => {
    if (typeof part.insert !== 'string' || part.insert === '') return []
    const marks = Object.entries(part.attributes ?? {}).map(([key, value]) => markOf(key, value))
    return [{ type: 'text' as const, text: part.insert, ...(marks.length > 0 ? { marks } : {}) }]
  })
}

function markOf(key: string, value: unknown): RichTextMark {
  const hasAttributes = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  return { type: markNameOf(key), ...(hasAttributes ? { attrs: value as Record<string, unknown> } : {}) }
}

function wordsOf(node: RichTextNode | RichTextLeaf): string {
  if (isLeaf(node)) return node.text
  if (node.type === 'hardBreak') return '\n'
  const separator = node.type.endsWith('List') || node.type === 'listItem' ? '\n' : ''
  return (node.content ?? []).map((child) => wordsOf(child)).join(separator)
}
