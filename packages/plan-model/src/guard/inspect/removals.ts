/** What is taken away from the document, in the document's terms. */
import type { Change } from '../change.ts'
import type { DeletedPart, Deletions } from './deletions.ts'
import { type TouchedKey, type TouchedKeys, staysEmpty, surelyHasValue } from './keys.ts'
import type { Places } from './place.ts'
import { type SharedType, contentOf, holderOf, parentOf } from './yjs-internals.ts'

/** The live items the delete set deletes. */
export function addRemovals(changes: Change[], { parts }: Deletions, keys: TouchedKeys, places: Places): void {
  if (parts.length === 0) return
  const deletedTypes = new Set<SharedType>()
  for (const { item } of parts) {
    const content = contentOf(item)
    if (content.kind === 'type') deletedTypes.add(content.type)
  }
  for (const part of parts) {
    const parent = parentOf(part.item)
    const place = places.stored(parent)
    const { client } = part.item.id
    const base = {
      place,
      length: part.length,
      id: { client, clock: part.clock },
      dead: false,
      subsumed: deletedTypes.size > 0 && isWithin(parent, deletedTypes),
    }
    const key = part.item.parentSub
    if (key === null) changes.push({ ...base, kind: listKind(part) })
    else {
      const kind = place.kind === 'map' ? 'key-deleted' : 'attribute-deleted'
      changes.push({ ...base, kind, key, replaced: surelyHasValue(keys.of(place, key)) })
    }
  }
}

function listKind({ item }: DeletedPart) {
  const { kind } = contentOf(item)
  switch (kind) {
    case 'text':
      return 'text-deleted'
    case 'format':
      return 'format-deleted'
    case 'type':
      return 'node-deleted'
    case 'values':
      return 'items-deleted'
    case 'embed':
    case 'binary':
    case 'subdocument':
    case 'deleted':
      return 'other-deleted'
  }
  return kind satisfies never
}

function isWithin(type: SharedType, deleted: ReadonlySet<SharedType>): boolean {
  for (let current = type; ;) {
    if (deleted.has(current)) return true
    const holder = holderOf(current)
    if (holder === null) return false
    current = parentOf(holder)
  }
}

/**
 * Keys that lose their value to an item that is itself taken away, where no deletion says so: a value that wins and is
 * removed at once. Said as a deletion, so that whoever may not delete the key is refused.
 */
export function addHiddenRemovals(changes: Change[], keys: TouchedKeys): void {
  for (const touched of keys.all()) {
    const { site: place, key, value } = touched
    const [vanishing] = touched.vanishing
    if (vanishing === undefined || isAnnounced(touched) || staysEmpty(touched) || surelyHasValue(touched)) continue
    const { client, clock } = value?.id ?? vanishing
    changes.push({
      kind: place.kind === 'map' ? 'key-deleted' : 'attribute-deleted',
      place,
      key,
      length: 1,
      id: { client, clock },
      dead: place.isDead,
      subsumed: false,
      replaced: false,
    })
  }
}

/** A deletion of the value, or a tombstone, is reported where it stands. */
function isAnnounced({ valueDeleted, vanishing }: TouchedKey): boolean {
  return valueDeleted || vanishing.some(({ item }) => contentOf(item).kind === 'deleted')
}
