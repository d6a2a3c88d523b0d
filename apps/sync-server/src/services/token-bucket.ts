/** A rate with a burst: `take` answers whether `amount` fits now. Time comes in, in milliseconds. */
export class TokenBucket {
  readonly #perSecond: number
  readonly #burst: number
  #tokens: number
  #at: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#tokens = burst
    this.#at = now
  }

  /** What there was when it was last asked. */
  get left(): number {
    return this.#tokens
  }

  take(amount: number, now: number): boolean {
    const refill = (Math.max(0, now - this.#at) / 1000) * this.#perSecond
    this.#tokens = Math.min(this.#burst, this.#tokens + refill)
    this.#at = now
    if (amount > this.#tokens) return false
    this.#tokens -= amount
    return true
  }
}
