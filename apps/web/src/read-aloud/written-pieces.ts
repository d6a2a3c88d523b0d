/**
 * What of the page is read aloud, in the order it stands: words, not controls. Found in the page as it is drawn, so
 * that whatever is written anywhere can be read, and marked where it stands without writing anything into it.
 */
import { isLanguage, type Language } from '../words/language.ts'
import type { Piece } from './reader.ts'
import { sentencesIn } from './sentences.ts'

export interface WrittenPiece extends Piece {
  /** Where it stands. It follows the text while somebody writes in it. */
  readonly range: Range
}

/** Not read: what is pressed or filled in, what is hidden, and ways to other places. */
const UNREAD =
  'button, form, input, select, textarea, label, nav, svg, script, style, [aria-hidden="true"], [hidden], [inert], [role="toolbar"], [data-unread]'
/** Read all the same: the words themselves are what one presses to change or open them. */
const READ_BUTTONS = ':is(h1, h2, h3, h4) > button, :is(h1, h2, h3, h4) .ag-editable-button, .ag-editable-button'

/** A stretch of text in one language that no line break of the layout cuts. */
interface Run {
  readonly block: Element
  readonly language: Language
  readonly nodes: Text[]
}

/** `where`: a part of the page, or what is selected in it. `page`: the page's language. */
export function writtenPieces(where: Element | Range, page: Language): WrittenPiece[] {
  const range = where instanceof Range ? where : rangeOf(where)
  return runsIn(range, page).flatMap((run) => piecesOf(run, range))
}

function rangeOf(element: Element): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}

function runsIn(range: Range, page: Language): Run[] {
  const runs: Run[] = []
  const walker = document.createTreeWalker(
    range.commonAncestorContainer,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node instanceof Element && isUnread(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    },
  )
  let isBroken = false
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) isBroken = true
    if (!(node instanceof Text) || node.data.trim() === '' || !range.intersectsNode(node)) continue
    const element = node.parentElement
    if (element === null) continue
    const block = blockAround(element)
    const language = languageAround(element, page)
    const last = runs.at(-1)
    if (last !== undefined && !isBroken && last.block === block && last.language === language) last.nodes.push(node)
    else runs.push({ block, language, nodes: [node] })
    isBroken = false
  }
  return runs
}

function isUnread(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) {
    // An element without a box of its own still shows what is in it.
    if (getComputedStyle(element).display !== 'contents') return true
  }
  return element.matches(UNREAD) && !element.matches(READ_BUTTONS)
}

function blockAround(element: Element): Element {
  let around = element
  while (around.parentElement !== null && /^(?:inline|contents)/.test(getComputedStyle(around).display))
    around = around.parentElement
  return around
}

function languageAround(element: Element, page: Language): Language {
  const lang = element.closest('[lang]')?.getAttribute('lang')
  return isLanguage(lang) ? lang : page
}

function piecesOf({ nodes, language }: Run, within: Range): WrittenPiece[] {
  let text = ''
  const parts = nodes.map((node) => {
    const start = text.length
    text += node.data
    return { node, start }
  })
  return sentencesIn(text).flatMap(({ start, end }) => {
    const range = document.createRange()
    range.setStart(...place(start))
    range.setEnd(...place(end - 1, 1))
    clip(range, within)
    const words = range.toString().replaceAll(/\s+/g, ' ').trim()
    return range.collapsed || words === '' ? [] : [{ text: words, language, range }]
  })

  /** The node that holds the character at `index`, and where in it; `after` characters further on. */
  function place(index: number, after = 0): [Text, number] {
    const part = parts.findLast(({ start }) => start <= index)
    if (part === undefined) throw new RangeError('a sentence begins where its text does, or later')
    return [part.node, index - part.start + after]
  }
}

/** Of a sentence that is selected in part, the part. */
function clip(range: Range, within: Range): void {
  if (range.compareBoundaryPoints(Range.START_TO_START, within) < 0)
    range.setStart(within.startContainer, within.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, within) > 0) range.setEnd(within.endContainer, within.endOffset)
}
