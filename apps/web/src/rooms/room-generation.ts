/**
 * One replica of a room and its connection. A refused edit cannot be taken back out of a Yjs document, so a replica
 * that holds one is thrown away whole and another, with a client id of its own, takes its place.
 */
import {
  RoomReader,
  type Capacity,
  type Reason,
  type RoomDeclaration,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import {
  decodeDurable,
  decodeRefused,
  MESSAGE_DURABLE,
  MESSAGE_REFUSED,
  MESSAGE_UNDER_REPAIR,
  PARAM_CAPACITY,
  PARAM_EPOCH,
  PARAM_NOTICES,
  PARAM_SCHEMA,
  type RefusedNotice,
} from '@ansvarsgruppe/plan-model/contract'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { catchUpStepByStep, textOf } from './catching-up.ts'
import { isFinalClose, reasonOfClose } from './close-code.ts'
import { countingSocket } from './counting-socket.ts'
import { EditCounter } from './edit-counter.ts'
import { Incoming } from './incoming.ts'
import { watchOthersChanges, type OthersChange } from './others-changes.ts'
import { LocalPresence } from './presence.ts'
import type { KeptText } from './refusal.ts'
import { spreadReconnects } from './reconnecting.ts'
import { salvage } from './salvage.ts'
import { leaveTidyingToServer } from './tidying.ts'

export interface GenerationOptions {
  /** `ws(s)://…/sync/<planId>`; the room's name follows it. */
  readonly url: string
  readonly room: string
  readonly declaration: RoomDeclaration
  readonly epoch: number | null
  readonly capacity: Capacity
  readonly now: () => number
}

/** What a generation tells its session. */
export interface GenerationEvents {
  /** The server's first answer is in the document. */
  readonly synced: () => void
  /** The document, who is here, or the connection changed. */
  readonly changed: () => void
  /** What others did since the last turn is in the document. */
  readonly tookIn: () => void
  /** Others changed something, after the room was loaded. */
  readonly changedByOthers: (changes: readonly OthersChange[]) => void
  /** A change of our own was made, or is known to be on disk. */
  readonly counted: () => void
  readonly refused: (notice: RefusedNotice) => void
  /** The room takes no edits, or takes them again. */
  readonly repaired: () => void
  readonly closed: (reason: Reason) => void
}

export class RoomGeneration {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  readonly presence = new LocalPresence(this.awareness)
  readonly counter: EditCounter
  readonly #declaration: RoomDeclaration
  readonly #reader: RoomReader<RoomDeclaration>
  readonly #provider: WebsocketProvider
  readonly #incoming: Incoming
  #isSynced = false
  #isUnderRepair = false
  #isOver = false
  #savedAt: number | null = null
  #disconnectedSince: number | null

  constructor({ url, room, declaration, epoch, capacity, now }: GenerationOptions, events: GenerationEvents) {
    this.#declaration = declaration
    leaveTidyingToServer(this.doc)
    this.#reader = new RoomReader(declaration, this.doc)
    this.#disconnectedSince = now()
    this.counter = new EditCounter(now)
    // Before the provider's own listener: the change is counted before the frame that carries it is sent.
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) {
        const clock = Y.getState(this.doc.store, this.doc.clientID)
        this.counter.changeMade({ update, clock, text: textOf(transaction) })
        this.#tell(events.counted)
      }
      this.#tell(events.changed)
    })
    this.awareness.on('change', () => this.#tell(events.changed))

    this.#provider = new WebsocketProvider(url, room, this.doc, {
      awareness: this.awareness,
      connect: false,
      params: {
        [PARAM_NOTICES]: '1',
        [PARAM_SCHEMA]: String(declaration.schemaVersion),
        ...(capacity === 'self' ? {} : { [PARAM_CAPACITY]: capacity }),
        ...(epoch === null ? {} : { [PARAM_EPOCH]: String(epoch) }),
      },
      WebSocketPolyfill: countingSocket(this.counter),
      // Another tab's edits come through the server, judged like everyone's.
      disableBc: true,
      shouldReconnect: ({ code }) => !isFinalClose(code),
    })
    catchUpStepByStep(this.#provider, this.counter)
    spreadReconnects(this.#provider)
    this.#incoming = new Incoming(this.#provider, () => this.#tell(events.tookIn))
    this.#provider.messageHandlers[MESSAGE_DURABLE] = (_encoder, decoder) => {
      const waited = this.counter.pending
      this.counter.durable(decodeDurable(decoder))
      if (this.counter.pending < waited) this.#savedAt = now()
      this.#tell(events.counted)
    }
    this.#provider.messageHandlers[MESSAGE_REFUSED] = (_encoder, decoder) => {
      const notice = decodeRefused(decoder)
      if (notice !== null && !this.#isOver) events.refused(notice)
    }
    // The server tells before its first answer, on every channel, or not at all.
    let toldOnChannel = false
    this.#provider.messageHandlers[MESSAGE_UNDER_REPAIR] = () => {
      toldOnChannel = true
      this.#setUnderRepair(true, events)
    }
    this.#provider.on('connection-close', () => {
      toldOnChannel = false
    })
    this.#provider.on('sync', (isSynced: boolean) => {
      if (isSynced) this.#setUnderRepair(toldOnChannel, events)
      if (!isSynced || this.#isSynced) return
      this.#isSynced = true
      // Not before: what was there when one came is no news.
      watchOthersChanges(declaration, this.doc, (changes) => this.#tell(() => events.changedByOthers(changes)))
      this.#tell(events.synced)
    })
    this.#provider.on('status', ({ status }: { status: string }) => {
      if (status === 'connected') this.#disconnectedSince = null
      else this.#disconnectedSince ??= now()
      this.#tell(events.changed)
    })
    this.#provider.on('closed', ({ code, reason }: { code: number; reason: string }) => {
      if (!this.#isOver) events.closed(reasonOfClose(code, reason))
    })
    this.#provider.connect()
  }

  get isSynced(): boolean {
    return this.#isSynced
  }

  /** Whether the server takes no edits in this room: it is for reading. */
  get isUnderRepair(): boolean {
    return this.#isUnderRepair
  }

  /** What the document holds; the parts that have not changed are those of the last time. */
  read(): RoomSnapshot<RoomDeclaration> {
    return this.#reader.read()
  }

  get savedAt(): number | null {
    return this.#savedAt
  }

  get disconnectedSince(): number | null {
    return this.#disconnectedSince
  }

  /**
   * The words that were not taken: above what the server says it has, or, where it says nothing, above what it
   * confirmed.
   */
  salvage(stateVector: RefusedNotice['stateVector'] | null): KeptText[] {
    return this.salvageFrom(stateVector === null ? this.counter.savedClock : (stateVector[this.doc.clientID] ?? 0))
  }

  /** The words written in this replica since its own clock stood at `clock`. */
  salvageFrom(clock: number): KeptText[] {
    return salvage(this.#declaration, this.doc, this.doc.clientID, clock)
  }

  /** How much has been written in this replica, in its own clock. */
  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  /** Tries at once instead of waiting for the next turn; does nothing while connected. */
  reconnect(): void {
    if (!this.#isOver) this.#provider.connect()
  }

  destroy(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.presence.destroy()
    this.#reader.destroy()
    this.#incoming.destroy()
    this.#provider.destroy()
    // Its check of who is outdated runs for ever otherwise.
    this.awareness.destroy()
    this.doc.destroy()
  }

  #setUnderRepair(isUnderRepair: boolean, events: GenerationEvents): void {
    if (isUnderRepair === this.#isUnderRepair) return
    this.#isUnderRepair = isUnderRepair
    this.#tell(events.repaired)
  }

  #tell(event: () => void): void {
    if (!this.#isOver) event()
  }
}
