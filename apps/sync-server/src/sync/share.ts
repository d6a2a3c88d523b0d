/**
 * What one person may use in one plan, over however many connections: a bound of each connection alone would be
 * renewed by opening the next.
 */
import type { WebSocket } from 'ws'
import { TokenBucket } from '../services/token-bucket.ts'
import { BYTES_BURST, BYTES_PER_SECOND, FRAMES_BURST, FRAMES_PER_SECOND } from './bounds.ts'

export class Share {
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  readonly #sockets = new Set<WebSocket>()

  constructor(now: number) {
    this.#frames = new TokenBucket(FRAMES_PER_SECOND, FRAMES_BURST, now)
    this.#bytes = new TokenBucket(BYTES_PER_SECOND, BYTES_BURST, now)
  }

  /** Whether a frame of so many bytes fits now. */
  takeFrame(bytes: number, now: number): boolean {
    return this.#frames.take(1, now) && this.#bytes.take(bytes, now)
  }

  add(socket: WebSocket): void {
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
  }

  /** Bytes that wait in the person's other sockets. */
  unsentBeside(socket: WebSocket): number {
    let unsent = 0
    for (const other of this.#sockets) if (other !== socket) unsent += other.bufferedAmount
    return unsent
  }
}
