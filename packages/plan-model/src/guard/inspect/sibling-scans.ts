/**
 * Counts the inserted items for which Yjs would have to walk over siblings: those whose two neighbours do not stand
 * side by side at that moment. It sees the items in the order in which Yjs integrates them.
 */
import type { OperationId } from '../change.ts'
import type { NewItem } from './decode.ts'
import type { Site } from './place.ts'
import { tooLarge } from './refusal.ts'
import { type Store, firstChildOf, isItem, lastUnderKey, stateOf, storedAt } from './yjs-internals.ts'

/** What stands right after an item; null: nothing. After a new item without children, anything is found at once. */
type Follower = OperationId | null | 'unknown' | 'anything'

export class SiblingScans {
  readonly #store: Store
  readonly #max: number
  readonly #followers = new Map<Site, Map<string, Follower>>()
  #count = 0

  constructor(store: Store, max: number) {
    this.#store = store
    this.#max = max
  }

  count(next: NewItem, site: Site, key: string | null): void {
    const { origin, item } = next
    let followers = this.#followers.get(site)
    if (followers === undefined) this.#followers.set(site, (followers = new Map<string, Follower>()))
    const first = key === null ? 'first' : `first ${key}`
    const after = origin === null ? first : `${origin.client} ${origin.clock}`
    const follower = followers.get(after) ?? this.#followerInDocument(next, site, key)
    const sideBySide = follower === 'anything' || (follower !== 'unknown' && sameId(follower, item.rightOrigin))
    if (!sideBySide && ++this.#count > this.#max) tooLarge('sibling scans')
    followers.set(after, sideBySide ? next : 'unknown')
    followers.set(`${next.client} ${next.clock + next.length - 1}`, 'anything')
  }

  #followerInDocument({ origin }: NewItem, site: Site, key: string | null): Follower {
    const type = site.storedType
    if (origin === null) {
      if (type === null) return null
      if (key === null) return firstChildOf(type)?.id ?? null
      // Yjs begins at the left-most item of the key, the oldest value it ever had
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
