/**
 * Calls `listener` when the page may have missed something: the network is back, the page was asleep, or it was left and
 * gone back to. Timers that wait to try again have stood still meanwhile, or wait for longer than anyone wants to.
 */
export function onWaking(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('pageshow', listener)
  document.addEventListener('resume', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('pageshow', listener)
    document.removeEventListener('resume', listener)
  }
}
