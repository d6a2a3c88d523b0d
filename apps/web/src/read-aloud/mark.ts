/** Shows which sentence is being read, and nothing of it in the text itself: others may be writing there. */

/** Named by `::highlight()` in read-aloud.css. */
const HIGHLIGHT = 'ag-read-aloud'
/** Pixels kept free above and below the sentence when the page scrolls to it: the page's bars stand there. */
const FREE_ABOVE = 96
const FREE_BELOW = 200

export interface Mark {
  /** Marks the range. `follow`: scrolls to it if it is not in view. */
  show(range: Range, follow: boolean): void
  clear(): void
}

export function createMark(): Mark {
  const paint = 'highlights' in CSS ? highlighted() : overlaid()
  return {
    show: (range, follow) => {
      paint.show(range)
      if (follow && !isInView(range)) scrollTo(range)
    },
    clear: paint.clear,
  }
}

/** Whether the range's beginning is where one can read it. */
export function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  return top >= Math.min(FREE_ABOVE, window.innerHeight / 4) && bottom <= window.innerHeight - bottomKeptFree()
}

interface Paint {
  readonly show: (range: Range) => void
  readonly clear: () => void
}

function highlighted(): Paint {
  return {
    show: (range) => void CSS.highlights.set(HIGHLIGHT, new Highlight(range)),
    clear: () => void CSS.highlights.delete(HIGHLIGHT),
  }
}

/** For browsers without highlights: panes of their own over the lines, which follow the page when it changes size. */
function overlaid(): Paint {
  const layer = document.createElement('div')
  layer.className = 'ag-read-mark'
  layer.setAttribute('aria-hidden', 'true')
  let shown: Range | null = null
  const draw = (): void => {
    layer.replaceChildren(...[...(shown?.getClientRects() ?? [])].map(pane))
  }
  const observer = new ResizeObserver(draw)
  return {
    show: (range) => {
      shown = range
      document.body.append(layer)
      observer.observe(document.body)
      draw()
    },
    clear: () => {
      shown = null
      observer.disconnect()
      layer.remove()
    },
  }
}

function pane({ left, top, width, height }: DOMRect): HTMLElement {
  const element = document.createElement('div')
  element.className = 'ag-read-mark-line'
  element.style.left = `${left + window.scrollX}px`
  element.style.top = `${top + window.scrollY}px`
  element.style.width = `${width}px`
  element.style.height = `${height}px`
  return element
}

function scrollTo(range: Range): void {
  const { top } = range.getBoundingClientRect()
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({ top: top - window.innerHeight / 3, behavior: isStill ? 'instant' : 'smooth' })
}

function bottomKeptFree(): number {
  return Math.min(FREE_BELOW, window.innerHeight / 3)
}
