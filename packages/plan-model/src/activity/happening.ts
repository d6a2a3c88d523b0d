/**
 * What people did, told by ids alone: derived from the same changes the guard judges, kept beside the journal, turned
 * into sentences by whoever may read the room. It never holds content.
 */
import { isId, type EntryId } from '../ids.ts'
import type { Change, Place } from '../guard/change.ts'
import { VALUES_ROOT } from '../schema/declaration.ts'

export const HAPPENING_KINDS = ['created', 'changed', 'removed', 'restored'] as const

export interface Happening {
  /** A collection, a text of the room itself, or {@link VALUES_ROOT}. */
  readonly collection: string
  /** Null: a text or a value of the room itself. */
  readonly entry: EntryId | null
  /** The field that changed; null where the entry as a whole came, went or came back. */
  readonly field: string | null
  readonly kind: (typeof HAPPENING_KINDS)[number]
}

/** Each thing once, in the order of the changes. What an entry is made with is part of its making. */
export function happeningsOf(changes: readonly Change[]): Happening[] {
  const [only, another] = changes
  if (only !== undefined && another === undefined) {
    // A keystroke, as nearly all are.
    const happening = happeningOf(only)
    return happening === null ? [] : [happening]
  }
  const made = new Set<string>()
  const found = new Map<string, Happening>()
  for (const change of changes) {
    if (change.kind === 'type-set' && isEntries(change.place)) made.add(`${change.place.root}/${change.key}`)
  }
  for (const change of changes) {
    const happening = happeningOf(change)
    if (happening === null) continue
    const { collection, entry, field, kind } = happening
    if (kind !== 'created' && made.has(`${collection}/${entry}`)) continue
    found.set(JSON.stringify([collection, entry, field, kind]), happening)
  }
  return [...found.values()]
}

function happeningOf(change: Change): Happening | null {
  const { place } = change
  // The old half of a replacement: the new value tells it.
  if (change.kind === 'key-deleted') return null
  const key = 'key' in change ? change.key : null
  if (place.root === VALUES_ROOT) return { collection: VALUES_ROOT, entry: null, field: key, kind: 'changed' }
  if (isEntries(place)) return change.kind === 'type-set' ? ofEntry(place.root, key, null, 'created') : null
  const path = upTo(place)
  const [entry, inside] = [path[1], path[2]]
  // A root that is no map is a text of the room itself.
  if (path[0]?.kind !== 'map') return { collection: place.root, entry: null, field: null, kind: 'changed' }
  const field = inside?.key ?? key
  if (field === 'removed' && change.kind === 'value-set')
    return ofEntry(place.root, entry?.key, null, change.value === null ? 'restored' : 'removed')
  return ofEntry(place.root, entry?.key, field, 'changed')
}

function ofEntry(
  collection: string,
  id: string | null | undefined,
  field: string | null,
  kind: Happening['kind'],
): Happening | null {
  return isId(id) ? { collection, entry: id as EntryId, field, kind } : null
}

/** The root map that holds a collection's entries. */
function isEntries(place: Place): boolean {
  return place.depth === 0 && place.kind === 'map' && place.root !== VALUES_ROOT
}

/** The places from the root down to `place` itself. */
function upTo(place: Place): Place[] {
  const path: Place[] = []
  for (let current: Place | null = place; current !== null; current = current.up) path.push(current)
  return path.toReversed()
}
