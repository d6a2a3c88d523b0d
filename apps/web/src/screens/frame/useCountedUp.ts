import { startTransition, useEffect, useState } from 'react'

/** Milliseconds until the next one where the browser does not say when it is idle (Safari), and at the most. */
const NEXT_AFTER = 50
const NEXT_LATEST = 500

/**
 * How many of `total` to draw: `first` at once, and one more whenever the page has nothing better to do, so that the
 * drawing of a long page keeps nobody waiting. Once all are drawn, all stay drawn.
 */
export function useCountedUp(total: number, first: number): number {
  const [count, setCount] = useState(first)
  useEffect(() => {
    if (count === Infinity) return undefined
    return whenIdle(() => startTransition(() => setCount(count < total ? count + 1 : Infinity)))
  }, [count, total])
  return count
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, NEXT_AFTER)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: NEXT_LATEST })
  return () => cancelIdleCallback(handle)
}
