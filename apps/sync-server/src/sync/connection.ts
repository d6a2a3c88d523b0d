/**
 * One WebSocket in one room.
 *
 * C1  After the first refusal nothing of this connection is taken: what follows builds on what was refused.
 * C2  After `end` nothing is sent, whatever was already on its way out of the room.
 * C3  `durable n` never counts a frame whose effect is not on disk: one that could not be applied for lack of what it
 *     builds on counts only once a fuller update of the same client has been saved.
 * C4  The notice of a refusal waits for the disk like everything else: it says what the server has, and its reader
 *     throws away the rest. Whoever may no longer read the room gets none.
 * C5  Whoever may no longer read the room is sent nothing of what still waits: frames of this turn are dropped, and where
 *     the socket holds bytes for a slow reader, it is cut off with them; the reason is told when they come back.
 */
import type { Socket } from 'node:net'
import {
  CLOSE_SERVICE_RESTART,
  REASONS,
  type Actor,
  type PlanId,
  type Reason,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import {
  encodeDurable,
  encodeRefused,
  encodeUnderRepair,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
  type AssuranceLevel,
  type PresenceState,
} from '@ansvarsgruppe/plan-model/contract'
import type { ChangeTarget } from '@ansvarsgruppe/plan-model/guard'
import type { WebSocket } from 'ws'
import type { Sitting } from '../services/access-log/sittings.ts'
import type { Member } from '../services/rooms/member.ts'
import { decodePresence, EMPTY_PRESENCE } from '../services/rooms/presence.ts'
import type { Room } from '../services/rooms/room.ts'
import { TokenBucket, type Rate } from '../services/token-bucket.ts'
import {
  DEAD_AFTER,
  FIRST_SYNCS_PER_MINUTE,
  KEEP_ALIVE_INTERVAL,
  MESSAGE_BYTES_MAX,
  RESYNCS_MAX,
  SEND_BUFFER_BYTES_MAX,
  TIME_PER_COMMIT,
  TIME_PER_DELIVERY,
  UNSENT_BYTES_PER_PERSON_MAX,
} from './bounds.ts'
import { closeSocket } from './close-socket.ts'
import { readFrame, syncFrame, webSocketFrame, wholeFrame, wholeSyncFrame } from './frames.ts'
import { Outgoing } from './outgoing.ts'
import type { EarlyMessages } from './early-messages.ts'
import type { Hearer } from './hearing.ts'
import type { Held, Share } from './share.ts'
import type { SyncMeasures } from './sync-measures.ts'
import { NOTHING_MORE, type Account } from './line.ts'

const FIRST_SYNCS: Rate = { perSecond: FIRST_SYNCS_PER_MINUTE / 60, burst: FIRST_SYNCS_PER_MINUTE }
const NONE: readonly number[] = []

export interface ConnectionOptions {
  readonly socket: WebSocket
  /** What the socket writes to. */
  readonly stream: Pick<Socket, 'write' | 'resetAndDestroy'>
  readonly plan: PlanId
  readonly roomName: RoomName
  readonly actor: Actor
  readonly user: PresenceState['user']
  /** What this person may use, with all their connections to the plan. */
  readonly share: Share
  readonly measures: SyncMeasures
  /** When its upgrade came, by `performance.now()`. */
  readonly began: number
  /** The client asked for `durable` and `refused`. */
  readonly wantsNotices: boolean
  /** The session that let it in, how safely that was begun, and when it ends, milliseconds since the epoch. */
  readonly tokenHash: string
  readonly level: AssuranceLevel
  readonly sessionEndsAt: number
  /** With which others it is looked at now and then. */
  readonly part: number
  readonly now: () => number
  /** Called once, when nothing more will come or go. */
  readonly onEnd: (connection: Connection) => void
}

export class Connection implements Member, Held, Hearer {
  readonly actor: Actor
  readonly #options: ConnectionOptions
  readonly socket: WebSocket
  /** Written down before anything of the room is sent; null: not yet. */
  sitting: Sitting | null = null
  readonly #firstSyncs: TokenBucket
  readonly #outgoing: Outgoing
  #early: EarlyMessages | null
  #room: Room | null = null
  #isOver = false
  #isRefused = false
  #resyncs = 0
  #hasSynced = false
  /** Edit frames received, and which of them could not be applied and have not been made good since. */
  #editFrames = 0
  #unapplied = NONE
  /** What is to be said of frames that are on disk. */
  #durable: number | null = null
  /** Bytes of a message that is not whole yet. */
  #unfinished = 0
  /** Bytes that may wait to be sent. */
  #sendBufferMax = SEND_BUFFER_BYTES_MAX
  #lastSentAt: number
  #lastHeardAt: number

  /** `early`: what the client says while it is let in. */
  constructor(options: ConnectionOptions, early: EarlyMessages) {
    const now = options.now()
    this.#options = options
    this.actor = options.actor
    this.socket = options.socket
    this.#early = early
    this.#outgoing = new Outgoing(options.stream)
    this.#firstSyncs = new TokenBucket(FIRST_SYNCS, now)
    this.#lastSentAt = now
    this.#lastHeardAt = now
  }

  get roomName(): RoomName {
    return this.#options.roomName
  }

  get plan(): PlanId {
    return this.#options.plan
  }

  get part(): number {
    return this.#options.part
  }

  get level(): AssuranceLevel {
    return this.#options.level
  }

  get tokenHash(): string {
    return this.#options.tokenHash
  }

  get isOver(): boolean {
    return this.#isOver
  }

  get room(): Room | null {
    return this.#room
  }

  /** The room is open: greet the client with what the server has. */
  enter(room: Room): void {
    this.#room = room
    this.#askForMore(room)
    const early = this.#early?.takeAll() ?? []
    this.#early = null
    for (const bytes of early) this.receive(bytes)
  }

  arriving(bytes: number): void {
    if (this.#isOver) return
    this.#unfinished += bytes
    if (!this.#options.share.hold(bytes)) this.end('tooFast')
  }

  receive(bytes: Uint8Array): void {
    this.#letGoOfUnfinished()
    if (this.#isOver || this.#isRefused) return
    if (this.#early !== null) {
      if (!this.#early.add(bytes)) this.end('tooFast')
      return
    }
    const now = this.#options.now()
    this.#lastHeardAt = now
    this.#options.measures.received(bytes.length)
    if (bytes.length > MESSAGE_BYTES_MAX) return this.end('tooLarge')
    const { share } = this.#options
    if (!share.takeFrame(bytes.length, now)) return this.end('tooFast')
    share.line.add(bytes.length, () => this.#take(bytes))
  }

  receiveText(): void {
    this.end('unknownContent')
  }

  pong(): void {
    this.#lastHeardAt = this.#options.now()
  }

  failed(): void {
    this.#over()
  }

  closed(): void {
    const { share } = this.#options
    share.remove(this)
    // After what it has sent: the last words of a page that is closed count.
    share.line.add(0, () => this.#left(), true)
  }

  /** Its turn has come. */
  #take(bytes: Uint8Array): Account {
    const room = this.#room
    if (this.#isOver || this.#isRefused || room === null) return NOTHING_MORE
    // Whoever waits for their turn is not read from, and not dead.
    const now = this.#options.now()
    this.#lastHeardAt = now
    const frame = readFrame(bytes)
    switch (frame?.kind) {
      case undefined:
        this.end('unknownContent')
        break
      case 'step1':
        if (this.#firstSyncs.take(1, now) && this.#options.share.takeFirstSync(now)) {
          const plain = this.#options.share.isComingBack ? Number.POSITIVE_INFINITY : 0
          return { later: this.#answerStep1(room, frame.stateVector) * TIME_PER_DELIVERY, plain }
        }
        this.end('tooFast')
        break
      case 'edit': {
        const plain = millisecondsOf(() => room.openFor(frame.update))
        this.#edit(room, frame.update, frame.isStep2)
        return { later: TIME_PER_COMMIT + room.readers * TIME_PER_DELIVERY, plain }
      }
      case 'presence': {
        const updates = decodePresence(frame.payload)
        if (updates === null) this.end('unknownContent')
        else room.updatePresence(this, updates, this.#options.user)
        break
      }
      case 'queryPresence':
        room.allPresence(this, (presence) => this.#say(presence))
    }
    return NOTHING_MORE
  }

  receiveUpdate(update: Uint8Array): void {
    this.#send(wholeSyncFrame(SYNC_UPDATE, update))
  }

  receivePresence(frame: Uint8Array): void {
    this.#send(wholeFrame(frame))
  }

  underRepair(): void {
    if (this.#options.wantsNotices) this.#say(encodeUnderRepair())
  }

  /** C2 */
  end(reason: Reason): void {
    this.#close(REASONS[reason].closeCode, reason)
  }

  /** The server ends: everyone comes back elsewhere. */
  restart(): void {
    this.#close(CLOSE_SERVICE_RESTART, 'restart')
  }

  /** Its socket holds bytes for a slow reader, whether it is over or not. */
  get holdsUnsent(): boolean {
    return this.socket.readyState !== this.socket.CLOSED && this.socket.bufferedAmount > 0
  }

  /** C5. With what its socket holds; by a reset, so that the system, too, forgets what it has not sent. */
  cutOff(): void {
    this.#options.stream.resetAndDestroy()
  }

  /** Closes with a code of the table; `word` is the reason's name and holds no personal data. */
  #close(code: number, word: Reason | 'restart'): void {
    if (this.#isOver) return
    this.#options.measures.closed(word)
    if (word === 'consentWithdrawn') {
      this.#closeWithoutWhatWaits(code, word)
    } else {
      this.#outgoing.flush()
      closeSocket(this.socket, code, word)
    }
    this.#over()
  }

  /** C5. What is with the socket cannot be taken out of it, and a goodbye would wait behind it. */
  #closeWithoutWhatWaits(code: number, word: Reason): void {
    this.#outgoing.drop()
    if (this.holdsUnsent) this.cutOff()
    else closeSocket(this.socket, code, word)
  }

  /**
   * What is missing may come in several. The last of it is the answer: stock clients take a room for complete with that,
   * and what came before is no news to them. Answers how many frames it takes.
   */
  #answerStep1(room: Room, stateVector: Uint8Array): number {
    try {
      return room.difference(stateVector, (...updates) => {
        const last = updates.length - 1
        this.#sendFirstSync(
          updates.map((update, index) => wholeSyncFrame(index === last ? SYNC_STEP_2 : SYNC_UPDATE, update)),
        )
      })
    } catch {
      this.end('unknownContent')
      return 0
    }
  }

  #edit(room: Room, update: Uint8Array, isStep2: boolean): void {
    const frame = ++this.#editFrames
    const outcome = room.edit(this, update, () => this.#saved(frame, isStep2))
    switch (outcome.status) {
      case 'accepted':
        return
      case 'missing':
        this.#unapplied = [...this.#unapplied, frame]
        if (++this.#resyncs > RESYNCS_MAX) return this.#refuse(room, 'tryLater', null)
        return this.#askForMore(room)
      case 'refused':
        return this.#refuse(room, outcome.reason, outcome.target)
    }
  }

  /** C3. Only a sync-step-2 carries everything its client made before it; a later update may be of something else. */
  #saved(frame: number, isStep2: boolean): void {
    const stillUnapplied = isStep2 ? this.#unapplied.filter((unapplied) => unapplied > frame) : this.#unapplied
    if (stillUnapplied.length < this.#unapplied.length) this.#resyncs = 0
    this.#unapplied = stillUnapplied
    // Frames between this one and the first that could not be applied may still be on their way to the disk.
    const durable = Math.min(frame, (stillUnapplied[0] ?? Number.POSITIVE_INFINITY) - 1)
    if (!this.#options.wantsNotices) return
    if (this.#durable === null) queueMicrotask(() => this.#sayDurable())
    this.#durable = durable
  }

  /** Of several frames that reached the disk together the last number says it all. */
  #sayDurable(): void {
    if (this.#durable !== null) this.#say(encodeDurable(this.#durable))
    this.#durable = null
  }

  #askForMore(room: Room): void {
    room.stateVector((vector) => this.#say(syncFrame(SYNC_STEP_1, vector)))
  }

  /** C1, C4. A room that is over before its last commit ends this connection with "try later" instead. */
  #refuse(room: Room, reason: Reason, target: ChangeTarget | null): void {
    if (REASONS[reason].tryAgain || reason === 'consentWithdrawn') return this.end(reason)
    this.#isRefused = true
    room.clocks((stateVector) => {
      this.#sayDurable()
      const { collection = null, entry = null, field = null } = target ?? {}
      if (this.#options.wantsNotices) this.#say(encodeRefused({ reason, collection, entry, field, stateVector }))
      this.end(reason)
    })
  }

  /** A room may be larger than what may wait for a slow reader, and must still reach them: once at a time. */
  #sendFirstSync(frames: readonly Uint8Array[]): void {
    this.#sendBufferMax = SEND_BUFFER_BYTES_MAX + frames.reduce((bytes, frame) => bytes + frame.length, 0)
    for (const frame of frames) this.#send(frame)
    if (this.#hasSynced || this.#isOver) return
    this.#hasSynced = true
    this.#options.measures.firstSync(performance.now() - this.#options.began)
  }

  /** What only this client is told. */
  #say(frame: Uint8Array): void {
    this.#send(webSocketFrame(frame))
  }

  /**
   * A whole WebSocket frame. Written past the library, which would write head and message apart, for each reader anew;
   * it keeps nothing back itself, so that the order is the same.
   */
  #send(frame: Uint8Array): void {
    if (this.#isOver || this.socket.readyState !== this.socket.OPEN) return
    const unsentBeside = this.#options.share.unsentBeside(this)
    const isTooMuch = unsentBeside > 0 && unsentBeside + frame.length > UNSENT_BYTES_PER_PERSON_MAX
    const unsent = this.socket.bufferedAmount + this.#outgoing.bytes
    if (isTooMuch || unsent + frame.length > this.#sendBufferMax) {
      // Waiting for this reader would cost memory without end; it comes back and gets one first sync.
      this.end('serverBusy')
      this.socket.terminate()
      return
    }
    this.#lastSentAt = this.#options.now()
    this.#options.measures.sent(frame.length)
    this.#outgoing.add(frame)
  }

  /** Once in {@link KEEP_ALIVE_INTERVAL}. */
  keepAlive(): void {
    const now = this.#options.now()
    if (now >= this.#options.sessionEndsAt) return this.end('notSignedIn')
    if (now - this.#lastHeardAt > DEAD_AFTER) {
      this.#over()
      this.socket.terminate()
      return
    }
    if (now - this.#lastSentAt >= KEEP_ALIVE_INTERVAL / 2) this.#send(wholeFrame(EMPTY_PRESENCE))
    if (!this.#isOver) this.socket.ping()
  }

  #left(): Account {
    this.#over()
    return LEAVING
  }

  #letGoOfUnfinished(): void {
    this.#options.share.hold(-this.#unfinished)
    this.#unfinished = 0
  }

  #over(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#letGoOfUnfinished()
    this.#early = null
    this.#options.onEnd(this)
  }
}

/** Being the last to leave is no fault. */
const LEAVING: Account = { later: 0, plain: Number.POSITIVE_INFINITY }

function millisecondsOf(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
