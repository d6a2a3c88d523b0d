/**
 * What the person writes in one room and what becomes of it: writes that wait for a document (S6), words that did not
 * get where they were meant for, where the person writes right now, and the question before the page is closed (S7).
 */
import type { Author, RoomDeclaration, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type * as Y from 'yjs'
import { KeptWords } from './kept-words.ts'
import { LeaveGuard } from './leave-guard.ts'
import { isSamePlace, type KeptPlace, type KeptReason, type KeptText, type RoomRefusal } from './refusal.ts'
import { wordsOfWrites } from './waiting-words.ts'

/** What a write gets: the document, and who writes when, as the plan-model's writing functions want them. */
export interface WriteContext<R extends RoomDeclaration> {
  readonly room: R
  readonly doc: Y.Doc
  readonly author: Author
}

export type Write<R extends RoomDeclaration> = (context: WriteContext<R>) => unknown

/** The replica that is written in. */
export interface WrittenReplica {
  /** Its own clock. */
  readonly clock: number
  /** Changes that are not known to be on disk. */
  readonly counter: { readonly pending: number }
  /** The words above what the server has; null: above what is known to be on disk. */
  salvage(stateVector: Readonly<Record<number, number>> | null): KeptText[]
  salvageFrom(clock: number): KeptText[]
}

export interface WritersWordsOptions<R extends RoomDeclaration> {
  readonly declaration: R
  readonly author: () => Author
  readonly now: () => number
  /** What the person sees of the room. */
  readonly snapshot: () => RoomSnapshot<R> | null
  /** Null: there is none just now. */
  readonly replica: () => WrittenReplica | null
  /** Something of this is to be shown otherwise. */
  readonly onChange: () => void
}

interface Writing {
  readonly place: KeptPlace
  readonly from: number
}

export const NOWHERE: KeptPlace = { collection: null, entry: null, field: null }

export class WritersWords<R extends RoomDeclaration> {
  readonly #options: WritersWordsOptions<R>
  readonly #kept = new KeptWords()
  readonly #guard = new LeaveGuard()
  /** Where the person writes, and their document's clock when they began. */
  #writing: Writing | null = null
  /** Where they were writing when that was stopped, as long as they write nowhere else. */
  #stopped: Writing | null = null
  /** S6, the oldest first. */
  #waiting: ReadonlyArray<Write<R>> = []
  #waitingSince: number | null = null

  constructor(options: WritersWordsOptions<R>) {
    this.#options = options
  }

  get refusal(): RoomRefusal | null {
    return this.#kept.refusal
  }

  /** Writes that wait for a document. */
  get waiting(): number {
    return this.#waiting.length
  }

  get waitingSince(): number | null {
    return this.#waitingSince
  }

  /** Where the person writes right now; null: nowhere. */
  get writingAt(): KeptPlace | null {
    return this.#writing?.place ?? null
  }

  /** S6 */
  wait(write: Write<R>): void {
    this.#waiting = [...this.#waiting, write]
    this.#waitingSince ??= this.#options.now()
    this.#changed()
  }

  /** What waits, which does so no longer. */
  takeWaiting(): ReadonlyArray<Write<R>> {
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingSince = null
    return waiting
  }

  /** There is no document for these, and none to come: their words are kept. */
  cannotWrite(writes: ReadonlyArray<Write<R>>, reason: KeptReason): void {
    this.#kept.refused(reason, NOWHERE, this.#wordsOf(writes))
    this.#changed()
  }

  /** The person is at `place` now; null: nowhere in particular. */
  isAt(place: KeptPlace | null): void {
    if (place === null) {
      this.#writing = null
      return
    }
    this.#stopped = null
    if (this.#writing === null || !isSamePlace(this.#writing.place, place))
      this.#writing = { place, from: this.#options.replica()?.clock ?? 0 }
  }

  /** A new replica has begun, with a clock of its own. */
  begunAnew(): void {
    if (this.#writing !== null) this.#writing = { ...this.#writing, from: 0 }
    this.#stopped = null
  }

  /** S2 */
  refused(reason: KeptReason, place: KeptPlace, salvaged: readonly KeptText[], gaveUp: boolean): void {
    this.#kept.refused(reason, place, salvaged, gaveUp)
  }

  /** Words from a box of the page that may no longer be sent. */
  keep(reason: KeptReason, text: KeptText): void {
    if (text.text.trim() === '') return
    this.#kept.refused(reason, text, [{ ...text, text: text.text.trim() }])
    this.#changed()
  }

  /** What was typed while the text at `place` was loaded anew: it may not be written there any more. */
  keepTyped(reason: KeptReason, place: KeptPlace, typed: string): void {
    if (typed.trim() === '') return
    this.#kept.continued(reason, place, typed)
    this.#changed()
  }

  /** The person may no longer write at `place`, where they were writing: says so, with what they wrote there. */
  stop(reason: KeptReason, place: KeptPlace): void {
    const writing = this.#writing !== null && isSamePlace(this.#writing.place, place) ? this.#writing : null
    const passage = this.#passage(writing)
    this.#kept.stopped(reason, place, passage === null ? [] : [{ ...passage, isSaved: true }])
    this.#stopped = writing
    this.#writing = null
    this.#options.onChange()
  }

  /** The person has found another place for these words. */
  drop(text: KeptText): void {
    this.#kept.drop(text)
    this.#changed()
  }

  dismiss(): void {
    if (this.#kept.refusal === null) return
    this.#kept.dismiss()
    this.#changed()
  }

  /**
   * The room has ended. Kept is what is not saved; and of the text the person is in the middle of, all they have just
   * written: they see the saved part of it no longer.
   */
  ended(reason: KeptReason): void {
    const replica = this.#options.replica()
    const sent = (replica?.counter.pending ?? 0) > 0 ? (replica?.salvage(null) ?? []) : []
    const unsaved = [...sent, ...this.#wordsOf(this.takeWaiting())]
    // That one may not write there any more is often heard a moment before the room ends.
    const writing = this.#writing ?? this.#stopped
    const place = writing?.place ?? NOWHERE
    const passage = this.#passage(writing)
    const isWhole = !unsaved.some((text) => isSamePlace(text, place))
    const rest = unsaved.filter((text) => !isSamePlace(text, place))
    const kept = passage === null ? unsaved : [...rest, { ...passage, isSaved: isWhole }]
    this.#writing = null
    this.#stopped = null
    if (unsaved.length > 0) this.#kept.lost(reason, place, kept)
    else if (kept.length > 0) this.#kept.stopped(reason, place, kept)
  }

  /** S7 */
  watchLeaving(): void {
    const pending = (this.#options.replica()?.counter.pending ?? 0) + this.#waiting.length
    this.#guard.arm(pending > 0 || this.#kept.areNeeded)
  }

  /** S5, S7: the replica is gone. */
  abandoned(): void {
    if (this.#waiting.length > 0 || this.#kept.areNeeded) this.#guard.arm(true)
    else this.#guard.end()
  }

  #changed(): void {
    this.watchLeaving()
    this.#options.onChange()
  }

  #wordsOf(writes: ReadonlyArray<Write<R>>): KeptText[] {
    if (writes.length === 0) return []
    const { declaration, snapshot, author } = this.#options
    return wordsOfWrites(writes, declaration, snapshot(), author())
  }

  /** What the person has written there since they came. */
  #passage(writing: Writing | null): KeptText | null {
    if (writing === null) return null
    const written = this.#options.replica()?.salvageFrom(writing.from) ?? []
    return written.find((text) => isSamePlace(text, writing.place)) ?? null
  }
}
