import { useLayoutEffect, type RefObject } from 'react'
import { HeldPlace } from './held-place.ts'

const active = new Set<HeldPlace>()

/** Keeps what the reader looks at or types in where it is on the screen, while the rest of `main` changes. */
export function useHeldPlace(main: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (main.current === null) return undefined
    const place = new HeldPlace(main.current)
    const stop = place.start()
    active.add(place)
    return () => {
      active.delete(place)
      stop()
    }
  }, [main])
}

/** Now, not when the observers come to it: for those who measure in the same frame. */
export function settlePlaces(): void {
  for (const place of active) place.settle()
}
