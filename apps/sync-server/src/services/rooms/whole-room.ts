import { SINCE_WHOLE_BYTES_MAX, SINCE_WHOLE_MAX, WHOLE_AGE_MAX } from './bounds.ts'

/** Whose whole is asked for. */
export interface Encodable {
  /** All of it as one update, as it is now. Takes some milliseconds of a room with much in it. */
  encode(): Uint8Array
}

/**
 * All of a room, for newcomers: encoded once for all who come at the same time, with what has been applied since in its
 * own updates. A room that is written in without pause would otherwise be encoded anew for each who comes.
 *
 * Not for long, and not beyond a change of who may read: what somebody has taken back is still in what was encoded before.
 */
export class WholeRoom {
  readonly #room: Encodable
  readonly #clock: () => number
  #encoded: { readonly at: number; readonly update: Uint8Array } | null = null
  #since: Uint8Array[] = []
  #bytesSince = 0

  /** `clock`: milliseconds, never set back. */
  constructor(room: Encodable, clock: () => number = () => performance.now()) {
    this.#room = room
    this.#clock = clock
  }

  applied(update: Uint8Array): void {
    if (this.#encoded === null) return
    this.#since.push(update)
    this.#bytesSince += update.length
    if (this.#since.length > SINCE_WHOLE_MAX || this.#bytesSince > SINCE_WHOLE_BYTES_MAX) this.#forget()
  }

  /** To be applied in their order; at least one. */
  get updates(): readonly [Uint8Array, ...Uint8Array[]] {
    const now = this.#clock()
    const isOld = this.#encoded !== null && this.#since.length > 0 && now - this.#encoded.at > WHOLE_AGE_MAX
    if (this.#encoded === null || isOld) return [this.now]
    return [this.#encoded.update, ...this.#since]
  }

  /** All of it in one. */
  get now(): Uint8Array {
    if (this.#encoded === null || this.#since.length > 0) {
      this.#forget()
      this.#encoded = { at: this.#clock(), update: this.#room.encode() }
    }
    return this.#encoded.update
  }

  /** The next to come gets the room as it is then, and nothing of before. */
  forgetOld(): void {
    if (this.#since.length > 0) this.#forget()
  }

  #forget(): void {
    this.#encoded = null
    this.#since = []
    this.#bytesSince = 0
  }
}
