/** `/live` (socket.io): open pages learn that facts changed. Events say that, never what: content has its own way. */
import type { Capacity } from '../facts/actor.ts'
import type { PlanId } from '../ids.ts'

export const LIVE_PATH = '/live'

export interface LiveServerEvents {
  /** Facts of the plan are at `version` now: fetch them again. */
  facts: (change: { readonly planId: PlanId; readonly version: number }) => void
  /** The person's session is over. */
  signedOut: () => void
}

export interface LiveClientEvents {
  /** From now on, tell me of this plan. Answers false when the person takes no part in it, or not in that capacity. */
  watch: (planId: string, capacity: Capacity, answer: (watching: boolean) => void) => void
  unwatch: (planId: string) => void
}
