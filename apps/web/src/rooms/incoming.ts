import { MESSAGE_AWARENESS, MESSAGE_SYNC, SYNC_UPDATE } from '@ansvarsgruppe/plan-model/contract'
import { peekVarUint, type Decoder } from 'lib0/decoding'
import { createEncoder } from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import { transact } from 'yjs'
import { pageTurns, type Turns } from './turns.ts'

/**
 * What others do, as the server sends it: their edits and where they are. It waits for its turn ({@link Turns}) and is
 * then taken in in the order it came, as one transaction, so that the page is drawn once for all of it.
 */
export class Incoming {
  readonly #provider: WebsocketProvider
  readonly #tookIn: () => void
  readonly #turns: Turns
  #messages: Array<() => void> = []

  constructor(provider: WebsocketProvider, tookIn: () => void, turns: Turns = pageTurns) {
    this.#provider = provider
    this.#tookIn = tookIn
    this.#turns = turns
    const { messageHandlers } = provider
    for (const type of [MESSAGE_SYNC, MESSAGE_AWARENESS]) {
      const handle = messageHandlers[type]
      if (handle === undefined) throw new Error(`y-websocket does not know messages of type ${type}`)
      messageHandlers[type] = (encoder, decoder, from, emitSynced, messageType) => {
        const read = (answer = createEncoder()): void => handle(answer, decoder, from, emitSynced, messageType)
        if (this.#canWait(type, decoder)) return this.#wait(read)
        this.takeIn()
        read(encoder)
      }
    }
    // Before the provider forgets who was here: what they did comes first, and nobody comes back from a message of before.
    provider.on('connection-close', this.takeIn)
  }

  /** Takes in at once what waits. `this` may be lost: it is a listener. */
  readonly takeIn = (): void => {
    this.#turns.withdraw(this.takeIn)
    const messages = this.#messages
    if (messages.length === 0) return
    this.#messages = []
    const takeAll = (): void => {
      for (const take of messages) take()
    }
    transact(this.#provider.doc, takeAll, this.#provider, false)
    this.#tookIn()
  }

  destroy(): void {
    this.#turns.withdraw(this.takeIn)
    this.#messages = []
  }

  #wait(read: () => void): void {
    this.#messages.push(read)
    this.#turns.ask(this.takeIn)
  }

  /** The document itself does not wait, nor does an answer to what we have asked: only what happens meanwhile. */
  #canWait(type: number, decoder: Decoder): boolean {
    if (!this.#provider.synced) return false
    return type === MESSAGE_AWARENESS || peekVarUint(decoder) === SYNC_UPDATE
  }
}
