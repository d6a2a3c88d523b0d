/**
 * Counts the steps Yjs may take over siblings: it walks for each inserted item whose two neighbours do not stand side
 * by side at that moment. Sees the items in the order in which Yjs integrates them.
 */
import type { OperationId } from '../change.ts'
import { ByOperation } from './by-operation.ts'
import type { NewItem } from './decode.ts'
import type { Site } from './place.ts'
import { tooLarge } from './refusal.ts'
import { type Item, type Store, firstChildOf, isItem, lastUnderKey, stateOf, storedAt } from './yjs-internals.ts'

/** What stands right after an item; null: nothing. After a new item without children, anything is found at once. */
type Follower = OperationId | null | 'unknown' | 'anything'

/** The children of a type, or the values one key ever had: what Yjs walks over. */
class Siblings {
  /** New items among them so far. */
  added = 0
  /** What stands first. */
  #first: Follower | undefined
  /** By what it follows. */
  readonly #followers = new ByOperation<Follower>()

  after(origin: OperationId | null): Follower | undefined {
    return origin === null ? this.#first : this.#followers.get(origin)
  }

  setAfter(origin: OperationId | null, follower: Follower): void {
    if (origin === null) this.#first = follower
    else this.#followers.set(origin, follower)
  }
}

export class SiblingScans {
  readonly #store: Store
  readonly #maxSteps: number
  readonly #siblings = new Map<Site, Map<string | null, Siblings>>()
  #steps = 0

  constructor(store: Store, maxSteps: number) {
    this.#store = store
    this.#maxSteps = maxSteps
  }

  count(next: NewItem, site: Site, key: string | null): void {
    const { origin, item } = next
    const siblings = this.#siblingsOf(site, key)
    const follower = siblings.after(origin) ?? this.#followerInDocument(next, site, key)
    // To put a value before all others of its key, Yjs walks from the last to the oldest, whatever stands to the right
    const beforeOthers = key !== null && origin === null && siblings.added > 0
    const sideBySide =
      follower === 'anything' || (follower !== 'unknown' && !beforeOthers && sameId(follower, item.rightOrigin))
    if (!sideBySide) this.#walk(next, siblings, site, key)
    siblings.setAfter(origin, sideBySide ? next : 'unknown')
    siblings.setAfter({ client: next.client, clock: next.clock + next.length - 1 }, 'anything')
    siblings.added++
  }

  #siblingsOf(site: Site, key: string | null): Siblings {
    let keys = this.#siblings.get(site)
    if (keys === undefined) this.#siblings.set(site, (keys = new Map<string | null, Siblings>()))
    let siblings = keys.get(key)
    if (siblings === undefined) keys.set(key, (siblings = new Siblings()))
    return siblings
  }

  /**
   * Never fewer steps than Yjs takes, but for the pieces that new items split old ones into: where the new ones stand
   * is not worked out, so each walk is taken to pass them all. Walking costs steps itself, so it ends with the budget.
   */
  #walk({ origin, item }: NewItem, { added }: Siblings, site: Site, key: string | null): void {
    this.#step(1 + added)
    const left = origin === null ? null : this.#stored(origin)
    const right = item.rightOrigin === null ? null : this.#stored(item.rightOrigin)
    if (key !== null && left === null) {
      const last = site.storedType === null ? undefined : lastUnderKey(site.storedType, key)
      for (let one = last ?? null; one !== null; one = one.left) this.#step(1)
      return
    }
    const first = site.storedType === null ? null : firstChildOf(site.storedType)
    for (let one = left === null ? first : left.right; one !== null && one !== right; one = one.right) this.#step(1)
  }

  #step(count: number): void {
    this.#steps += count
    if (this.#steps > this.#maxSteps) tooLarge('sibling scans')
  }

  #stored(id: OperationId): Item | null {
    if (id.clock >= stateOf(this.#store, id.client)) return null
    const struct = storedAt(this.#store, id)
    return isItem(struct) ? struct : null
  }

  #followerInDocument({ origin }: NewItem, site: Site, key: string | null): Follower {
    const type = site.storedType
    if (origin === null) {
      if (type === null) return null
      if (key === null) return firstChildOf(type)?.id ?? null
      return lastUnderKey(type, key) === undefined ? null : 'unknown'
    }
    const following = { client: origin.client, clock: origin.clock + 1 }
    // Inside a struct of this update
    if (origin.clock >= stateOf(this.#store, origin.client)) return following
    const left = storedAt(this.#store, origin)
    if (!isItem(left)) return 'unknown'
    return origin.clock < left.id.clock + left.length - 1 ? following : (left.right?.id ?? null)
  }
}

function sameId(a: OperationId | null, b: OperationId | null): boolean {
  return a === null || b === null ? a === b : a.client === b.client && a.clock === b.clock
}
