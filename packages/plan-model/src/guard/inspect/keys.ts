/**
 * What becomes of the keys an update touches. A key can lose its value without any deletion of it: by content
 * inserted already deleted, by a value that wins and is removed at once, by a value that loses to one that is deleted.
 */
import type { OperationId } from '../change.ts'
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
  const origins = new Map<string, OperationId | null>()
  const uncovered = new Set<string>()
  for (const next of vanishing) {
    origins.set(idOf(next, next.length), next.origin)
    uncovered.add(idOf(next, next.length))
  }
  for (const next of staying) origins.set(idOf(next, next.length), next.origin)
  // A new value may also lose to one that was deleted long ago
  if (last !== null && (value === null || valueDeleted)) {
    const id = idOf(last.id, last.length)
    origins.set(id, null)
    uncovered.add(id)
  }
  for (const { origin } of staying) {
    let current = origin
    while (current !== null) {
      const id = idOf(current, 1)
      const before = origins.get(id)
      if (before === undefined) break
      uncovered.delete(id)
      // Everything further on is walked once
      origins.set(id, null)
      current = before
    }
  }
  return staying.length > 0 && uncovered.size === 0
}

function idOf(id: OperationId, length: number): string {
  return `${id.client} ${id.clock + length - 1}`
}
