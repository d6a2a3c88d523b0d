/**
 * Values by key, made when first asked for. What counts against somebody must outlive their connections, and the map
 * must not grow with everyone who ever came: at most `max` are kept, and one stays at least until half as many others
 * have been asked for since. In two halves, so that asking for one that is there is one look and changes nothing.
 */
export class Recent<Value> {
  readonly #max: number
  #young = new Map<string, Value>()
  /** Some of them have been asked for since, and are among the young too. */
  #old: ReadonlyMap<string, Value> = new Map()

  constructor(max: number) {
    this.#max = max
  }

  has(key: string): boolean {
    return this.#young.has(key) || this.#old.has(key)
  }

  of(key: string, make: () => Value): Value {
    const known = this.#young.get(key)
    if (known !== undefined) return known
    const value = this.#old.get(key) ?? make()
    if (this.#young.size >= this.#max / 2) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
    return value
  }
}
