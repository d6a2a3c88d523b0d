import { randomInt } from 'node:crypto'
import {
  hasPending,
  Inspector,
  validateRoom,
  VALIDATION_VERSION,
  type Finding,
  type Inspection,
} from '@ansvarsgruppe/plan-model/guard'
import { readRoom, rootTypes, type RoomDeclaration, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import type { StoredRoom, StoredSnapshot } from '../../store/store.ts'
import { SeldomHeardDoc } from './seldom-heard-doc.ts'
import { Tidying } from './tidying.ts'
import { WholeRoom } from './whole-room.ts'

/** Kept for the next who ask, until the document changes. */
interface Kept<Value> {
  readonly version: number
  readonly value: Value
}

/** Updates that follow on each other: what a newcomer lacks may come in several. */
export type Difference = readonly [Uint8Array, ...Uint8Array[]]

/** Yjs' own: no structs, no deletions. */
const EMPTY_UPDATE = [0, 0]

interface Opened {
  readonly doc: Y.Doc
  readonly inspector: Inspector
  readonly tidying: Tidying
}

/**
 * The document of a room as the server holds it: what is in it, in the forms others need, and how it changes (R1, R5).
 * Where a snapshot is all there is, it is what newcomers get, and the document itself is made when somebody first needs
 * it: reading a long history takes a tenth of a second, sending it does not.
 */
export class RoomDocument {
  /** The server's own, which nobody may write under. */
  readonly clientId = randomInt(1, 0xffff_ffff)
  readonly #declaration: RoomDeclaration
  /** As long as nothing has changed. */
  #stored: Pick<StoredRoom, 'snapshot' | 'updates'>
  #opened: Opened | null = null
  /** Rises with every change. */
  #version = 0
  #snapshot: Kept<RoomSnapshot<RoomDeclaration>> | null = null
  readonly #whole = new WholeRoom({ encode: () => Y.encodeStateAsUpdate(this.doc) })

  constructor(declaration: RoomDeclaration, stored: Pick<StoredRoom, 'snapshot' | 'updates'>) {
    this.#declaration = declaration
    this.#stored = { snapshot: stored.snapshot, updates: stored.updates }
    if (this.#storedAlone === null) this.#open()
  }

  /** To read. Whoever writes in it goes round the guard. */
  get doc(): Y.Doc {
    return this.#open().doc
  }

  /** Reads it if that has not been done, and the update needs it. */
  openFor(update: Uint8Array): void {
    if (!changesNothing(update)) this.#open()
  }

  inspect(update: Uint8Array): Inspection {
    if (this.#opened === null && changesNothing(update)) return NOTHING_CHANGES
    return this.#open().inspector.inspect(update)
  }

  /**
   * What the inspector handed back. Answers what is to be kept and told of it: words that the update itself takes back
   * are neither.
   */
  apply(update: Uint8Array, origin: unknown, takesBack: boolean): Uint8Array {
    const { doc, tidying } = this.#open()
    const tidied = tidying.during(() => Y.applyUpdate(doc, update, origin), takesBack)
    assertNothingPending(doc)
    this.#version += 1
    this.#stored = NOTHING_STORED
    const edit = tidied === null ? byItself(update) : merged(tidied)
    this.#whole.applied(edit)
    return edit
  }

  /** What a client that has `stateVector` lacks, in updates to be applied in their order. Throws when it is none. */
  difference(stateVector: Uint8Array): Difference {
    const known = Y.decodeStateVector(stateVector)
    const here = Y.decodeStateVector(this.stateVector())
    const hasSomething = [...known].some(([client, clock]) => clock > 0 && (here.get(client) ?? 0) > 0)
    if (hasSomething) return [Y.encodeStateAsUpdate(this.doc, stateVector)]
    return this.#storedAlone === null ? this.#whole.updates : [this.#storedAlone.update]
  }

  /** Others may read it from here on: they get nothing of what was in it before. */
  readersChanged(): void {
    this.#whole.forgetOld()
  }

  /** All of it. */
  whole(): Uint8Array {
    return this.#storedAlone === null ? this.#whole.now : this.#storedAlone.update
  }

  /** As plain JSON, the same value for everyone until the next edit. */
  read(): RoomSnapshot<RoomDeclaration> {
    if (this.#snapshot?.version !== this.#version)
      this.#snapshot = { version: this.#version, value: readRoom(this.#declaration, this.doc) }
    return this.#snapshot.value
  }

  stateVector(): Uint8Array {
    return this.#storedAlone === null ? Y.encodeStateVector(this.doc) : this.#storedAlone.stateVector
  }

  /** Clocks by client id. */
  clocks(): Record<string, number> {
    const clocks = this.#opened === null ? Y.decodeStateVector(this.stateVector()) : clocksOf(this.#opened.doc)
    return Object.fromEntries(clocks)
  }

  /** What `write` does to a copy that writes under `clientId`, as an update. */
  edited(
    clientId: number | null,
    write: (doc: Y.Doc) => void,
  ): { readonly update: Uint8Array; readonly clientId: number } {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, this.whole())
    const before = Y.encodeStateVector(copy)
    copy.clientID = clientId ?? copy.clientID
    write(copy)
    const update = Y.encodeStateAsUpdate(copy, before)
    copy.destroy()
    return { update, clientId: copy.clientID }
  }

  validate(ownerOf: (clientId: number) => string | null): readonly Finding[] {
    return validateRoom(this.#declaration, this.doc, { ownerOf })
  }

  /** What is kept of it once it has been found sound, as of the row `seq`. */
  kept(as: Pick<StoredSnapshot, 'seq' | 'at' | 'historyBytes'>): StoredSnapshot {
    return {
      ...as,
      schemaVersion: this.#declaration.schemaVersion,
      soundBy: VALIDATION_VERSION,
      update: this.whole(),
      stateVector: this.stateVector(),
    }
  }

  destroy(): void {
    this.#opened?.doc.destroy()
  }

  /** The snapshot, where nothing has come after it. */
  get #storedAlone(): StoredRoom['snapshot'] {
    return this.#stored.updates.length === 0 ? this.#stored.snapshot : null
  }

  #open(): Opened {
    if (this.#opened !== null) return this.#opened
    const doc = new SeldomHeardDoc()
    doc.clientID = this.clientId
    const inspector = new Inspector(doc, rootTypes(this.#declaration))
    const { snapshot, updates } = this.#stored
    doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(doc, snapshot.update)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    assertNothingPending(doc)
    this.#opened = { doc, inspector, tidying: new Tidying(doc) }
    return this.#opened
  }
}

/** Not as a part of the message, or of all that was read with it, which would be kept and copied with it. */
function byItself(update: Uint8Array): Uint8Array {
  return update.buffer.byteLength === update.length ? update : new Uint8Array(update)
}

/** R5. The inspector lets nothing in that would wait; if Yjs disagrees, the server must not go on. */
function assertNothingPending(doc: Y.Doc): void {
  if (hasPending(doc.store)) throw new Error('R5: an update waits in the document')
}

/** Asked of every refusal: without the way through bytes, which takes milliseconds in a room of thousands of clients. */
function* clocksOf({ store }: Y.Doc): Generator<readonly [client: number, clock: number]> {
  for (const client of store.clients.keys()) yield [client, Y.getState(store, client)]
}

/** What a page answers that has nothing to say. */
function changesNothing(update: Uint8Array): boolean {
  return update.length === EMPTY_UPDATE.length && EMPTY_UPDATE.every((byte, index) => update[index] === byte)
}

const NOTHING_STORED = { snapshot: null, updates: [] }

const NOTHING_CHANGES: Inspection = {
  status: 'ok',
  changes: [],
  clients: new Map(),
  update: Uint8Array.from(EMPTY_UPDATE),
  effective: false,
  takesBack: false,
}

/** Several updates of one document as one, in their order. */
export function merged(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...updates])
}
