/**
 * Finds the spot of every new item, in the order in which Yjs will integrate them: the highest client first, and
 * before a struct whatever it refers to. A section waits at most once, so nothing here is deeper than the number of
 * sections, however long the chains are.
 */
import type { OperationId } from '../change.ts'
import { type NewItem, type Section, type Spot, indexOfClock, newItem } from './decode.ts'
import type { Places } from './place.ts'
import { malformed } from './refusal.ts'
import type { SiblingScans } from './sibling-scans.ts'
import { type Store, contentOf, isItem, parentOf, stateOf, storedAt, wireParent } from './yjs-internals.ts'

interface Goal {
  readonly section: Section
  readonly index: number
}

export class Locator {
  readonly #store: Store
  readonly #places: Places
  readonly #sections: ReadonlyMap<number, Section>
  readonly #scans: SiblingScans

  constructor(store: Store, places: Places, sections: ReadonlyMap<number, Section>, scans: SiblingScans) {
    this.#store = store
    this.#places = places
    this.#sections = sections
    this.#scans = scans
  }

  /** False: something the update builds on is neither in the document nor in the update. */
  locateAll(): boolean {
    const sections = [...this.#sections.values()]
    const ordered = sections.length > 1 ? sections.toSorted((a, b) => b.client - a.client) : sections
    return ordered.every((section) => this.#reach({ section, index: section.structs.length - 1 }))
  }

  #reach(last: Goal): boolean {
    const goals: Goal[] = [last]
    last.section.waiting = true
    for (let goal = goals.at(-1); goal !== undefined; goal = goals.at(-1)) {
      const { section } = goal
      if (section.spots.length > goal.index) {
        section.waiting = false
        goals.pop()
        continue
      }
      const next = newItem(section, section.spots.length)
      const first = next === null ? null : this.#unreached(next)
      if (first === 'missing') return false
      if (first === null) section.spots.push(next === null ? 'nowhere' : this.#spotOf(next, section))
      // Its own future, or a ring of sections that wait for each other: Yjs would throw half-way, or wait for ever
      else if (first.section.waiting) malformed('refers to its own future')
      else {
        first.section.waiting = true
        goals.push(first)
      }
    }
    return true
  }

  /** The first thing `next` refers to that has no spot yet. */
  #unreached(next: NewItem): Goal | 'missing' | null {
    const parent = next.skip > 0 ? null : wireParent(next.item)
    const references = [next.origin, next.item.rightOrigin, parent !== null && 'id' in parent ? parent.id : null]
    for (const reference of references) {
      if (reference === null) continue
      const section = this.#sections.get(reference.client)
      if (reference.clock < (section?.from ?? stateOf(this.#store, reference.client))) continue
      if (section === undefined || reference.clock >= section.to) return 'missing'
      const index = indexOfClock(section, reference.clock)
      if (index >= section.spots.length) return { section, index }
    }
    return null
  }

  #spotOf(next: NewItem, section: Section): Spot {
    const left = next.origin === null ? null : this.#spotAt(next.origin)
    const right = next.item.rightOrigin === null ? null : this.#spotAt(next.item.rightOrigin)
    if (left === 'nowhere' || right === 'nowhere') return 'nowhere'
    // Yjs would follow the left one, and split the text the right one points into
    if (left !== null && right !== null && (left.site !== right.site || left.key !== right.key))
      malformed('neighbours in different places')
    const spot = left ?? right ?? this.#spotUnderParent(next)
    if (spot === 'nowhere') return spot
    const content = contentOf(next.item)
    if (content.kind === 'type') {
      section.created.set(section.spots.length, this.#places.created(spot.site, spot.key, next, content.type))
    }
    this.#scans.count(next, spot.site, spot.key)
    return spot
  }

  #spotAt(id: OperationId): Spot {
    const section = this.#sections.get(id.client)
    if (section !== undefined && id.clock >= section.from)
      return section.spots[indexOfClock(section, id.clock)] ?? 'nowhere'
    const struct = storedAt(this.#store, id)
    return isItem(struct) ? { site: this.#places.stored(parentOf(struct)), key: struct.parentSub } : 'nowhere'
  }

  #spotUnderParent({ item }: NewItem): Spot {
    const parent = wireParent(item)
    if (parent === null) return malformed('no parent')
    const key = item.parentSub
    if ('root' in parent) return { site: this.#places.root(parent.root), key }
    const { id } = parent
    const section = this.#sections.get(id.client)
    if (section === undefined || id.clock < section.from) {
      const holder = storedAt(this.#store, id)
      if (!isItem(holder)) return 'nowhere'
      const content = contentOf(holder)
      if (content.kind === 'deleted') return 'nowhere'
      return content.kind === 'type'
        ? { site: this.#places.stored(content.type), key }
        : malformed('parent is not a type')
    }
    const index = indexOfClock(section, id.clock)
    const holder = newItem(section, index)
    if (holder === null || section.spots[index] === 'nowhere' || contentOf(holder.item).kind === 'deleted')
      return 'nowhere'
    const site = section.created.get(index)
    return site === undefined ? malformed('parent is not a type') : { site, key }
  }
}
