/** Milliseconds a part that is not there yet is waited for: a row that opens, a list that is drawn anew. */
const WAIT_MAX = 250
/** Milliseconds the mark stays: long enough to find it. */
const MARKED = 2_400

let stop: (() => void) | null = null

/**
 * Shows where something changed: the first of `ids` that is on the page (its element has `data-part`) is scrolled into
 * view if it is not in it, and marked for a moment. Focus stays where it is.
 */
export function showPart(ids: readonly string[]): void {
  stop?.()
  const began = performance.now()
  let frame = requestAnimationFrame(look)
  stop = () => cancelAnimationFrame(frame)

  function look(): void {
    const part = partOf(ids[0])
    if (part !== null) return mark(part)
    if (performance.now() - began < WAIT_MAX) {
      frame = requestAnimationFrame(look)
      return
    }
    const instead = ids.map(partOf).find((found) => found !== null)
    if (instead !== undefined) mark(instead)
  }
}

function mark(part: HTMLElement): void {
  // Who is in it sees what happens, and must not lose sight of where they are.
  if (part.contains(document.activeElement)) return
  if (!isInView(part)) part.scrollIntoView({ block: isTall(part) ? 'start' : 'center', behavior: behavior() })
  part.dataset['marked'] = ''
  const timer = setTimeout(unmark, MARKED)
  stop = unmark
  function unmark(): void {
    clearTimeout(timer)
    delete part.dataset['marked']
  }
}

function partOf(id: string | undefined): HTMLElement | null {
  return id === undefined ? null : document.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`)
}

/** Enough of it to see what happened: bars at the top and the bottom cover the edges. */
function isInView(part: HTMLElement): boolean {
  const { top, bottom } = part.getBoundingClientRect()
  const covered = 80
  return top >= covered && Math.min(bottom, top + window.innerHeight / 2) <= window.innerHeight - covered
}

function isTall(part: HTMLElement): boolean {
  return part.getBoundingClientRect().height > window.innerHeight / 2
}

function behavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
