import { momentOf, type Moment } from '@ansvarsgruppe/plan-model'
import { useSyncExternalStore } from 'react'

/** Milliseconds the page's "now" stands still: what was said five minutes ago is told in minutes. */
const TICK = 60_000

/** The moment it is, to the minute. */
export function useNow(): Moment {
  return useSyncExternalStore(everyTick, thisTick)
}

function thisTick(): Moment {
  return momentOf(Math.floor(Date.now() / TICK) * TICK)
}

function everyTick(look: () => void): () => void {
  const timer = setInterval(look, TICK / 2)
  return () => clearInterval(timer)
}
