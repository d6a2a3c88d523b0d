/**
 * Who is reading and writing in plans just now: one sitting for a participant in a capacity, until they have been away
 * for {@link SITTING_GAP}, or until midnight: who reads for days is found on each of them. What of a plan somebody reaches
 * for the first time in a sitting is to be written down, and is known from then on.
 */
import {
  actorKey,
  dayInNorway,
  type AccessAct,
  type AccessGround,
  type AccessPart,
  type AccessWho,
  type Actor,
  type Day,
  type PlanId,
} from '@ansvarsgruppe/plan-model'

/** Milliseconds away after which coming back is a new sitting: a cup of coffee is none. */
export const SITTING_GAP = 30 * 60_000

/** Sittings remembered of those who are connected to no room; some 2 KB each. One that is forgotten ends. */
export const SITTINGS_MAX = 5_000

/** An end that is as near as this to its beginning says nothing: the clock shows minutes. */
const MOMENT = 60_000

export interface Sitting {
  readonly key: string
  readonly plan: PlanId
  readonly actor: Actor
  readonly who: AccessWho
  /** In the plan's log; null: not written yet. */
  number: number | null
  from: number
  /** Of its beginning. */
  day: Day
  /** The last moment anything was read or written. */
  last: number
  /** What is read for as long as a connection lasts: one for each connection to a room. */
  connected: Reach[]
  /** What of it is on disk, by part, act and ground: a few. */
  written: readonly string[]
  /** What is on its way there; null: nothing, as nearly always. */
  underWay: Map<string, Promise<void>> | null
}

export interface Reach {
  readonly act: AccessAct
  readonly part: AccessPart
  readonly why: AccessGround
}

export class Sittings {
  readonly #max: number
  readonly #onEnd: (sitting: Sitting) => void
  readonly #onNewDay: (sitting: Sitting) => void
  /** The longest unused first. */
  readonly #sittings = new Map<string, Sitting>()

  /** `onNewDay`: of somebody who is connected; the sitting is at its beginning again, and what they are connected to is to be written. */
  constructor(
    { onEnd, onNewDay }: { readonly onEnd: (sitting: Sitting) => void; readonly onNewDay: (sitting: Sitting) => void },
    max = SITTINGS_MAX,
  ) {
    this.#onEnd = onEnd
    this.#onNewDay = onNewDay
    this.#max = max
  }

  get size(): number {
    return this.#sittings.size
  }

  /** The sitting that goes on, or a new one. */
  at(plan: PlanId, actor: Actor, who: () => AccessWho, now: number): Sitting {
    const key = `${plan}/${actorKey(actor)}`
    const known = this.#sittings.get(key)
    if (known !== undefined && !isOver(known, now)) {
      this.#turnDay(known, now)
      known.last = now
      this.#sittings.delete(key)
      this.#sittings.set(key, known)
      return known
    }
    if (known !== undefined) this.#end(known)
    const sitting: Sitting = {
      key,
      plan,
      actor,
      who: who(),
      number: null,
      from: now,
      day: dayInNorway(now),
      last: now,
      connected: [],
      written: [],
      underWay: null,
    }
    this.#sittings.set(key, sitting)
    if (this.#sittings.size > this.#max) this.#forgetOne()
    return sitting
  }

  /** Ends those whose people have been away for long, and at midnight all: who is still connected begins another. */
  endOver(now: number): void {
    for (const sitting of this.#sittings.values()) {
      if (isOver(sitting, now)) this.#end(sitting)
      else this.#turnDay(sitting, now)
    }
  }

  /** The server ends: so do all. */
  endAll(now: number): void {
    for (const sitting of this.#sittings.values()) {
      if (sitting.connected.length > 0) sitting.last = now
      this.#end(sitting)
    }
  }

  /** What was to be its beginning is not on disk: whoever comes begins anew. */
  drop(sitting: Sitting): void {
    if (this.#sittings.get(sitting.key) === sitting) this.#sittings.delete(sitting.key)
  }

  /** The same sitting, for connections hold on to it, at its beginning. One that is on its way to the disk turns a minute later. */
  #turnDay(sitting: Sitting, now: number): void {
    const day = dayInNorway(now)
    if (day === sitting.day || sitting.number === null || sitting.underWay !== null) return
    this.#onEnd({ ...sitting, last: now })
    sitting.number = null
    sitting.from = now
    sitting.day = day
    sitting.last = now
    sitting.written = []
    this.#onNewDay(sitting)
  }

  #end(sitting: Sitting): void {
    this.#sittings.delete(sitting.key)
    this.#onEnd(sitting)
  }

  /** The one that nobody is connected in and that was used longest ago. There are as many connections as there may be. */
  #forgetOne(): void {
    for (const sitting of this.#sittings.values()) if (sitting.connected.length === 0) return this.#end(sitting)
  }
}

function isOver({ connected, last, day }: Sitting, now: number): boolean {
  return connected.length === 0 && (now - last > SITTING_GAP || day !== dayInNorway(now))
}

/** What is to be written of the end; null: nothing. */
export function endOf({ from, last }: Sitting): number | null {
  return last - from >= MOMENT ? last : null
}

/** What tells one access of a sitting from another: the same part for another reason is another. */
export function reachKey({ act, part, why }: Reach): string {
  const ground = why.kind === 'consent' ? `${why.from} ${why.to} ${why.level} ${why.given ?? ''}` : ''
  return `${briefKey(act, part)}/${why.kind}/${ground}`
}

/** Of writing, which who may read could do before: for which reason is told by that. */
export function briefKey(act: AccessAct, part: AccessPart): string {
  return `${act}/${part}`
}
