/**
 * What a screen reader is told of the others: few sentences, each of them worth an interruption.
 *
 * N1  At most one sentence every {@link DigestTiming.sentence} milliseconds.
 * N2  Whoever was there when we came is no news; nor is a page that reconnects: it leaves and comes at once.
 * N3  A change is one field. Somebody who types for a minute has made one.
 * N4  A place is told of when it has come to rest there, or has gone on for long. Too many places become one summary.
 * N5  Off tells nothing, and nothing is saved up for later.
 */
import type { ReadOutLevel } from '@ansvarsgruppe/plan-model/contract'

/** Milliseconds. */
export interface DigestTiming {
  /** N1. */
  readonly sentence: number
  /** N2: how long somebody must have come or gone. */
  readonly settle: number
  /** N4: how long nothing has changed in a place. */
  readonly rest: number
  /** N4: how long a place that never rests goes untold. */
  readonly longest: number
  /** Brief: how long changes are gathered into one summary. */
  readonly summary: number
}

/** A sentence takes a screen reader some three seconds: it is silent more than half of the time at the busiest. */
export const DIGEST_TIMING: DigestTiming = {
  sentence: 8_000,
  settle: 3_000,
  rest: 4_000,
  longest: 20_000,
  summary: 30_000,
}

/** N4. */
export const PLACES_MAX = 3

export type Told =
  | { readonly kind: 'came' | 'went'; readonly participants: readonly string[] }
  /** `place` null: here and there in the room. `clients`: who made the changes, as far as operations name them. */
  | {
      readonly kind: 'changed'
      readonly place: string | null
      readonly clients: ReadonlySet<number>
      readonly changes: number
    }

interface Activity {
  readonly first: number
  last: number
  readonly clients: Set<number>
  readonly changes: Set<string>
}

export class OthersDigest {
  readonly #timing: DigestTiming
  #here: ReadonlySet<string> = new Set()
  /** When we came; null: not yet. */
  #cameAt: number | null = null
  readonly #came = new Map<string, number>()
  readonly #went = new Map<string, number>()
  readonly #places = new Map<string, Activity>()
  #saidAt = -Infinity

  constructor(timing: DigestTiming = DIGEST_TIMING) {
    this.#timing = timing
  }

  /** Whether there is something to tell, now or later. */
  get isWaiting(): boolean {
    return this.#came.size + this.#went.size + this.#places.size > 0
  }

  /** N2. Everyone else who is here now; first called when we have come. We meet those who are here one by one. */
  present(participants: readonly string[], now: number): void {
    const before = this.#here
    const here = new Set(participants)
    this.#here = here
    this.#cameAt ??= now
    if (now < this.#cameAt + this.#timing.settle) return
    for (const each of here) if (!before.has(each) && !this.#went.delete(each)) this.#came.set(each, now)
    for (const each of before) if (!here.has(each) && !this.#came.delete(each)) this.#went.set(each, now)
  }

  /** N3. `change` names the field. */
  changed(place: string, change: string, clients: readonly number[], now: number): void {
    const activity = this.#places.get(place) ?? { first: now, last: now, clients: new Set(), changes: new Set() }
    activity.last = now
    activity.changes.add(change)
    for (const client of clients) activity.clients.add(client)
    this.#places.set(place, activity)
  }

  /** What to say now; null: nothing, or not yet. What is returned is told and forgotten. */
  next(level: ReadOutLevel, now: number): Told | null {
    if (level === 'off') {
      this.#forget()
      return null
    }
    if (now < this.#saidAt + this.#timing.sentence) return null
    const told = this.#moved('came', this.#came, now) ?? this.#moved('went', this.#went, now) ?? this.#news(level, now)
    if (told !== null) this.#saidAt = now
    return told
  }

  #moved(kind: 'came' | 'went', who: Map<string, number>, now: number): Told | null {
    const participants = [...who].filter(([, at]) => at + this.#timing.settle <= now).map(([each]) => each)
    for (const each of participants) who.delete(each)
    return participants.length === 0 ? null : { kind, participants }
  }

  #news(level: 'brief' | 'all', now: number): Told | null {
    const all = [...this.#places]
    if (level === 'brief') {
      const isDue = all.some(([, { first }]) => first + this.#timing.summary <= now)
      return isDue ? this.#summary(all) : null
    }
    const due = all.filter(([, activity]) => this.#isDue(activity, now))
    if (due.length > PLACES_MAX) return this.#summary(due)
    const [oldest] = due
    if (oldest === undefined) return null
    const [place, { clients, changes }] = oldest
    this.#places.delete(place)
    return { kind: 'changed', place, clients, changes: changes.size }
  }

  #isDue({ first, last }: Activity, now: number): boolean {
    return last + this.#timing.rest <= now || first + this.#timing.longest <= now
  }

  #summary(places: ReadonlyArray<readonly [string, Activity]>): Told {
    for (const [place] of places) this.#places.delete(place)
    const [only] = places
    const activities = places.map(([, activity]) => activity)
    return {
      kind: 'changed',
      place: only !== undefined && places.length === 1 ? only[0] : null,
      clients: new Set(activities.flatMap(({ clients }) => [...clients])),
      changes: activities.reduce((sum, { changes }) => sum + changes.size, 0),
    }
  }

  /** N5 */
  #forget(): void {
    this.#came.clear()
    this.#went.clear()
    this.#places.clear()
  }
}
