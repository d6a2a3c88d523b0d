/**
 * One room, open in this page.
 *
 * S1  Saved is only what the server confirmed as on disk; nothing is kept on the device.
 * S2  After a refusal nothing of the refused replica is sent again: a new one with a new client id takes its place.
 *     The words in it are kept until the person dismisses them.
 * S3  After a final close nothing reconnects until it is asked to.
 * S4  What a withdrawn consent or an ended session closes leaves the page: snapshot, texts, who is here.
 * S5  Closed, nothing runs on: no timer, no listener, no socket. It can be opened again.
 * S6  What is shown before the document is here is for reading. What a person does meanwhile is not lost: it waits,
 *     counts as not saved, and is done when the document is here.
 */
import {
  type CollectionName,
  type FieldName,
  type ParticipantId,
  type Reason,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
  type TextName,
  rootText,
  sharedText,
  type Author,
} from '@ansvarsgruppe/plan-model'
import type { RefusedNotice } from '@ansvarsgruppe/plan-model/contract'
import type * as Y from 'yjs'
import { isRefusal } from './close-code.ts'
import type { EarlySnapshot } from './early-room.ts'
import type { UndoHistory } from './history/index.ts'
import { KnownAuthors } from './known-authors.ts'
import { LeaveGuard } from './leave-guard.ts'
import { afterNextFrame } from './next-frame.ts'
import type { OthersChange } from './others-changes.ts'
import { PAGE_ORIGIN } from './page-origin.ts'
import { othersIn, type LocalPresence, type OtherPerson } from './presence.ts'
import type { KeptText, RoomRefusal } from './refusal.ts'
import { RefusalBudget } from './refusal-budget.ts'
import { RoomGeneration } from './room-generation.ts'
import type { RoomPhase, RoomState } from './room-state.ts'
import { joined } from './salvage.ts'
import { SAVE_TIMING, saveStateAt, type SaveState, type SaveTiming } from './save-state.ts'
import { shareStructure } from './structural-sharing.ts'

export interface RoomSessionOptions<R extends RoomDeclaration> {
  /** `ws(s)://<host>/sync/<planId>` */
  readonly url: string
  readonly room: RoomName
  readonly declaration: R
  readonly me: ParticipantId
  /** Where what is written here can be taken back; left out, it cannot. */
  readonly history?: UndoHistory
  /** What the room held a moment ago, to be shown until its document is here; null: nobody asked for it. */
  readonly early?: EarlySnapshot<R> | null
  readonly timing?: SaveTiming
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

/** What a write gets: the document, and who writes when, as the plan-model's writing functions want them. */
export interface WriteContext<R extends RoomDeclaration> {
  readonly room: R
  readonly doc: Y.Doc
  readonly author: Author
}

const NOTHING_LOADED = { status: 'loading', snapshot: null, endReason: null } as const
const NOBODY: readonly OtherPerson[] = []

export class RoomSession<R extends RoomDeclaration> {
  readonly #options: RoomSessionOptions<R>
  readonly #timing: SaveTiming
  readonly #now: () => number
  readonly #listeners = new Set<() => void>()
  readonly #changeListeners = new Set<(changes: readonly OthersChange[]) => void>()
  readonly #authors = new KnownAuthors()
  readonly #guard = new LeaveGuard()
  #budget = new RefusalBudget()
  #current: RoomGeneration | null = null
  #generation = 0
  #isHere = false
  #phase: RoomPhase<R> = NOTHING_LOADED
  #refusal: RoomRefusal | null = null
  #savedAt: number | null = null
  #state: RoomState<R>
  /** S6, the oldest first. */
  #waiting: ReadonlyArray<(context: WriteContext<R>) => unknown> = []
  #waitingSince: number | null = null
  #takeFrameBack: (() => void) | null = null
  #clockTimer: ReturnType<typeof setTimeout> | null = null

  constructor(options: RoomSessionOptions<R>) {
    this.#options = options
    this.#timing = options.timing ?? SAVE_TIMING
    this.#now = options.now ?? Date.now
    const { early = null } = options
    if (early instanceof Promise) void early.then((snapshot) => this.#showEarly(snapshot))
    else this.#phase = this.#earlyPhase(early)
    this.#state = this.#composed({ state: 'saved', at: null }, NOBODY)
  }

  get declaration(): R {
    return this.#options.declaration
  }

  get room(): RoomName {
    return this.#options.room
  }

  get state(): RoomState<R> {
    return this.#state
  }

  /** Changes not yet known to be on disk, right now. */
  get pending(): number {
    return (this.#current?.counter.pending ?? 0) + this.#waiting.length
  }

  /** Whether a write has a document to go to. */
  get canWrite(): boolean {
    return this.#phase.status === 'ready' && this.#current?.isSynced === true
  }

  /** Where our own caret and focus go; null while there is no document. */
  get presence(): LocalPresence | null {
    return this.#current?.presence ?? null
  }

  /** Calls `listener` with what others change from now on, in the order it arrives. Returns how to stop. */
  onOthersChanges(listener: (changes: readonly OthersChange[]) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  /** The participant a client id belongs to; null: the room has not shown us. */
  authorOf(client: number): string | null {
    const current = this.#current
    return current === null ? null : this.#authors.of(client, this.#options.declaration, current.doc)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Connects. Does nothing while it is open. */
  open(): void {
    if (this.#current !== null || this.#phase.status === 'ended') return
    this.#begin()
  }

  /** S5 */
  close(): void {
    this.#forgetWaiting()
    this.#abandon()
    this.#phase = NOTHING_LOADED
    this.#budget = new RefusalBudget()
    this.#publish()
  }

  /** Connects again after the room has ended: a consent was given anew, somebody signed in. */
  retry(): void {
    if (this.#phase.status !== 'ended') return
    this.#abandon()
    this.#phase = NOTHING_LOADED
    this.#begin()
    this.#publish()
  }

  /**
   * Writes in one transaction, so that the others get it as one change. Returns what `write` returns; undefined while
   * the room has no document to write in ({@link canWrite}): then it is done as soon as there is one (S6), or, where
   * there is nothing to see yet and nothing to come, not at all.
   */
  write<Result>(write: (context: WriteContext<R>) => Result): Result | undefined {
    const doc = this.#current?.doc
    if (doc === undefined || !this.canWrite) {
      if (this.#phase.status === 'ready') this.#wait(write)
      return undefined
    }
    const result = this.#transact(doc, write)
    // What the person just did shows at once, not a frame later: a controlled field would jump back in between.
    this.#publish()
    return result
  }

  #transact<Result>(doc: Y.Doc, write: (context: WriteContext<R>) => Result): Result {
    const author = this.#author()
    return doc.transact(() => write({ room: this.#options.declaration, doc, author }), PAGE_ORIGIN)
  }

  /** S6 */
  #wait(write: (context: WriteContext<R>) => unknown): void {
    this.#waiting = [...this.#waiting, write]
    this.#waitingSince ??= this.#now()
    this.#guard.arm(true)
    this.#publish()
  }

  #forgetWaiting(): void {
    this.#waiting = []
    this.#waitingSince = null
  }

  #synced(): void {
    this.#readDocument()
    const doc = this.#current?.doc
    const waiting = this.#waiting
    this.#forgetWaiting()
    if (doc !== undefined) for (const write of waiting) this.#transact(doc, write)
    this.#publish()
  }

  /** S4, S6: only as long as nothing newer is known, the room has not ended, and was not closed. */
  #showEarly(snapshot: RoomSnapshot<R> | null): void {
    if (this.#phase.status !== 'loading' || this.#generation !== 1 || this.#current === null) return
    this.#phase = this.#earlyPhase(snapshot)
    this.#publish()
  }

  #earlyPhase(snapshot: RoomSnapshot<R> | null): RoomPhase<R> {
    const isReadable = snapshot?.schemaVersion === this.#options.declaration.schemaVersion
    return isReadable ? { status: 'ready', snapshot, endReason: null } : NOTHING_LOADED
  }

  /** The shared text of a field, for an editor to bind to; null when there is none to write in. */
  text<C extends CollectionName<R>>(collection: C, entry: string, field: FieldName<R, C>): Y.XmlFragment | null {
    return this.canWrite && this.#current !== null ? sharedText(this.#current.doc, collection, entry, field) : null
  }

  /** A text of the room itself. */
  rootText(name: TextName<R>): Y.XmlFragment | null {
    return this.canWrite && this.#current !== null ? rootText(this.#options.declaration, this.#current.doc, name) : null
  }

  /** Whether the page shows this room, and the others see us in it. */
  setHere(isHere: boolean): void {
    this.#isHere = isHere
    this.#current?.presence.set('away', isHere ? null : true)
  }

  /** Tells the others where in the room we are ({@link focusOf}); null: nowhere in particular. */
  setFocus(focus: string | null): void {
    this.#current?.presence.set('focus', focus)
  }

  /** Tries at once, where the next try would come by itself later. */
  reconnect(): void {
    this.#current?.reconnect()
  }

  /** The person's words that are not known to be on disk, to copy. */
  unsavedWords(): readonly KeptText[] {
    return this.pending === 0 ? [] : (this.#current?.salvage(null) ?? [])
  }

  dismissRefusal(): void {
    if (this.#refusal === null) return
    this.#refusal = null
    this.#publish()
  }

  #begin(): void {
    const { url, room, declaration } = this.#options
    this.#generation += 1
    const generation = new RoomGeneration(
      { url, room, declaration, now: this.#now },
      {
        synced: () => this.#synced(),
        changed: () => {
          if (this.#current !== null) this.#authors.learnFrom(this.#current.awareness)
          this.#publishSoon()
        },
        tookIn: () => this.#publish(),
        changedByOthers: (changes) => {
          for (const listener of this.#changeListeners) listener(changes)
        },
        counted: () => {
          this.#guard.arm(this.pending > 0)
          this.#publishSoon()
        },
        refused: (notice) => this.#refused(notice.reason, notice),
        closed: (reason) => (isRefusal(reason) ? this.#refused(reason, null) : this.#ended(reason)),
      },
    )
    this.#current = generation
    if (this.#isHere) generation.presence.set('away', null)
    this.#authors.learn(generation.doc.clientID, this.#options.me)
    this.#options.history?.watch({
      room,
      declaration,
      doc: generation.doc,
      author: () => this.#author(),
      written: () => this.#publish(),
    })
  }

  /** S2 */
  #refused(reason: Reason, notice: RefusedNotice | null): void {
    const isWithinBudget = this.#budget.spend(this.#now())
    this.#keepWords(reason, notice, !isWithinBudget)
    this.#abandon()
    if (isWithinBudget) this.#begin()
    else this.#phase = { status: 'ended', snapshot: this.#phase.snapshot, endReason: reason }
    this.#publish()
  }

  /** S3, S4 */
  #ended(reason: Reason): void {
    if (this.pending > 0) this.#keepWords(reason, null, true)
    const isOutdated = reason === 'outdatedPage'
    const snapshot = isOutdated ? this.#phase.snapshot : null
    this.#forgetWaiting()
    this.#abandon(!isOutdated)
    this.#phase = { status: 'ended', snapshot, endReason: reason }
    this.#publish()
  }

  /** A second refusal before the first was dismissed keeps the words of both. */
  #keepWords(reason: Reason, notice: RefusedNotice | null, gaveUp: boolean): void {
    const salvaged = this.#current?.salvage(notice?.stateVector ?? null) ?? []
    const kept = [...(this.#refusal?.kept ?? []), ...salvaged]
    const { collection = null, entry = null, field = null } = notice ?? {}
    this.#refusal = { reason, target: { collection, entry, field }, kept, keptText: joined(kept), gaveUp }
  }

  #author(): Author {
    return { by: this.#options.me, at: this.#now() }
  }

  /** With the replica goes what could have been undone in it. `isLost`: because the person may no longer see it. */
  #abandon(isLost = false): void {
    if (this.#current !== null) this.#options.history?.forget(this.#current.doc, isLost)
    this.#current?.destroy()
    this.#current = null
    this.#takeFrameBack?.()
    this.#takeFrameBack = null
    if (this.#clockTimer !== null) clearTimeout(this.#clockTimer)
    this.#clockTimer = null
    this.#guard.end()
    if (this.#waiting.length > 0) this.#guard.arm(true)
  }

  /** What the person typed is drawn by its editor; the page around it follows when that is on screen. */
  #publishSoon(): void {
    this.#takeFrameBack ??= afterNextFrame(() => this.#publish())
  }

  #publish(): void {
    this.#takeFrameBack?.()
    this.#takeFrameBack = null
    this.#readDocument()
    const next = this.#composed(this.#saveState(), this.#others())
    const shared = shareStructure(this.#state, next)
    if (shared === this.#state) return
    this.#state = shared
    for (const listener of this.#listeners) listener()
  }

  #readDocument(): void {
    if (this.#current?.isSynced !== true) return
    // The declaration it was made with is this room's.
    const snapshot = this.#current.read() as unknown as RoomSnapshot<R>
    if (this.#phase.status === 'ready' && this.#phase.snapshot === snapshot) return
    this.#phase = { status: 'ready', snapshot, endReason: null }
  }

  #others(): readonly OtherPerson[] {
    return this.#current === null ? NOBODY : othersIn(this.#current.awareness, this.#options.me)
  }

  #saveState(): SaveState {
    const current = this.#current
    if (this.#clockTimer !== null) clearTimeout(this.#clockTimer)
    this.#clockTimer = null
    if (current === null) return { state: 'saved', at: this.#savedAt }
    this.#savedAt = current.savedAt ?? this.#savedAt
    const waitingSince = this.#waitingSince ?? current.counter.waitingSince
    const now = this.#now()
    const inputs = {
      pending: this.pending,
      waitingSince,
      disconnectedSince: current.disconnectedSince,
      savedAt: this.#savedAt,
    }
    const { state, until } = saveStateAt(inputs, now, this.#timing)
    if (until !== null) this.#clockTimer = setTimeout(() => this.#publish(), until - now)
    return state
  }

  #composed(saveState: SaveState, others: readonly OtherPerson[]): RoomState<R> {
    return {
      ...this.#phase,
      saveState,
      others,
      refusal: this.#refusal,
      canWrite: this.canWrite,
      generation: this.#generation,
    }
  }
}
