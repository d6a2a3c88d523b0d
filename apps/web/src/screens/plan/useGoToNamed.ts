import { useEffect, useRef } from 'react'
import { focusEntry } from '../others/go-to.ts'

/**
 * Goes once to what the address names: the browser looked for it before it was there. Who came for it goes on from it
 * by keyboard, not from the page's top. Call it after `usePageHeading`, which takes focus to the heading.
 * `isReady`: what stands above it has come, so that it stays where one has gone.
 */
export function useGoToNamed(isReady = true): void {
  const hasGone = useRef(false)
  useEffect(() => {
    if (!isReady || hasGone.current) return
    hasGone.current = true
    const id = window.location.hash.slice(1)
    const named = id === '' ? null : document.getElementById(id)
    if (named === null) return
    named.scrollIntoView({ block: 'start' })
    focusEntry(named)
  }, [isReady])
}
