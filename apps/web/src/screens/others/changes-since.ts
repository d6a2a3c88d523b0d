/** What others changed in a room since one came: place by place, the one changed last at the end; and where one is in it. */
import type { PlaceKey } from './places.ts'

export interface PlaceChanges {
  readonly place: PlaceKey
  readonly clients: ReadonlySet<number>
  /** How many fields. */
  readonly changes: number
}

/** Places remembered; the earliest are forgotten first. */
export const PLACES_REMEMBERED = 200

export class ChangesSince {
  readonly #places = new Map<PlaceKey, { readonly clients: Set<number>; readonly changes: Set<string> }>()
  #at: PlaceKey | null = null

  add(place: PlaceKey, change: string, clients: readonly number[]): void {
    const known = this.#places.get(place) ?? { clients: new Set<number>(), changes: new Set<string>() }
    known.changes.add(change)
    for (const client of clients) known.clients.add(client)
    this.#places.delete(place)
    this.#places.set(place, known)
    const [first] = this.#places.keys()
    if (this.#places.size > PLACES_REMEMBERED && first !== undefined) this.#places.delete(first)
  }

  /** The place after (or before) the one given last, and round again; null: nothing has changed. */
  step(by: 1 | -1): PlaceChanges | null {
    const places = [...this.#places.keys()]
    if (places.length === 0) return null
    const at = this.#at === null ? -1 : places.indexOf(this.#at)
    const next = at === -1 ? (by === 1 ? 0 : places.length - 1) : (at + by + places.length) % places.length
    const place = places[next]
    const known = place === undefined ? undefined : this.#places.get(place)
    if (place === undefined || known === undefined) return null
    this.#at = place
    return { place, clients: known.clients, changes: known.changes.size }
  }
}
