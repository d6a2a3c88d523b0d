/** For tests and the bench: somebody signed in who means harm, and how often the server said what to them. */
import { MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from '@ansvarsgruppe/plan-model/contract'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { syncFrame } from '../frames.ts'
import { CROWD_PLAN, CROWD_ROOM, type Guest } from './crowd-fixture.ts'

/** Milliseconds between two bursts of one attacker. */
const TICK = 25
/** Bytes on their way above which more would only fill the attacker's own memory. */
const UNSENT_BYTES_MAX = 1024 * 1024

export class Attacker {
  readonly guest: Guest
  /** Close codes heard, with how often. */
  readonly closings = new Map<number, number>()
  /** Frames sent. */
  sent = 0
  isOver = false
  readonly #url: string
  readonly #sockets = new Set<WebSocket>()
  #prepared: Uint8Array | null = null

  constructor(url: string, guest: Guest) {
    this.#url = url
    this.guest = guest
  }

  /** An open connection; null when the server did not let it in. */
  async connect(): Promise<AttackSocket | null> {
    const address = `${this.#url.replace(/^http/, 'ws')}/sync/${CROWD_PLAN}/${CROWD_ROOM}`
    const socket = new WebSocket(address, { headers: { cookie: this.guest.cookie } })
    this.#sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', (code) => {
      this.#sockets.delete(socket)
      this.closings.set(code, (this.closings.get(code) ?? 0) + 1)
    })
    const isIn = await new Promise<boolean>((resolve) => {
      socket.once('message', () => resolve(true))
      socket.once('close', () => resolve(false))
    })
    return isIn ? new AttackSocket(socket, this) : null
  }

  /** Calls `burst` again and again at its pace, with the seconds since the last, until the connection or all is over. */
  async repeat(socket: AttackSocket, burst: (seconds: number) => void): Promise<void> {
    let last = performance.now()
    while (!this.isOver && socket.isOpen) {
      await this.rest()
      const now = performance.now()
      if (!socket.isFull) burst((now - last) / 1_000)
      last = now
    }
  }

  /** What takes long to prepare is prepared once. */
  async once(prepare: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
    return (this.#prepared ??= await prepare())
  }

  /** Lets others have a turn; never a busy loop, whatever the server answers. */
  rest(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, TICK))
  }

  stop(): void {
    this.isOver = true
    for (const socket of this.#sockets) socket.terminate()
  }
}

export class AttackSocket {
  readonly socket: WebSocket
  readonly #attacker: Attacker

  constructor(socket: WebSocket, attacker: Attacker) {
    this.socket = socket
    this.#attacker = attacker
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  get isFull(): boolean {
    return this.socket.bufferedAmount > UNSENT_BYTES_MAX
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return
    this.#attacker.sent += 1
    this.socket.send(frame)
  }

  sendEdit(update: Uint8Array): void {
    this.send(syncFrame(SYNC_UPDATE, update))
  }

  askForAll(): void {
    this.askForRest(new Y.Doc())
  }

  /** What the document lacks. */
  askForRest(doc: Y.Doc): void {
    this.send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(doc)))
  }

  /** The room's document as it is now; null when the connection ended first. */
  async load(): Promise<Y.Doc | null> {
    this.askForAll()
    const update = await new Promise<Uint8Array | null>((resolve) => {
      const listen = (data: Buffer): void => {
        const found = step2In(data)
        if (found === null) return
        this.socket.off('message', listen)
        resolve(found)
      }
      this.socket.on('message', listen)
      this.socket.once('close', () => resolve(null))
    })
    if (update === null) return null
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return doc
  }
}

function step2In(frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== MESSAGE_SYNC || decoding.readVarUint(decoder) !== SYNC_STEP_2) return null
  return decoding.readVarUint8Array(decoder)
}
