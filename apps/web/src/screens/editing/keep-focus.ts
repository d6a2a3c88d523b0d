const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)'

/**
 * Runs `change`, which moves or removes the element that has focus, and gives focus back: to the element where it is
 * now, or to what is left nearest to it. Otherwise it would fall to the top of the page.
 */
export function keepFocus(change: () => void): void {
  const focused = document.activeElement
  const around = ancestorsOf(focused)
  change()
  // After the page has been drawn anew.
  setTimeout(() => {
    if (!(focused instanceof HTMLElement) || document.activeElement !== document.body) return
    if (focused.isConnected) return focused.focus()
    const left = around.find((element) => element.isConnected && element.querySelector(FOCUSABLE) !== null)
    left?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
  })
}

function ancestorsOf(element: Element | null): Element[] {
  const parent = element?.parentElement ?? null
  return parent === null ? [] : [parent, ...ancestorsOf(parent)]
}
