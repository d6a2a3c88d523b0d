import type { Duplex } from 'node:stream'
import { GATHERED_BYTES_MAX } from './bounds.ts'

export type Outlet = Pick<Duplex, 'write'>

/**
 * What is said to one reader, in its order. Small frames of one turn leave in one write: the system's part of one costs
 * more than ours of several frames. Long ones leave at once, as they are: many wait for a room's content with one copy.
 */
export class Outgoing {
  readonly #stream: Outlet
  #frames: Uint8Array[] = []
  #bytes = 0

  constructor(stream: Outlet) {
    this.#stream = stream
  }

  /** Bytes that wait for the end of this turn. */
  get bytes(): number {
    return this.#bytes
  }

  add(frame: Uint8Array): void {
    if (this.#bytes + frame.length > GATHERED_BYTES_MAX) {
      this.flush()
      if (frame.length > GATHERED_BYTES_MAX) {
        this.#stream.write(frame)
        return
      }
    }
    if (this.#frames.length === 0) atTheEndOfThisTurn(this)
    this.#frames.push(frame)
    this.#bytes += frame.length
  }

  /** Before anything that goes another way, and must not overtake it. */
  flush(): void {
    const [only, another] = this.#frames
    if (only === undefined) return
    const together = another === undefined ? only : Buffer.concat(this.#frames, this.#bytes)
    this.#frames = []
    this.#bytes = 0
    this.#stream.write(together)
  }

  /** What waits is never sent. */
  drop(): void {
    this.#frames = []
    this.#bytes = 0
  }
}

let waiting: Outgoing[] = []

function atTheEndOfThisTurn(outgoing: Outgoing): void {
  if (waiting.push(outgoing) === 1) process.nextTick(flushAll)
}

function flushAll(): void {
  const outgoings = waiting
  waiting = []
  for (const outgoing of outgoings) outgoing.flush()
}
