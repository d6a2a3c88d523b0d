/** What of a place takes focus: what opens or changes it, else its heading. */
const ENTRIES = ['.ag-area-toggle, .ag-editable-button', 'h1, h2, h3']

/** Brings a place into view and moves focus there, because the person asked to go. */
export function goToElement(element: HTMLElement): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' })
  focusEntry(element)
}

/** Moves focus to what opens or changes a place, else to its heading, and leaves the page where it is. */
export function focusEntry(element: HTMLElement): void {
  const [entry = element] = ENTRIES.flatMap((entries) => element.querySelector<HTMLElement>(entries) ?? [])
  if (!entry.matches('button, a[href]')) entry.tabIndex = -1
  entry.focus({ preventScroll: true })
}
