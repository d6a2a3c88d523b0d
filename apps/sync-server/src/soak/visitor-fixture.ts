/**
 * For the soak: one person's page in one room, with as little of its own as the protocol allows, so that hundreds fit
 * beside the server they visit. Its document outlives its connections, as a page's does.
 */
import { once } from 'node:events'
import {
  countsAsEdit,
  decodeDurable,
  MESSAGE_DURABLE,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '@ansvarsgruppe/plan-model/contract'
import { REASONS, type PlanId, type RoomName } from '@ansvarsgruppe/plan-model'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { syncFrame } from '../sync/frames.ts'
import { presenceFrame } from '../sync/raw-client-fixture.ts'
import type { Guest } from './soak-plans-fixture.ts'

/** Longest a visitor waits for the server, in milliseconds: a busy machine is no fault of it. */
const PATIENCE = 60_000
/** Milliseconds until one that was not let in tries again, at least and at most. */
const COME_BACK = { min: 50, max: 500 }
/** RFC 6455, 7.4.1: closed without a code, and cut off. */
const [CLOSE_NO_CODE, CLOSE_ABNORMAL] = [1005, 1006]
/** What a server may say to anyone: come again. */
const TRY_AGAIN: ReadonlySet<number> = new Set([
  CLOSE_ABNORMAL,
  REASONS.serverBusy.closeCode,
  REASONS.tryLater.closeCode,
  REASONS.tooFast.closeCode,
])

export class Visitor {
  readonly guest: Guest
  readonly plan: PlanId
  readonly room: RoomName
  doc: Y.Doc
  /** Codes of closings it has given no reason for. */
  readonly surprises: number[] = []
  /** How often it was told to come again. */
  comebacks = 0
  /** First syncs that brought what the server should have told of by itself before. */
  untold = 0
  readonly #url: string
  #socket: WebSocket | null = null
  /** Sync-step-2 and update frames sent on this connection, and how many of them are on disk. */
  #sent = 0
  #durable = 0
  /** First syncs heard on this connection, and whether the server's own question was answered. */
  #heard = 0
  #hasAnswered = false
  /** Updates of others that changed something. */
  #changes = 0
  #presenceClock = 0
  /** The code that what it does now leads to. */
  #expects: number | null = null
  readonly #waiting = new Set<() => void>()

  constructor(url: string, guest: Guest, plan: PlanId, room: RoomName) {
    this.#url = url
    this.guest = guest
    this.plan = plan
    this.room = room
    this.doc = this.#begin()
  }

  get isIn(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  /** Whether it was let in; false: whoever withdrew the consent does not want it there. */
  async enter(): Promise<boolean> {
    const until = performance.now() + PATIENCE
    while (performance.now() < until) {
      const code = await this.#connect()
      if (code === null) return true
      if (code === REASONS.consentWithdrawn.closeCode) return false
      await pause(COME_BACK.min + Math.random() * (COME_BACK.max - COME_BACK.min))
    }
    throw new Error('never let in')
  }

  /** Whoever is away writes for later. */
  write(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc))
  }

  show(state: Record<string, unknown>): void {
    this.#send(presenceFrame([{ clientId: this.doc.clientID, clock: ++this.#presenceClock, state }]))
  }

  /** Whether everything written is on disk; false: the connection ended first. */
  saved(): Promise<boolean> {
    return this.#until(() => this.#durable >= this.#sent)
  }

  /** Whether everything the server has told of was heard; false: the connection ended first. */
  settled(): Promise<boolean> {
    const from = this.#heard
    this.#send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(this.doc)))
    return this.#until(() => this.#heard > from)
  }

  async leave(): Promise<void> {
    await this.#gone(CLOSE_NO_CODE, (socket) => socket.close())
  }

  /** As a network does. */
  async drop(): Promise<void> {
    await this.#gone(CLOSE_ABNORMAL, (socket) => socket.terminate())
  }

  /** Sends something that is not allowed, and begins anew with what the server has, as a page does. */
  async offend(change: (doc: Y.Doc) => void): Promise<void> {
    await this.#gone(REASONS.notAllowed.closeCode, () => this.write(change))
    this.startAnew()
  }

  /** The page is loaded anew: nothing of the old document is kept. */
  startAnew(): void {
    this.doc.destroy()
    this.doc = this.#begin()
    this.#presenceClock = 0
  }

  #begin(): Y.Doc {
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) this.#changes += 1
      else if (this.#hasAnswered) this.#send(syncFrame(SYNC_UPDATE, update))
    })
    return doc
  }

  /** The code of the closing, null once it is let in. */
  #connect(): Promise<number | null> {
    const address = `${this.#url.replace(/^http/, 'ws')}/sync/${this.plan}/${this.room}?notices=1`
    const socket = new WebSocket(address, { headers: { cookie: this.guest.cookie }, origin: this.#url })
    this.#socket = socket
    this.#sent = this.#durable = this.#heard = 0
    this.#hasAnswered = false
    socket.on('error', () => {})
    socket.on('message', (data: Buffer) => this.#hear(data))
    socket.once('open', () => this.#send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(this.doc))))
    return new Promise((resolve) => {
      socket.once('close', (code) => {
        this.#ended(socket, code)
        resolve(code)
      })
      void this.#until(() => this.#heard > 0 && this.#hasAnswered).then((isIn) => isIn && resolve(null))
    })
  }

  #hear(data: Buffer): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE_DURABLE) this.#durable = decodeDurable(decoder)
    if (type === MESSAGE_SYNC) this.#sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
    this.#check()
  }

  #sync(step: number, payload: Uint8Array): void {
    if (step === SYNC_STEP_1) {
      this.#send(syncFrame(SYNC_STEP_2, Y.encodeStateAsUpdate(this.doc, payload)))
      this.#hasAnswered = true
      return
    }
    const before = this.#changes
    Y.applyUpdate(this.doc, payload, this)
    if (step !== SYNC_STEP_2) return
    // All that is in it and came before was told of before: frames leave a room in their order.
    if (this.#heard > 0 && this.#changes > before) this.untold += 1
    this.#heard += 1
  }

  #send(frame: Uint8Array): void {
    if (!this.isIn) return
    if (countsAsEdit(frame)) this.#sent += 1
    this.#socket?.send(frame)
  }

  #ended(socket: WebSocket, code: number): void {
    if (this.#socket === socket) this.#socket = null
    const isWithdrawn = this.guest.part === 'reader' && code === REASONS.consentWithdrawn.closeCode
    if (TRY_AGAIN.has(code) && code !== this.#expects) this.comebacks += 1
    else if (code !== this.#expects && !isWithdrawn) this.surprises.push(code)
    this.#check()
  }

  /** Until the connection is over, for which `code` is no surprise after that. */
  async #gone(code: number, after: (socket: WebSocket) => void): Promise<void> {
    const socket = this.#socket
    if (socket === null) return
    this.#expects = code
    const closed = once(socket, 'close', { signal: AbortSignal.timeout(PATIENCE) })
    after(socket)
    await closed
    this.#expects = null
  }

  #until(holds: () => boolean): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const socket = this.#socket
      const timer = setTimeout(() => settle(() => reject(new Error(`waited in vain: ${holds.toString()}`))), PATIENCE)
      const settle = (how: () => void): void => {
        this.#waiting.delete(check)
        clearTimeout(timer)
        how()
      }
      const check = (): void => {
        if (socket === null || this.#socket !== socket) settle(() => resolve(false))
        else if (holds()) settle(() => resolve(true))
      }
      this.#waiting.add(check)
      check()
    })
  }

  #check(): void {
    for (const check of this.#waiting) check()
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
