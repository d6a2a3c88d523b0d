/** The one `/live` connection of a page: which plans it watches, and what it does with what it hears. */
import { LIVE_PATH, type LiveClientEvents, type LiveServerEvents } from '@ansvarsgruppe/plan-model/contract'
import { capacityIn } from '../api/capacity.ts'
import { io, type Socket } from 'socket.io-client'

/** Milliseconds the connection outlives its last watcher: from one page to the next. */
const LINGER = 2_000
/** Milliseconds to wait before coming back after the server closed the connection. */
const RETURN_AFTER = 2_000

export type LiveSocket = Socket<LiveServerEvents, LiveClientEvents>

export interface LiveEvents {
  /** Facts of a plan may be newer than known; `version` null: something may have been missed. */
  readonly facts: (planId: string, version: number | null) => void
  readonly signedOut: () => void
}

export class LiveConnection {
  readonly #connect: () => LiveSocket
  readonly #events: LiveEvents
  readonly #watchers = new Map<string, number>()
  #socket: LiveSocket | null = null
  #linger: ReturnType<typeof setTimeout> | null = null
  #return: ReturnType<typeof setTimeout> | null = null

  constructor(events: LiveEvents, connect: () => LiveSocket = ownServer) {
    this.#events = events
    this.#connect = connect
  }

  /** Hears of the plan until the returned function is called. */
  watch(planId: string): () => void {
    const watchers = this.#watchers.get(planId) ?? 0
    this.#watchers.set(planId, watchers + 1)
    if (this.#linger !== null) clearTimeout(this.#linger)
    this.#linger = null
    this.#socket ??= this.#open()
    if (watchers === 0 && this.#socket.connected) this.#ask(this.#socket, planId)
    let isStopped = false
    return () => {
      if (isStopped) return
      isStopped = true
      this.#unwatch(planId)
    }
  }

  #unwatch(planId: string): void {
    const watchers = (this.#watchers.get(planId) ?? 1) - 1
    if (watchers > 0) {
      this.#watchers.set(planId, watchers)
      return
    }
    this.#watchers.delete(planId)
    if (this.#socket?.connected === true) this.#socket.emit('unwatch', planId)
    if (this.#watchers.size === 0) this.#linger = setTimeout(() => this.#close(), LINGER)
  }

  #open(): LiveSocket {
    const socket = this.#connect()
    socket.on('connect', () => {
      for (const planId of this.#watchers.keys()) this.#ask(socket, planId)
    })
    socket.on('facts', ({ planId, version }) => this.#events.facts(planId, version))
    socket.on('signedOut', () => this.#events.signedOut())
    // After these two socket.io does not come back by itself. To the signed-out the server says so at the next try.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.#comeBack(socket)
    })
    socket.on('connect_error', (error) => {
      if (error.message === 'notSignedIn') this.#events.signedOut()
      else if (!socket.active) this.#comeBack(socket)
    })
    return socket
  }

  #comeBack(socket: LiveSocket): void {
    if (this.#return !== null) clearTimeout(this.#return)
    this.#return = setTimeout(() => socket.connect(), RETURN_AFTER)
  }

  /** What changed before the server listened, or while we were away, no event will tell: it is asked for. */
  #ask(socket: LiveSocket, planId: string): void {
    socket.emit('watch', planId, capacityIn(planId), () => this.#events.facts(planId, null))
  }

  #close(): void {
    if (this.#return !== null) clearTimeout(this.#return)
    this.#return = null
    this.#linger = null
    this.#socket?.disconnect()
    this.#socket = null
  }
}

function ownServer(): LiveSocket {
  return io({ path: LIVE_PATH, transports: ['websocket', 'polling'] })
}
