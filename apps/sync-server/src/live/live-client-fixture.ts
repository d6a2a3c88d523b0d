/** For tests: a page's `/live` connection, and what it was told. */
import { LIVE_PATH, type LiveClientEvents, type LiveServerEvents } from '@ansvarsgruppe/plan-model/contract'
import type { Capacity } from '@ansvarsgruppe/plan-model'
import { io, type Socket } from 'socket.io-client'

export interface Told {
  readonly version: number
  /** Milliseconds, by `performance.now()`. */
  readonly at: number
}

export class LiveClient {
  readonly socket: Socket<LiveServerEvents, LiveClientEvents>
  readonly told: Told[] = []
  /** Everything that came, as text. */
  readonly bytes: string[] = []
  isSignedOut = false
  readonly #waiting = new Set<() => void>()

  constructor(url: string, cookie: string, transports: string[] = ['websocket'], origin = url) {
    const extraHeaders = { cookie, origin }
    this.socket = io(url, { path: LIVE_PATH, transports, extraHeaders, forceNew: true, reconnection: false })
    this.socket.on('facts', ({ version }) => {
      this.told.push({ version, at: performance.now() })
      for (const check of this.#waiting) check()
    })
    this.socket.on('signedOut', () => {
      this.isSignedOut = true
    })
    this.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => this.bytes.push(String(data)))
  }

  /** Resolves when connected; rejects with the server's word when it says no. */
  async connected(): Promise<this> {
    if (this.socket.connected) return this
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve)
      this.socket.once('connect_error', reject)
      // A server that hangs up before it has said anything is no error of the connection.
      this.socket.once('disconnect', (reason) => reject(new Error(reason)))
    })
    return this
  }

  watch(plan: string, capacity: Capacity = 'self'): Promise<boolean> {
    return this.socket.emitWithAck('watch', plan, capacity)
  }

  /** When the plan's facts were said to be at `version`. */
  async hears(version: number): Promise<Told> {
    for (;;) {
      const told = this.told.find((one) => one.version === version)
      if (told !== undefined) return told
      await new Promise<void>((resolve) => {
        const check = (): void => {
          this.#waiting.delete(check)
          resolve()
        }
        this.#waiting.add(check)
      })
    }
  }

  async disconnected(): Promise<void> {
    if (this.socket.connected) await new Promise((resolve) => this.socket.once('disconnect', resolve))
  }
}
