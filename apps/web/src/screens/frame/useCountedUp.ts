import { startTransition, useEffect, useState } from 'react'

/** Milliseconds until the next one where the browser does not say when it is idle (Safari), and at the most. */
const NEXT_AFTER = 50
const NEXT_LATEST = 500
const DOINGS = ['keydown', 'pointerdown'] as const

/**
 * How many of `total` to draw: `first` at once, and one more whenever the page has nothing better to do, so that the
 * drawing of a long page keeps nobody waiting. Once all are drawn, all stay drawn. `isNeeded`: whatever the person does
 * next may need all of it (the next stop of Tab, the page read aloud), so that then all is drawn before it is done.
 */
export function useCountedUp(total: number, first: number, isNeeded = false): number {
  const [count, setCount] = useState(first)
  const isComplete = count === Infinity
  useEffect(() => {
    if (!isNeeded || isComplete) return undefined
    const drawAll = (): void => setCount(Infinity)
    for (const event of DOINGS) window.addEventListener(event, drawAll, { capture: true, once: true })
    return () => {
      for (const event of DOINGS) window.removeEventListener(event, drawAll, { capture: true })
    }
  }, [isNeeded, isComplete])
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
