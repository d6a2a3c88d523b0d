/** What a client says before it is let in: the protocol's first frames come at once. Bounded, in order. */
import { PRE_JOIN_BYTES_MAX, PRE_JOIN_MESSAGES_MAX } from './bounds.ts'

export class EarlyMessages {
  #waiting: Uint8Array[] = []
  #bytes = 0

  /** Whether it fits. */
  add(message: Uint8Array): boolean {
    if (this.#waiting.length >= PRE_JOIN_MESSAGES_MAX || this.#bytes + message.length > PRE_JOIN_BYTES_MAX) return false
    this.#waiting.push(message)
    this.#bytes += message.length
    return true
  }

  /** Everything that waits, once. */
  takeAll(): readonly Uint8Array[] {
    const waiting = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    return waiting
  }
}
