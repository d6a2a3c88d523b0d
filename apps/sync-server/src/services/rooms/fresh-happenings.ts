import type { Happening } from '@ansvarsgruppe/plan-model'

/**
 * Milliseconds in which the same thing, done again by the same actor, is no news: who types makes several edits a
 * second, and one row of each. Whoever asks what is new since a moment must ask from this much before it.
 */
export const SAME_HAPPENING_MS = 15_000
/** Things remembered for a room: more than its people can touch in that time. */
const REMEMBERED_MAX = 1_000

/** What of a room's happenings is told: each thing not oftener than it is worth. */
export class FreshHappenings {
  readonly #told = new Map<string, number>()

  of(happenings: readonly Happening[], actor: string, now: number): readonly Happening[] {
    return happenings.filter((happening) => this.#isFresh(happening, actor, now))
  }

  #isFresh({ collection, entry, field, kind }: Happening, actor: string, now: number): boolean {
    // What comes, goes and comes back is each time a news of its own.
    if (kind !== 'changed') return true
    const key = `${actor}\n${collection}\n${entry}\n${field}`
    const told = this.#told.get(key)
    if (told !== undefined && now - told < SAME_HAPPENING_MS && now >= told) return false
    if (this.#told.size >= REMEMBERED_MAX) this.#told.clear()
    this.#told.set(key, now)
    return true
  }
}
