/** `next`, with every part that equals its part in `previous` being that very part, so that memoised views stay. */
export function shareStructure<Value>(previous: unknown, next: Value): Value {
  return share(previous, next) as Value
}

function share(previous: unknown, next: unknown): unknown {
  if (previous === next) return previous
  if (Array.isArray(previous) && Array.isArray(next)) return shareArray(previous, next)
  if (isRecord(previous) && isRecord(next)) return shareRecord(previous, next)
  return next
}

function shareArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const partners = partnersIn(previous)
  const shared = next.map((value, index) => share(partners(value, index), value))
  const isSame = shared.length === previous.length && shared.every((value, index) => value === previous[index])
  return isSame ? previous : shared
}

/** Entries are the same by id, wherever they stand now; anything else by its place. */
function partnersIn(previous: readonly unknown[]): (value: unknown, index: number) => unknown {
  const byId = new Map(previous.flatMap((value) => (isRecord(value) && 'id' in value ? [[value['id'], value]] : [])))
  return (value, index) => (isRecord(value) && 'id' in value ? byId.get(value['id']) : previous[index])
}

function shareRecord(previous: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(next)
  const shared = Object.fromEntries(keys.map((key) => [key, share(previous[key], next[key])]))
  const isSame =
    keys.length === Object.keys(previous).length &&
    keys.every((key) => Object.hasOwn(previous, key) && shared[key] === previous[key])
  return isSame ? previous : shared
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
