/**
 * Other words in a text that is there already: what stays the same is left alone, with its formatting, its lists and
 * whoever wrote it; only what differs is written.
 */
import * as Y from 'yjs'
import { writeParagraphs } from './rich-text.ts'

/** A paragraph or a heading, wherever it stands, and its words (a line break in it is `\n`). */
interface Block {
  readonly element: Y.XmlElement
  readonly words: string
}

/** `lines`: plain words as `plainText` gives them, one line per block. */
export function rewriteText(fragment: Y.XmlFragment, lines: string): void {
  const blocks = blocksIn(fragment)
  const wanted = wholeBlocks(blocks, lines.split('\n'))
  const atStart = commonStart(blocks, wanted)
  const atEnd = commonEnd(blocks.slice(atStart), wanted.slice(atStart))
  const others = blocks.slice(atStart, blocks.length - atEnd)
  const words = wanted.slice(atStart, wanted.length - atEnd)
  const pairs = Math.min(others.length, words.length)
  for (const [index, block] of others.slice(0, pairs).entries()) rewriteBlock(block, words[index] ?? '')
  insertAfter(fragment, others[pairs - 1] ?? blocks[atStart - 1], words.slice(pairs))
  for (const { element } of others.slice(pairs)) removeBlock(element)
  if (fragment.length === 0) writeParagraphs(fragment, '')
}

function blocksIn(parent: Y.XmlFragment): Block[] {
  return parent.toArray().flatMap((child): Block[] => {
    if (!(child instanceof Y.XmlElement)) return []
    return isTextBlock(child) ? [{ element: child, words: wordsIn(child) }] : blocksIn(child)
  })
}

function isTextBlock({ nodeName }: Y.XmlElement): boolean {
  return nodeName === 'paragraph' || nodeName === 'heading'
}

function wordsIn(block: Y.XmlElement): string {
  return block
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return plainIn(child)
      return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? '\n' : ''
    })
    .join('')
}

function plainIn(text: Y.XmlText): string {
  const parts = text.toDelta() as Array<{ insert: unknown }>
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

/** A block with line breaks in it reads as several lines: where they all stand in a row they are that block again. */
function wholeBlocks(blocks: readonly Block[], lines: readonly string[]): string[] {
  const broken = blocks.map(({ words }) => words.split('\n')).filter(({ length }) => length > 1)
  const wanted: string[] = []
  for (let at = 0; at < lines.length;) {
    const whole = broken.find((parts) => parts.every((part, index) => lines[at + index] === part))
    wanted.push(whole?.join('\n') ?? lines[at] ?? '')
    at += whole?.length ?? 1
  }
  return wanted
}

function commonStart(blocks: readonly Block[], wanted: readonly string[]): number {
  const differs = blocks.findIndex(({ words }, index) => words !== wanted[index])
  return differs === -1 ? blocks.length : differs
}

function commonEnd(blocks: readonly Block[], wanted: readonly string[]): number {
  return commonStart(blocks.toReversed(), wanted.toReversed())
}

function rewriteBlock({ element, words }: Block, wanted: string): void {
  if (words === wanted) return
  const [only] = element.toArray()
  if (element.length === 1 && only instanceof Y.XmlText) return rewriteWords(only, words, wanted)
  element.delete(0, element.length)
  if (wanted !== '') element.insert(0, [new Y.XmlText(wanted)])
}

function rewriteWords(text: Y.XmlText, words: string, wanted: string): void {
  const shorter = Math.min(words.length, wanted.length)
  let start = 0
  while (start < shorter && words[start] === wanted[start]) start++
  if (isInsidePair(words, start) || isInsidePair(wanted, start)) start--
  let end = 0
  while (end < shorter - start && words.at(-1 - end) === wanted.at(-1 - end)) end++
  if (isInsidePair(words, words.length - end) || isInsidePair(wanted, wanted.length - end)) end--
  text.delete(start, words.length - end - start)
  const inserted = wanted.slice(start, wanted.length - end)
  if (inserted !== '') text.insert(start, inserted)
}

/** Half a character outside the basic plane is none: Yjs would replace it. */
function isInsidePair(words: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(words[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(words[at] ?? '')
}

/** In a list as items of it, elsewhere as paragraphs; before everything where nothing stands before. */
function insertAfter(fragment: Y.XmlFragment, block: Block | undefined, words: readonly string[]): void {
  if (words.length === 0) return
  const item = block?.element.parent
  const isInList = item instanceof Y.XmlElement && item.nodeName === 'listItem'
  const before = isInList ? item : block?.element
  const parent = before?.parent instanceof Y.XmlFragment ? before.parent : fragment
  const at = before === undefined ? 0 : parent.toArray().indexOf(before) + 1
  parent.insert(
    at,
    words.map((line) => (isInList ? itemOf(line) : paragraphOf(line))),
  )
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  if (words !== '') paragraph.insert(0, [new Y.XmlText(words)])
  return paragraph
}

function itemOf(words: string): Y.XmlElement {
  const item = new Y.XmlElement('listItem')
  item.insert(0, [paragraphOf(words)])
  return item
}

/** With the item and the list it leaves empty. */
function removeBlock(element: Y.XmlElement): void {
  const { parent } = element
  if (!(parent instanceof Y.XmlFragment)) return
  parent.delete(parent.toArray().indexOf(element), 1)
  if (parent instanceof Y.XmlElement && parent.length === 0) removeBlock(parent)
}
