import type { Duplex } from 'node:stream'
import { GATHERED_BYTES_MAX } from './bounds.ts'

export type Outlet = Pick<Duplex, 'write'>

/**
 * What is said to one reader, in its order. Small frames of one turn leave in one write: the system's part of one costs
 * more than ours of several frames. Long ones leave at once, as they are: many wait for a room's content with one copy.
 */
export class Outgoing {
  readonly #stream: Outlet
  // None where nothing waits: most readers are idle.
  #frames: Uint8Array[] | null = null
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
    if (this.#frames === null) {
      this.#frames = [frame]
      atTheEndOfThisTurn(this)
    } else this.#frames.push(frame)
    this.#bytes += frame.length
  }

  /** Before anything that goes another way, and must not overtake it. */
  flush(): void {
    if (this.#frames === null) return
    const [only, another] = this.#frames
    const together = another === undefined && only !== undefined ? only : Buffer.concat(this.#frames, this.#bytes)
    this.#frames = null
    this.#bytes = 0
    this.#stream.write(together)
  }

  /** What waits is never sent. */
  drop(): void {
    this.#frames = null
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
