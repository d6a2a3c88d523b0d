/** At most so many at once under one key. */
export class Places {
  readonly #max: number
  readonly #taken = new Map<string, number>()

  constructor(max: number) {
    this.#max = max
  }

  /** Takes a place, if there is one; what it answers gives it back, once. Null: all are taken. */
  take(key: string): (() => void) | null {
    const taken = this.#taken.get(key) ?? 0
    if (taken >= this.#max) return null
    this.#taken.set(key, taken + 1)
    let isMine = true
    return () => {
      if (isMine) this.#giveBack(key)
      isMine = false
    }
  }

  #giveBack(key: string): void {
    const left = (this.#taken.get(key) ?? 0) - 1
    if (left > 0) this.#taken.set(key, left)
    else this.#taken.delete(key)
  }
}
