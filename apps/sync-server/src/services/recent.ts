/**
 * Values by key, made when first asked for. What counts against somebody must outlive their connections, and the map
 * must not grow with everyone who ever came: beyond `max` the longest unused goes.
 */
export class Recent<Value> {
  readonly #max: number
  readonly #values = new Map<string, Value>()

  constructor(max: number) {
    this.#max = max
  }

  has(key: string): boolean {
    return this.#values.has(key)
  }

  of(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make()
    this.#values.delete(key)
    this.#values.set(key, value)
    if (this.#values.size > this.#max) {
      const [longestUnused] = this.#values.keys()
      if (longestUnused !== undefined) this.#values.delete(longestUnused)
    }
    return value
  }
}
