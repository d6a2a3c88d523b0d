/**
 * One room, open in this page.
 *
 * S1  Saved is only what the server confirmed as on disk; nothing is kept on the device.
 * S2  After a refusal nothing of the refused replica is sent again: a new one with a new client id takes its place.
 *     The words in it are kept until the person dismisses them. Before anything is written in the new one, the facts
 *     are fetched that the server judged by: the same would be refused again.
 * S3  After a final close nothing reconnects until it is asked to.
 * S4  What a withdrawn consent or an ended session closes leaves the page: snapshot, texts, who is here.
 * S5  Closed, nothing runs on: no timer, no listener, no socket. It can be opened again.
 * S6  What is shown before the document is here is for reading. What a person does meanwhile is not lost: it waits,
 *     counts as not saved, and is done when the document is here; or, if it cannot be, its words are kept.
 * S7  While words are kept that are nowhere else, and while anything waits, the browser asks before the page is closed.
 */
import {
  actorOfKey,
  type CollectionName,
  type FieldName,
  type ActorKey,
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
import { afterNextFrame } from './next-frame.ts'
import type { OthersChange } from './others-changes.ts'
import { PAGE_ORIGIN } from './page-origin.ts'
import { othersIn, type LocalPresence, type OtherPerson } from './presence.ts'
import type { KeptText } from './refusal.ts'
import { RefusalBudget } from './refusal-budget.ts'
import { RoomGeneration } from './room-generation.ts'
import type { RoomPhase, RoomState } from './room-state.ts'
import { SAVE_TIMING, saveStateAt, type SaveState, type SaveTiming } from './save-state.ts'
import { shareStructure } from './structural-sharing.ts'
import { NOWHERE, WritersWords, type Write, type WriteContext } from './writers-words.ts'
import { writingPlaceOf } from './writing-place.ts'

export interface RoomSessionOptions<R extends RoomDeclaration> {
  /** `ws(s)://<host>/sync/<planId>` */
  readonly url: string
  readonly room: RoomName
  readonly declaration: R
  /** The store's when the room was opened; null or left out: not known, and never asked for. */
  readonly epoch?: number | null
  readonly me: ActorKey
  /** Where what is written here can be taken back; left out, it cannot. */
  readonly history?: UndoHistory
  /** What the room held a moment ago, to be shown until its document is here; null: nobody asked for it. */
  readonly early?: EarlySnapshot<R> | null
  readonly timing?: SaveTiming
  /** Makes the page's facts as new as the server's; asked after a refusal. */
  readonly refreshFacts?: () => Promise<unknown>
  /** Milliseconds since the epoch. */
  readonly now?: () => number
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
  #budget = new RefusalBudget()
  #current: RoomGeneration | null = null
  #generation = 0
  #isHere = false
  #phase: RoomPhase<R> = NOTHING_LOADED
  readonly #words: WritersWords<R>
  #savedAt: number | null = null
  #state: RoomState<R>
  /** S2: while the facts are fetched. */
  #isCatchingUp = false
  #takeFrameBack: (() => void) | null = null
  #clockTimer: ReturnType<typeof setTimeout> | null = null

  constructor(options: RoomSessionOptions<R>) {
    this.#options = options
    this.#timing = options.timing ?? SAVE_TIMING
    this.#now = options.now ?? Date.now
    this.#words = new WritersWords({
      declaration: options.declaration,
      author: () => this.#author(),
      now: this.#now,
      snapshot: () => this.#phase.snapshot,
      replica: () => this.#current,
      onChange: () => this.#publish(),
    })
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
    return (this.#current?.counter.pending ?? 0) + this.#words.waiting
  }

  /** Whether a write has a document to go to. */
  get canWrite(): boolean {
    const isHere = this.#phase.status === 'ready' && this.#current?.isSynced === true
    return isHere && !this.#isCatchingUp && this.#current?.isUnderRepair === false
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
    this.#words.takeWaiting()
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
      if (this.#current?.isUnderRepair === true) this.#words.cannotWrite([write], 'underRepair')
      else if (this.#phase.status === 'ready') this.#words.wait(write)
      else if (this.#phase.status === 'ended') this.#words.cannotWrite([write], this.#phase.endReason)
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

  #synced(): void {
    this.#readDocument()
    this.#writeWaiting()
    this.#publish()
  }

  /** S6 */
  #writeWaiting(): void {
    const doc = this.#current?.doc
    if (doc === undefined || !this.canWrite) return
    this.#writeLate(doc, this.#words.takeWaiting())
  }

  /** S6. What a write builds on may have been refused meanwhile. */
  #writeLate(doc: Y.Doc, writes: ReadonlyArray<Write<R>>): void {
    for (const write of writes) {
      try {
        this.#transact(doc, write)
      } catch {
        this.#words.cannotWrite([write], 'removedMeanwhile')
      }
    }
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
    this.#words.isAt(writingPlaceOf(this.#options.declaration, focus))
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

  /** What the person writes here, and what has become of it. */
  get words(): Pick<WritersWords<R>, 'writingAt' | 'keep' | 'keepTyped' | 'stop' | 'drop' | 'dismiss'> {
    return this.#words
  }

  #begin(): void {
    const { url, room, declaration, epoch = null, me } = this.#options
    const capacity = actorOfKey(me)?.capacity ?? 'self'
    this.#generation += 1
    const generation = new RoomGeneration(
      { url, room, declaration, epoch, capacity, now: this.#now },
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
          this.#words.watchLeaving()
          this.#publishSoon()
        },
        repaired: () => this.#repaired(),
        refused: (notice) => this.#refused(notice.reason, notice),
        closed: (reason) => (isRefusal(reason) ? this.#refused(reason, null) : this.#ended(reason)),
      },
    )
    this.#current = generation
    this.#words.begunAnew()
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
    const salvaged = this.#current?.salvage(notice?.stateVector ?? null) ?? []
    const { collection, entry, field } = notice ?? NOWHERE
    this.#words.refused(reason, { collection, entry, field }, salvaged, !isWithinBudget)
    this.#abandon()
    if (isWithinBudget) {
      this.#catchUp()
      this.#begin()
    } else this.#phase = { status: 'ended', snapshot: this.#phase.snapshot, endReason: reason }
    this.#publish()
  }

  /** S2. Facts that do not come hold nobody up for long. */
  #catchUp(): void {
    const { refreshFacts } = this.#options
    if (refreshFacts === undefined) return
    this.#isCatchingUp = true
    const generation = this.#generation
    const late = new Promise((resolve) => setTimeout(resolve, this.#timing.disconnectGrace))
    const isKnown = (): void => {
      if (this.#generation !== generation + 1) return
      this.#isCatchingUp = false
      this.#writeWaiting()
      this.#publish()
    }
    void Promise.race([refreshFacts(), late]).then(isKnown, isKnown)
  }

  /** S3, S4 */
  #ended(reason: Reason): void {
    this.#words.ended(reason)
    const isOutdated = reason === 'outdatedPage'
    const snapshot = isOutdated ? this.#phase.snapshot : null
    this.#abandon(!isOutdated)
    this.#phase = { status: 'ended', snapshot, endReason: reason }
    this.#publish()
  }

  #repaired(): void {
    const { writingAt } = this.#words
    if (this.#current?.isUnderRepair === true) {
      if (writingAt !== null) this.#words.stop('underRepair', writingAt)
      const waiting = this.#words.takeWaiting()
      if (waiting.length > 0) this.#words.cannotWrite(waiting, 'underRepair')
    }
    this.#publish()
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
    this.#words.abandoned()
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
    const waitingSince = this.#words.waitingSince ?? current.counter.waitingSince
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
      refusal: this.#words.refusal,
      isUnderRepair: this.#current?.isUnderRepair === true,
      canWrite: this.canWrite,
      generation: this.#generation,
    }
  }
}
