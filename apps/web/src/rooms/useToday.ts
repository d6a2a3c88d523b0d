import { dayInNorway, type Day } from '@ansvarsgruppe/plan-model'
import { useSyncExternalStore } from 'react'

/** Milliseconds between two looks at the clock: consents begin and end with the day, on a page left open too. */
const LOOK_INTERVAL = 60_000

/** The day it is in Norway. */
export function useToday(): Day {
  return useSyncExternalStore(everyMinute, today)
}

function today(): Day {
  return dayInNorway(Date.now())
}

function everyMinute(look: () => void): () => void {
  const timer = setInterval(look, LOOK_INTERVAL)
  return () => clearInterval(timer)
}
