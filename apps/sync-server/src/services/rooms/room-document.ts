import {
  hasPending,
  Inspector,
  stateOf,
  validateRoom,
  type Finding,
  type Inspection,
} from '@ansvarsgruppe/plan-model/guard'
import { readRoom, rootTypes, type RoomDeclaration, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import type { StoredRoom } from '../../store/store.ts'

/** Kept for the next who ask, until the document changes. */
interface Kept<Value> {
  readonly version: number
  readonly value: Value
}

/** The document of a room as the server holds it: what is in it, in the forms others need, and how it changes (R1, R5). */
export class RoomDocument {
  readonly #declaration: RoomDeclaration
  readonly #doc = new Y.Doc()
  readonly #inspector: Inspector
  /** Rises with every change. */
  #version = 0
  #snapshot: Kept<RoomSnapshot<RoomDeclaration>> | null = null
  #whole: Kept<Uint8Array> | null = null

  constructor(declaration: RoomDeclaration, { snapshot, updates }: Pick<StoredRoom, 'snapshot' | 'updates'>) {
    this.#declaration = declaration
    this.#inspector = new Inspector(this.#doc, rootTypes(declaration))
    this.#doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(this.#doc, snapshot.update)
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
    this.#assertNothingPending()
  }

  /** To read. Whoever writes in it goes round the guard. */
  get doc(): Y.Doc {
    return this.#doc
  }

  inspect(update: Uint8Array): Inspection {
    return this.#inspector.inspect(update)
  }

  /** What the inspector handed back. Answers the bytes Yjs says were applied; null when it changed nothing. */
  apply(update: Uint8Array, origin: unknown): Uint8Array | null {
    const applied: Uint8Array[] = []
    const collect = (bytes: Uint8Array): void => {
      applied.push(bytes)
    }
    this.#doc.on('update', collect)
    try {
      Y.applyUpdate(this.#doc, update, origin)
    } finally {
      this.#doc.off('update', collect)
    }
    this.#assertNothingPending()
    this.#version += 1
    // Yjs tidies formatting marks in a transaction of its own right after: part of the same edit.
    return applied.length > 1 ? Y.mergeUpdates(applied) : (applied[0] ?? null)
  }

  /** What a client that has `stateVector` lacks. Throws when it is none. */
  difference(stateVector: Uint8Array): Uint8Array {
    const known = Y.decodeStateVector(stateVector)
    const hasSomething = [...known].some(([client, clock]) => clock > 0 && stateOf(this.#doc.store, client) > 0)
    return hasSomething ? Y.encodeStateAsUpdate(this.#doc, stateVector) : this.whole()
  }

  /** All of it, encoded once for all who ask for it. */
  whole(): Uint8Array {
    if (this.#whole?.version !== this.#version)
      this.#whole = { version: this.#version, value: Y.encodeStateAsUpdate(this.#doc) }
    return this.#whole.value
  }

  /** As plain JSON, the same value for everyone until the next edit. */
  read(): RoomSnapshot<RoomDeclaration> {
    if (this.#snapshot?.version !== this.#version)
      this.#snapshot = { version: this.#version, value: readRoom(this.#declaration, this.#doc) }
    return this.#snapshot.value
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** Clocks by client id. */
  clocks(): Record<string, number> {
    return Object.fromEntries([...Y.decodeStateVector(this.stateVector())].map(([id, clock]) => [String(id), clock]))
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
    return validateRoom(this.#declaration, this.#doc, { ownerOf })
  }

  destroy(): void {
    this.#doc.destroy()
  }

  /** R5. The inspector lets nothing in that would wait; if Yjs disagrees, the server must not go on. */
  #assertNothingPending(): void {
    if (hasPending(this.#doc.store)) throw new Error('R5: an update waits in the document')
  }
}

/** Several updates of one document as one, in their order. */
export function merged(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...updates])
}
