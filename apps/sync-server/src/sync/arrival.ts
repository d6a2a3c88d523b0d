/** A WebSocket that has been opened and not been let in: what it says is kept, within bounds, until it is known who it is. */
import { REASONS, type Reason } from '@ansvarsgruppe/plan-model'
import type { WebSocket } from 'ws'
import { closeSocket } from './close-socket.ts'
import { EarlyMessages } from './early-messages.ts'
import type { Hearer } from './hearing.ts'
import type { SyncMeasures } from './sync-measures.ts'

export class Arrival implements Hearer {
  readonly early = new EarlyMessages()
  readonly #socket: WebSocket
  readonly #measures: SyncMeasures
  #isRefused = false

  constructor(socket: WebSocket, measures: SyncMeasures) {
    this.#socket = socket
    this.#measures = measures
  }

  receive(bytes: Uint8Array): void {
    if (!this.#isRefused && !this.early.add(bytes)) this.refuse('tooFast')
  }

  receiveText(): void {
    this.refuse('unknownContent')
  }

  /** After a no nothing is kept or taken, whoever goes on talking. */
  refuse(reason: Reason): void {
    if (this.#isRefused) return
    this.#isRefused = true
    this.early.takeAll()
    this.#measures.closed(reason)
    closeSocket(this.#socket, REASONS[reason].closeCode, reason)
  }

  // Its bytes are bounded as messages, and nothing of it is held that its going would let go of.
  arriving(): void {}
  pong(): void {}
  failed(): void {}
  closed(): void {}
}
