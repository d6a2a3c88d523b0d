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
  /** What each actor did last: who types does the same again, and no word need be made to look it up by. */
  readonly #last = new Map<string, Told>()

  of(happenings: readonly Happening[], actor: string, now: number): readonly Happening[] {
    return happenings.filter((happening) => this.#isFresh(happening, actor, now))
  }

  #isFresh(happening: Happening, actor: string, now: number): boolean {
    // What comes, goes and comes back is each time a news of its own.
    if (happening.kind !== 'changed') return true
    const last = this.#last.get(actor)
    if (last !== undefined && isSame(last.happening, happening) && isRecent(last.at, now)) return false
    const key = `${actor}\n${happening.collection}\n${happening.entry}\n${happening.field}`
    const told = this.#told.get(key)
    const isKnown = told !== undefined && isRecent(told, now)
    if (this.#told.size >= REMEMBERED_MAX) this.#forget()
    if (!isKnown) this.#told.set(key, now)
    this.#last.set(actor, { happening, at: isKnown ? told : now })
    return !isKnown
  }

  #forget(): void {
    this.#told.clear()
    this.#last.clear()
  }
}

interface Told {
  readonly happening: Happening
  readonly at: number
}

function isSame(a: Happening, b: Happening): boolean {
  return a.field === b.field && a.entry === b.entry && a.collection === b.collection
}

function isRecent(told: number, now: number): boolean {
  return now - told < SAME_HAPPENING_MS && now >= told
}
