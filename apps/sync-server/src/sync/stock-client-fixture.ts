/** For tests: y-websocket's own provider, signed in, with its notices if asked for. */
import {
  countsAsEdit,
  decodeDurable,
  decodeRefused,
  MESSAGE_DURABLE,
  MESSAGE_REFUSED,
  PARAM_NOTICES,
  type RefusedNotice,
} from '@ansvarsgruppe/plan-model/contract'
import type * as decoding from 'lib0/decoding'
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** Longest a test waits for something that should happen, in milliseconds. */
const PATIENCE = 15_000

export interface StockClientOptions {
  readonly url: string
  readonly cookie: string
  readonly plan: string
  readonly room: string
  readonly notices?: boolean
  readonly doc?: Y.Doc
}

export class StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** What `durable` said last on the current connection. */
  durable = 0
  readonly refusals: Array<RefusedNotice | null> = []
  /** Codes of closings, in order; null where the provider itself gave up. */
  readonly closings: Array<number | null> = []
  /** Sync-step-2 and update frames sent on the current connection. */
  sent = 0
  readonly #waiting = new Set<() => void>()

  constructor({ url, cookie, plan, room, notices = false, doc = new Y.Doc() }: StockClientOptions) {
    this.doc = doc
    this.provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/sync/${plan}`, room, doc, {
      WebSocketPolyfill: signedInSocket(url, cookie, {
        opening: () => {
          this.sent = 0
          this.durable = 0
        },
        sending: (frame) => {
          if (countsAsEdit(frame)) this.sent += 1
        },
      }),
      disableBc: true,
      maxBackoffTime: 200,
      params: notices ? { [PARAM_NOTICES]: '1' } : {},
    })
    const handlers = this.provider.messageHandlers as Array<(encoder: unknown, decoder: decoding.Decoder) => void>
    if (notices) {
      handlers[MESSAGE_DURABLE] = (_encoder, decoder) => {
        this.durable = decodeDurable(decoder)
        for (const check of this.#waiting) check()
      }
      handlers[MESSAGE_REFUSED] = (_encoder, decoder) => void this.refusals.push(decodeRefused(decoder))
    }
    this.provider.on('connection-close', (event) => this.closings.push(event?.code ?? null))
  }

  async synced(): Promise<this> {
    if (!this.provider.synced) {
      await new Promise<void>((resolve, reject) => {
        this.provider.once('sync', () => resolve())
        this.provider.once('closed', ({ code }) => reject(new Error(`closed with ${code}`)))
      })
    }
    return this
  }

  /** Resolves once the document is such that `condition` holds. */
  async sees(condition: (doc: Y.Doc) => boolean): Promise<void> {
    if (condition(this.doc)) return
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`never seen: ${condition.toString()}`)), PATIENCE)
      const check = (): void => {
        if (!condition(this.doc)) return
        clearTimeout(timer)
        this.doc.off('update', check)
        resolve()
      }
      this.doc.on('update', check)
    })
  }

  /** Resolves once everything sent so far is on disk; for clients with notices. */
  async saved(): Promise<void> {
    const sent = this.sent
    if (this.durable >= sent) return
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`saved ${this.durable} of ${sent}`)), PATIENCE)
      const check = (): void => {
        if (this.durable < sent) return
        clearTimeout(timer)
        this.#waiting.delete(check)
        resolve()
      }
      this.#waiting.add(check)
    })
  }

  /** The code a final closing came with. */
  closed(): Promise<number> {
    return new Promise((resolve) => this.provider.once('closed', ({ code }) => resolve(code)))
  }

  leave(): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
  }
}

/** `WebsocketProvider` takes a WebSocket class; ours adds the session's cookie and the page's origin. */
function signedInSocket(
  url: string,
  cookie: string,
  on: { opening: () => void; sending: (frame: Uint8Array) => void },
): typeof WebSocket {
  class SignedInSocket extends NodeWebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie }, origin: url })
      on.opening()
    }
    override send(frame: Uint8Array): void {
      on.sending(frame)
      super.send(frame)
    }
  }
  return SignedInSocket as unknown as typeof WebSocket
}
