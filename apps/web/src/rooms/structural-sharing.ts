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
  // Most of a long list is in its place and the same: only where something is not, the others are asked for by id.
  let partners: Partners | null = null
  let isSame = next.length === previous.length
  const shared = next.map((value, index) => {
    const inPlace = previous[index]
    if (inPlace === value) return value
    const partner = idOf(inPlace) === idOf(value) ? inPlace : (partners ??= partnersIn(previous))(value, index)
    const part = share(partner, value)
    isSame &&= part === inPlace
    return part
  })
  return isSame ? previous : shared
}

type Partners = (value: unknown, index: number) => unknown

/** Entries are the same by id, wherever they stand now; anything else by its place. */
function partnersIn(previous: readonly unknown[]): Partners {
  const byId = new Map(previous.map((value) => [idOf(value), value]))
  return (value, index) => (idOf(value) === undefined ? previous[index] : byId.get(idOf(value)))
}

function idOf(value: unknown): unknown {
  return isRecord(value) ? value['id'] : undefined
}

function shareRecord(previous: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(next)
  let isSame = keys.length === Object.keys(previous).length
  const shared: Record<string, unknown> = {}
  for (const key of keys) {
    const part = share(previous[key], next[key])
    isSame &&= part === previous[key] && Object.hasOwn(previous, key)
    shared[key] = part
  }
  return isSame ? previous : shared
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
