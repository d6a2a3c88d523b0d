import { COMPANY_MAX, COMPANY_WINDOW } from './bounds.ts'

/**
 * How many are writing just now, so that nobody waits for more than these. Eight who each wait for the others' edits
 * before they go on are complete with eight; of hundreds who write when they like there is always one more to come.
 */
export class Company<Someone> {
  #since = Number.NEGATIVE_INFINITY
  #here = new Set<Someone>()
  #before = 0

  wasHere(someone: Someone, now: number): void {
    this.#turn(now)
    this.#here.add(someone)
  }

  /** More than these are not to be waited for. */
  expected(now: number): number {
    this.#turn(now)
    return Math.min(COMPANY_MAX, Math.max(this.#before, this.#here.size))
  }

  #turn(now: number): void {
    const windows = (now - this.#since) / COMPANY_WINDOW
    if (windows < 1) return
    this.#before = windows < 2 ? this.#here.size : 0
    this.#here = new Set()
    this.#since = now
  }
}
