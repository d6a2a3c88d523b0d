/** Refusals within the window after which the room stops coming back: a page that is wrong would be wrong for ever. */
export const REFUSALS_MAX = 3
/** Milliseconds. */
export const REFUSALS_WINDOW = 60_000

export class RefusalBudget {
  #times: number[] = []

  /** Counts one at `now`; false when that was one too many. */
  spend(now: number): boolean {
    this.#times = [...this.#times.filter((time) => now - time < REFUSALS_WINDOW), now]
    return this.#times.length < REFUSALS_MAX
  }
}
