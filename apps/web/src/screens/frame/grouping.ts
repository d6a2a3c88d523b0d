/**
 * Entries by what they belong to, worked out once for each list: every row of a page asks for its own. A group that
 * has the same members as in the list before is the very same, so that only the rows it matters to are drawn again.
 */
export function createGrouping<Entry extends object, Key>(
  keyOf: (entry: Entry) => Key,
): (entries: readonly Entry[], key: Key) => readonly Entry[] {
  let last: { readonly entries: readonly Entry[]; readonly groups: ReadonlyMap<Key, readonly Entry[]> } | null = null
  return (entries, key) => {
    if (last?.entries !== entries) last = { entries, groups: grouped(entries, keyOf, last?.groups ?? new Map()) }
    return last.groups.get(key) ?? NONE
  }
}

const NONE: readonly never[] = []

function grouped<Entry, Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
  before: ReadonlyMap<Key, readonly Entry[]>,
): ReadonlyMap<Key, readonly Entry[]> {
  const groups = new Map<Key, readonly Entry[]>(Map.groupBy(entries, keyOf))
  for (const [key, group] of groups) {
    const known = before.get(key)
    if (known?.length === group.length && group.every((entry, index) => entry === known[index])) groups.set(key, known)
  }
  return groups
}
