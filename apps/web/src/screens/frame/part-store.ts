/** A value that changes, and who of its readers hears of it: those who have read what has become another. */

export interface Store<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
  /** Tells those to whom a property matters that is another than when they were last told. */
  readonly tell: () => void
  readonly subscribe: (listener: () => void, matters: ReadonlySet<keyof Value>) => () => void
}

export function createStore<Value extends object>(first: Value): Store<Value> {
  let current = first
  let told = first
  const listeners = new Map<() => void, ReadonlySet<keyof Value>>()
  return {
    get: () => current,
    set: (value) => {
      current = value
    },
    tell: () => {
      const changed = (Object.keys(current) as Array<keyof Value>).filter((key) => current[key] !== told[key])
      told = current
      if (changed.length === 0) return
      for (const [listener, matters] of listeners) if (changed.some((key) => matters.has(key))) listener()
    },
    subscribe: (listener, matters) => {
      // A function of its own: two readers may hand in the same one.
      const own = (): void => listener()
      listeners.set(own, matters)
      return () => listeners.delete(own)
    },
  }
}

/** What one reader has read: a view that notes it, and the value, the same until something noted is another. */
export function readingOf<Value extends object>(
  store: Store<Value>,
  always: ReadonlyArray<keyof Value>,
): {
  readonly view: Value
  readonly latest: () => Value
  readonly subscribe: (listener: () => void) => () => void
} {
  const read = new Set<keyof Value>(always)
  let last = store.get()
  const properties = Object.keys(last).map((name) => {
    const key = name as keyof Value
    const get = (): Value[keyof Value] => {
      read.add(key)
      return store.get()[key]
    }
    return [name, { enumerable: true, get }] as const
  })
  return {
    view: Object.defineProperties({}, Object.fromEntries(properties)) as Value,
    subscribe: (listener) => store.subscribe(listener, read),
    latest: () => {
      const now = store.get()
      if ([...read].some((key) => now[key] !== last[key])) last = now
      return last
    },
  }
}
