/** Runs `move`, which lets an element change its place on the page, and gives it back the focus it loses on the way. */
export function keepFocus(move: () => void): void {
  const focused = document.activeElement
  move()
  // After the page has been drawn anew.
  setTimeout(() => {
    if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) focused.focus()
  })
}
