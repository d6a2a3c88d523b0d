/**
 * The page holds still under the reader while others change it: what one types in, else the first thing in view, stays
 * where it is on the screen when something above it grows, shrinks, comes, goes or moves. Chromium's own scroll anchoring
 * does part of this and Safari has none, so theirs is turned off (`overflow-anchor`) and this is all there is.
 *
 * K1  A place is measured in the document, so scrolling (the person's, a script's) is never taken back.
 * K2  Before a place is noted, the last one is settled: no change is lost between two notes.
 * K3  It settles before the frame is painted: on structure at once, on size when the layout is known.
 * K4  At the very top and typing nowhere nothing is held: what comes there is to be seen.
 * K5  While one types, a page too short to scroll gets empty space, and loses it where that does not show.
 */
import { glideFrom, standingTop } from './glides.ts'

interface Place {
  readonly element: Element
  /** Pixels from the document's top. */
  readonly top: number
}

/** Pixels: less is rounding of the scroll position, not movement. */
const STILL = 0.5
/** Pixels between the points where the first thing in view is looked for. */
const LOOK_STEP = 20
/** Milliseconds after the last scrolling or leaving of a field, before empty space goes: a click is over by then. */
const REST_MS = 300

const FIELD = 'input, textarea, select, [contenteditable="true"]'

export class HeldPlace {
  readonly #main: HTMLElement
  #places: readonly Place[] = []
  #isTyping = false
  #ownScroll = -1
  #above = 0
  #below = 0
  #resting: ReturnType<typeof setTimeout> | null = null

  constructor(main: HTMLElement) {
    this.#main = main
  }

  start(): () => void {
    // Not at once: React moves the row one types in by taking it out and putting it back, and gives focus and scroll
    // position back afterwards.
    const entered = (): void => queueMicrotask(() => this.note())
    const scrolled = (): void => {
      if (window.scrollY !== this.#ownScroll) this.note()
      this.#restSoon()
    }
    const left = (): void => this.#restSoon()
    const selected = (): void => {
      if (this.#isTyping) this.note()
    }
    const sizes = new ResizeObserver(() => this.settle())
    sizes.observe(this.#main)
    // What stands above `main` pushes it, too: the loud bar.
    const frame = this.#main.closest('.ag-frame')
    if (frame !== null) sizes.observe(frame)
    const structure = new MutationObserver((records) => {
      // Inside an editor the layout tells: settling at every key would cost a layout of its own.
      if (records.some(({ target }) => !isInEditor(target))) this.settle()
    })
    structure.observe(this.#main, { childList: true, subtree: true })
    window.addEventListener('scroll', scrolled, { passive: true })
    document.addEventListener('focusin', entered)
    document.addEventListener('focusout', left)
    document.addEventListener('selectionchange', selected)
    this.note()
    return () => {
      sizes.disconnect()
      structure.disconnect()
      window.removeEventListener('scroll', scrolled)
      document.removeEventListener('focusin', entered)
      document.removeEventListener('focusout', left)
      document.removeEventListener('selectionchange', selected)
      if (this.#resting !== null) clearTimeout(this.#resting)
    }
  }

  /** K2: from now on this is what holds still. */
  note(): void {
    this.settle()
    this.#look(0)
  }

  /** Scrolls by as much as what is held was pushed. */
  settle(): void {
    const held = this.#places.find(({ element }) => isDrawn(element) && this.#main.contains(element))
    if (held === undefined) return this.#begin()
    const pushed = topInDocument(held.element) - held.top
    if (Math.abs(pushed) < STILL) return
    // K4
    if (!this.#isTyping && window.scrollY === 0) return this.#look(0)
    this.#look(this.#scrollBy(pushed))
  }

  /** Another page, or the first one. */
  #begin(): void {
    if (this.#above !== 0 || this.#below !== 0) this.#setSpace(0, 0)
    this.#look(0)
  }

  /** Returns what was left, in pixels: less than one by rounding, more where the page ends. */
  #scrollBy(distance: number): number {
    const before = window.scrollY
    scrollToTop(before + distance)
    const rest = distance - (window.scrollY - before)
    this.#ownScroll = window.scrollY
    if (Math.abs(rest) < 1 || !this.#isTyping) return rest
    // K5
    if (rest < 0) {
      this.#setSpace(this.#above - rest, this.#below)
      return 0
    }
    this.#setSpace(this.#above, this.#below + Math.ceil(rest))
    scrollToTop(before + distance)
    this.#ownScroll = window.scrollY
    return distance - (window.scrollY - before)
  }

  /** `owed`: pixels by which what is held already stands off, so that rounding does not add up. */
  #look(owed: number): void {
    const field = this.#fieldInView()
    this.#isTyping = field !== null
    const chain = this.#chain(field ?? this.#firstInView())
    const known = new Map(this.#places.map(({ element, top }) => [element, top]))
    this.#places = chain.map((element) => {
      const top = topInDocument(element) - owed
      const before = known.get(element)
      // What it already stood off is still owed.
      return { element, top: before !== undefined && Math.abs(before - top) < STILL ? before : top }
    })
  }

  #fieldInView(): Element | null {
    const focused = document.activeElement
    if (focused === null || !this.#main.contains(focused) || !focused.matches(FIELD)) return null
    const { top, bottom } = focused.getBoundingClientRect()
    if (bottom <= 0 || top >= window.innerHeight) return null
    return blockWithCaret(focused) ?? focused
  }

  #firstInView(): Element | null {
    const { left, right } = this.#main.getBoundingClientRect()
    const middle = (left + right) / 2
    for (let y = 1; y < window.innerHeight; y += LOOK_STEP) {
      const element = document.elementFromPoint(middle, y)
      if (element !== null && element !== this.#main && this.#main.contains(element)) return element
    }
    return null
  }

  /** The element and what it is in, for when it goes. */
  #chain(element: Element | null): Element[] {
    if (element === null || element === this.#main || !this.#main.contains(element)) return []
    return [element, ...this.#chain(element.parentElement)]
  }

  #restSoon(): void {
    if (this.#resting !== null) clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#rest(), REST_MS)
  }

  /** Takes back the empty space that is out of sight, and all of it once nothing is typed. */
  #rest(): void {
    this.note()
    if (this.#above === 0 && this.#below === 0) return
    const { scrollY, innerHeight } = window
    const hiddenAbove = Math.min(this.#above, scrollY)
    const content = document.documentElement.scrollHeight - this.#below
    const below = this.#isTyping ? Math.min(this.#below, Math.max(0, scrollY + innerHeight - content)) : 0
    const above = this.#isTyping ? this.#above - hiddenAbove : 0
    const shown = this.#above - hiddenAbove - above
    this.#setSpace(above, below)
    scrollToTop(scrollY - hiddenAbove)
    this.#ownScroll = window.scrollY
    if (shown > 0) glideFrom(this.#main, 0, shown)
    this.#look(0)
  }

  #setSpace(above: number, below: number): void {
    this.#above = above
    this.#below = below
    this.#main.style.setProperty('--ag-held-above', `${above}px`)
    this.#main.style.setProperty('--ag-held-below', `${below}px`)
  }
}

/** The paragraph one types in: what others write above it in the same text does not push it, either. */
function blockWithCaret(editor: Element): Element | null {
  if (!editor.matches('[contenteditable="true"]')) return null
  let node = document.getSelection()?.focusNode ?? null
  if (node === null || node === editor || !editor.contains(node)) return null
  while (node.parentNode !== null && node.parentNode !== editor) node = node.parentNode
  return node instanceof Element ? node : null
}

function isInEditor(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  return (element?.closest('[contenteditable="true"]') ?? null) !== null
}

function isDrawn(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0
}

/** K1 */
function topInDocument(element: Element): number {
  return standingTop(element) + window.scrollY
}

function scrollToTop(top: number): void {
  window.scrollTo({ top, behavior: 'instant' })
}
