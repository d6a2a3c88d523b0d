/** One person's frames, and what they have used of the server's time. */
import { QUICK_FRAME, TIME_BURST, TIME_PER_SECOND, WAIT_MAX, WAITING_BYTES_MAX, WAITING_FRAMES_MAX } from './bounds.ts'

/** Told when too much of a person waits, and when it no longer does. */
export interface Reader {
  pause(): void
  resume(): void
}

/** Told of what waits in a line. */
export interface Queue {
  /** `waitsForNobody`: it need not wait for company. */
  added(line: Line, waitsForNobody: boolean): void
}

/** What a frame costs beside what it took, in milliseconds. */
export interface Account {
  /** What it will take later and elsewhere. */
  readonly later: number
  /** What of the time it took counts for no more than that (Q3). */
  readonly plain: number
}

export const NOTHING_MORE: Account = { later: 0, plain: 0 }

/** What is to be done for a frame. */
export type Work = () => Account

interface Waiting {
  readonly bytes: number
  readonly work: Work
}

/** What one person wants done, and the time they have left. */
export class Line {
  readonly #reader: Reader
  readonly #queue: Queue
  readonly #waiting: Waiting[] = []
  #bytes = 0
  #isPaused = false
  #left = TIME_BURST
  #at: number

  constructor(reader: Reader, now: number, queue: Queue) {
    this.#reader = reader
    this.#at = now
    this.#queue = queue
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** Q4, Q5. Work that comes of so many bytes, when its turn has come; `waitsForNobody`: without waiting for company. */
  add(bytes: number, work: Work, waitsForNobody = false): void {
    this.#waiting.push({ bytes, work })
    this.#bytes += bytes
    if (!this.#isPaused && this.#isLong(1)) {
      this.#isPaused = true
      this.#reader.pause()
    }
    this.#queue.added(this, waitsForNobody)
  }

  /** Milliseconds, as of when it was last asked for. */
  get left(): number {
    return this.#left
  }

  /** Milliseconds. */
  timeLeft(now: number): number {
    this.#left = Math.min(TIME_BURST, this.#left + ((now - this.#at) / 1_000) * TIME_PER_SECOND)
    this.#at = now
    return this.#left
  }

  /** Does what is next. */
  take(): Account {
    const next = this.#waiting.shift()
    if (next === undefined) return NOTHING_MORE
    this.#bytes -= next.bytes
    const account = next.work()
    if (this.#isPaused && !this.#isLong(0.5)) {
      this.#isPaused = false
      this.#reader.resume()
    }
    return account
  }

  /** Q2, Q3 */
  charge(took: number, { later, plain }: Account): void {
    const own = Math.max(0, took - plain)
    const cost = Math.min(TIME_BURST, took - own + own * Math.max(1, own / QUICK_FRAME)) + later
    this.#left = Math.max(this.#left - cost, (-WAIT_MAX / 1_000) * TIME_PER_SECOND)
  }

  #isLong(share: number): boolean {
    return this.#waiting.length > WAITING_FRAMES_MAX * share || this.#bytes > WAITING_BYTES_MAX * share
  }
}
