import { useSyncExternalStore } from 'react'

/** From this width on a page has its side navigation and a second column; the same number stands in the CSS. */
const WIDE = '(width >= 1100px)'

/** Whether the page has two columns now: for what stands in another order then, not only in another place. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => true)
}

function isWide(): boolean {
  return window.matchMedia(WIDE).matches
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
