/**
 * What becomes of the keys an update touches. A key can lose its value without any deletion of it: by content
 * inserted already deleted, by a value that wins and is removed at once, by a value that loses to one that is deleted.
 */
import type { OperationId } from '../change.ts'
import { ByOperation } from './by-operation.ts'
import type { NewItem, Section } from './decode.ts'
import { newItem } from './decode.ts'
import type { Deletions } from './deletions.ts'
import type { Places, Site } from './place.ts'
import { type Item, isTombstone, lastUnderKey, parentOf } from './yjs-internals.ts'

export interface TouchedKey {
  readonly site: Site
  readonly key: string
  /** The right-most item the document holds, live or deleted. */
  readonly last: Item | null
  /** The value the document holds: `last`, if it is live. */
  readonly value: Item | null
  /** The update's deletions include that value. */
  valueDeleted: boolean
  /** New items under the key that stay, or may stay. */
  readonly staying: NewItem[]
  /** New items under the key that the update itself takes away. */
  readonly vanishing: NewItem[]
}

/** Maps all the way: a key may be called `__proto__`. */
export class TouchedKeys {
  readonly #keys = new Map<Site, Map<string, TouchedKey>>()

  constructor(sections: Iterable<Section>, deletions: Deletions, places: Places) {
    for (const section of sections) {
      for (const [index, spot] of section.spots.entries()) {
        const next = newItem(section, index)
        if (next === null || spot === 'nowhere' || spot.key === null) continue
        const touched = this.of(spot.site, spot.key)
        ;(isGone(next, deletions) ? touched.vanishing : touched.staying).push(next)
      }
    }
    for (const { item } of deletions.parts) {
      if (item.parentSub !== null) this.of(places.stored(parentOf(item)), item.parentSub).valueDeleted = true
    }
  }

  of(site: Site, key: string): TouchedKey {
    let keys = this.#keys.get(site)
    if (keys === undefined) this.#keys.set(site, (keys = new Map<string, TouchedKey>()))
    let touched = keys.get(key)
    if (touched === undefined) {
      const last = site.storedType === null ? null : (lastUnderKey(site.storedType, key) ?? null)
      const value = last?.deleted === false ? last : null
      keys.set(key, (touched = { site, key, last, value, valueDeleted: false, staying: [], vanishing: [] }))
    }
    return touched
  }

  *all(): Generator<TouchedKey> {
    for (const keys of this.#keys.values()) yield* keys.values()
  }
}

/** The update takes away all of it that is new. */
export function isRemoved(next: NewItem, deletions: Deletions): boolean {
  const { item, skip } = next
  // The delete set may reach into the known part too; `removed` counts new clocks only
  return (deletions.removed.get(item) ?? 0) >= item.length - skip
}

function isGone(next: NewItem, deletions: Deletions): boolean {
  return isRemoved(next, deletions) || isTombstone(next.item)
}

/** No value stood there, and none will. */
export function staysEmpty({ value, staying }: TouchedKey): boolean {
  return value === null && staying.length === 0
}

/**
 * Is it certain that the key holds a live new value after the update?
 * An item is always to the right of its origin, and the right-most item of a key is its value. So it is enough that
 * everything deleted is an origin, or an origin's origin …, of something that stays: then none of it is right-most.
 */
export function surelyHasValue({ last, value, valueDeleted, staying, vanishing }: TouchedKey): boolean {
  const links = new ByOperation<Link>()
  let uncovered = 0
  const addDeleted = (id: OperationId, origin: OperationId | null): void => {
    links.set(id, { origin, isCovered: false })
    uncovered += 1
  }
  for (const next of vanishing) addDeleted(lastOf(next, next.length), next.origin)
  for (const next of staying) links.set(lastOf(next, next.length), { origin: next.origin, isCovered: true })
  // A new value may also lose to one that was deleted long ago
  if (last !== null && (value === null || valueDeleted)) addDeleted(lastOf(last.id, last.length), null)
  for (const { origin } of staying) {
    for (let link = linkAt(links, origin); link !== null;) {
      if (!link.isCovered) uncovered -= 1
      link.isCovered = true
      const { origin: before } = link
      // Everything further on is walked once
      link.origin = null
      link = linkAt(links, before)
    }
  }
  return staying.length > 0 && uncovered === 0
}

/** What an item was put to the right of. */
interface Link {
  origin: OperationId | null
  isCovered: boolean
}

function linkAt(links: ByOperation<Link>, id: OperationId | null): Link | null {
  return id === null ? null : (links.get(id) ?? null)
}

function lastOf({ client, clock }: OperationId, length: number): OperationId {
  return { client, clock: clock + length - 1 }
}
