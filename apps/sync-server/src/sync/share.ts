/**
 * What one person may use in one plan, over however many connections: a bound of each connection alone would be
 * renewed by opening the next.
 */
import type { RoomName } from '@ansvarsgruppe/plan-model'
import type { WebSocket } from 'ws'
import { TokenBucket, type Rate } from '../services/token-bucket.ts'
import {
  BYTES_BURST,
  BYTES_PER_SECOND,
  COMING_BACK_MAX,
  FIRST_SYNCS_PER_PERSON_AND_MINUTE,
  FRAMES_BURST,
  FRAMES_PER_SECOND,
  UNFINISHED_BYTES_PER_PERSON_MAX,
} from './bounds.ts'
import type { Line, Reader } from './line.ts'
import type { Turns } from './turns.ts'

const FRAMES: Rate = { perSecond: FRAMES_PER_SECOND, burst: FRAMES_BURST }
const BYTES: Rate = { perSecond: BYTES_PER_SECOND, burst: BYTES_BURST }
const FIRST_SYNCS: Rate = {
  perSecond: FIRST_SYNCS_PER_PERSON_AND_MINUTE / 60,
  burst: FIRST_SYNCS_PER_PERSON_AND_MINUTE,
}

/** One of the person's connections. */
export interface Held {
  readonly socket: Pick<WebSocket, 'bufferedAmount' | 'pause' | 'resume'>
  readonly roomName: RoomName
  /** Nothing more comes or goes; what it was last told may still wait. */
  readonly isOver: boolean
}

export class Share implements Reader {
  // Whoever has sent nothing needs none: most are idle.
  #frames: TokenBucket | null = null
  #bytes: TokenBucket | null = null
  readonly #firstSyncs: TokenBucket
  #unfinished = 0
  /** Until their sockets are closed. */
  #connections: readonly Held[] = []
  /** What the person's connections have received and nobody has looked at yet. */
  readonly line: Line
  #isPaused = false

  constructor(now: number, turns: Turns) {
    this.#firstSyncs = new TokenBucket(FIRST_SYNCS, now)
    this.line = turns.line(this)
  }

  /** Whether a frame of so many bytes fits now. */
  takeFrame(bytes: number, now: number): boolean {
    this.#frames ??= new TokenBucket(FRAMES, now)
    this.#bytes ??= new TokenBucket(BYTES, now)
    return this.#frames.take(1, now) && this.#bytes.take(bytes, now)
  }

  /** Whether one more connection, or one more first sync, fits now. */
  takeFirstSync(now: number): boolean {
    return this.#firstSyncs.take(1, now)
  }

  /**
   * Whether what the person asks for is what every room of a plan in three tabs needs after a gap, and not room after
   * room for its own sake.
   */
  get isComingBack(): boolean {
    return this.#firstSyncs.left >= FIRST_SYNCS_PER_PERSON_AND_MINUTE - COMING_BACK_MAX
  }

  /** Bytes of a message that has begun to arrive, or (less than none) are whole; whether they fit. */
  hold(bytes: number): boolean {
    this.#unfinished += bytes
    return this.#unfinished <= UNFINISHED_BYTES_PER_PERSON_MAX
  }

  add(connection: Held): void {
    this.#connections = [...this.#connections, connection]
    if (this.#isPaused) connection.socket.pause()
  }

  /** Its socket is closed. */
  remove(connection: Held): void {
    this.#connections = this.#connections.filter((other) => other !== connection)
  }

  /** How many the person has to one room. */
  connectionsTo(room: RoomName): number {
    let count = 0
    for (const { isOver, roomName } of this.#connections) if (!isOver && roomName === room) count += 1
    return count
  }

  /** Bytes that wait in the person's other sockets. */
  unsentBeside(connection: Held): number {
    let unsent = 0
    for (const other of this.#connections) if (other !== connection) unsent += other.socket.bufferedAmount
    return unsent
  }

  pause(): void {
    this.#isPaused = true
    for (const { socket } of this.#connections) socket.pause()
  }

  resume(): void {
    this.#isPaused = false
    for (const { socket } of this.#connections) socket.resume()
  }
}
