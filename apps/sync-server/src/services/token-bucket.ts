export interface Rate {
  readonly perSecond: number
  /** At once. */
  readonly burst: number
}

/** A rate with a burst: `take` answers whether `amount` fits now. Time comes in, in milliseconds. */
export class TokenBucket {
  readonly #rate: Rate
  #tokens: number
  #at: number

  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#tokens = rate.burst
    this.#at = now
  }

  /** What there was when it was last asked. */
  get left(): number {
    return this.#tokens
  }

  take(amount: number, now: number): boolean {
    const { perSecond, burst } = this.#rate
    const refill = (Math.max(0, now - this.#at) / 1000) * perSecond
    this.#tokens = Math.min(burst, this.#tokens + refill)
    this.#at = now
    if (amount > this.#tokens) return false
    this.#tokens -= amount
    return true
  }
}
