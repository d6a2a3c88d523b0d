/**
 * What one person may use in one plan, over however many connections: a bound of each connection alone would be
 * renewed by opening the next.
 */
import type { WebSocket } from 'ws'
import { TokenBucket } from '../services/token-bucket.ts'
import {
  BYTES_BURST,
  BYTES_PER_SECOND,
  COMING_BACK_MAX,
  FIRST_SYNCS_PER_PERSON_AND_MINUTE,
  FRAMES_BURST,
  FRAMES_PER_SECOND,
  UNFINISHED_BYTES_PER_PERSON_MAX,
} from './bounds.ts'
import type { Line } from './line.ts'
import type { Turns } from './turns.ts'

export class Share {
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  readonly #firstSyncs: TokenBucket
  #unfinished = 0
  readonly #sockets = new Set<WebSocket>()
  /** What the person's connections have received and nobody has looked at yet. */
  readonly line: Line
  #isPaused = false

  constructor(now: number, turns: Turns) {
    this.#frames = new TokenBucket(FRAMES_PER_SECOND, FRAMES_BURST, now)
    this.#bytes = new TokenBucket(BYTES_PER_SECOND, BYTES_BURST, now)
    const firstSyncs = FIRST_SYNCS_PER_PERSON_AND_MINUTE
    this.#firstSyncs = new TokenBucket(firstSyncs / 60, firstSyncs, now)
    this.line = turns.line({ pause: () => this.#read(false), resume: () => this.#read(true) })
  }

  /** Whether a frame of so many bytes fits now. */
  takeFrame(bytes: number, now: number): boolean {
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

  add(socket: WebSocket): void {
    this.#sockets.add(socket)
    if (this.#isPaused) socket.pause()
    socket.once('close', () => this.#sockets.delete(socket))
  }

  /** Bytes that wait in the person's other sockets. */
  unsentBeside(socket: WebSocket): number {
    let unsent = 0
    for (const other of this.#sockets) if (other !== socket) unsent += other.bufferedAmount
    return unsent
  }

  #read(isOn: boolean): void {
    this.#isPaused = !isOn
    for (const socket of this.#sockets) {
      if (isOn) socket.resume()
      else socket.pause()
    }
  }
}
