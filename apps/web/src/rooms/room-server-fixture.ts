/** For tests: a server of one room that does as it is told. It applies everything and confirms what it is let. */
import { OVERVIEW, participantId } from '@ansvarsgruppe/plan-model'
import {
  encodeDurable,
  encodeRefused,
  encodeUnderRepair,
  MESSAGE_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
  type PresenceState,
  type RefusedNotice,
} from '@ansvarsgruppe/plan-model/contract'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, vi } from 'vitest'
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws'
import * as Y from 'yjs'
import type { EarlySnapshot } from './early-room.ts'
import { RoomSession } from './room-session.ts'

export const ME = participantId('me')
/** Milliseconds; short, so that tests of waiting do not wait. */
const TIMING = { disconnectGrace: 60, confirmationMax: 250 }

/** No clients, no deletions. */
const EMPTY_UPDATE_BYTES = 2

export class RoomServer {
  readonly doc = new Y.Doc()
  readonly #server: WebSocketServer
  readonly addresses: string[] = []
  /** Whether edits are confirmed as soon as they come. */
  confirms = true
  /** Asked at every edit; a notice refuses it. */
  refuses: (update: Uint8Array) => RefusedNotice | null = () => null
  /** Asked at every connection; a pair closes it. */
  turnsAway: () => readonly [code: number, word: string] | null = () => null
  /** Whether whoever comes in is told that the room takes no edits. */
  isUnderRepair = false
  /** Every edit received, over all connections. */
  readonly edits: Uint8Array[] = []
  #socket: ServerSocket | null = null
  #frames = 0

  constructor(server: WebSocketServer) {
    this.#server = server
    server.on('connection', (socket, request) => {
      this.addresses.push(request.url ?? '')
      const away = this.turnsAway()
      if (away !== null) return socket.close(away[0], away[1])
      this.#socket = socket
      this.#frames = 0
      socket.on('message', (data: Buffer) => this.#receive(socket, new Uint8Array(data)))
      if (this.isUnderRepair) socket.send(encodeUnderRepair())
      socket.send(sync(SYNC_STEP_1, Y.encodeStateVector(this.doc)))
    })
  }

  static async start(): Promise<RoomServer> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    return new RoomServer(server)
  }

  get url(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    return `ws://127.0.0.1:${address.port}/sync/plan`
  }

  get connections(): number {
    return this.#server.clients.size
  }

  /** Confirms everything received on the present connection. */
  confirm(frames: number = this.#frames): void {
    this.#socket?.send(encodeDurable(frames))
  }

  /** The room is found to be unsound while somebody is in it. */
  tellUnderRepair(): void {
    this.isUnderRepair = true
    this.#socket?.send(encodeUnderRepair())
  }

  send(update: Uint8Array): void {
    this.#socket?.send(sync(SYNC_UPDATE, update))
  }

  present(states: Readonly<Record<number, PresenceState>>): void {
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, Object.keys(states).length)
    for (const [client, state] of Object.entries(states)) {
      encoding.writeVarUint(inner, Number(client))
      encoding.writeVarUint(inner, 1)
      encoding.writeVarString(inner, JSON.stringify(state))
    }
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(inner))
    this.#socket?.send(encoding.toUint8Array(frame))
  }

  /** Goes away without a word, as a network does. */
  drop(): void {
    this.#socket?.terminate()
  }

  close(code: number, word: string): void {
    this.#socket?.close(code, word)
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #receive(socket: ServerSocket, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE_SYNC) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === SYNC_STEP_1) return socket.send(sync(SYNC_STEP_2, Y.encodeStateAsUpdate(this.doc, payload)))
    this.#frames += 1
    this.edits.push(payload)
    // The empty answer to the first sync is in nobody's way.
    const refusal = payload.length > EMPTY_UPDATE_BYTES ? this.refuses(payload) : null
    if (refusal !== null) {
      // What follows builds on what was refused.
      socket.removeAllListeners('message')
      socket.send(encodeRefused(refusal))
      return socket.close(4422, refusal.reason)
    }
    Y.applyUpdate(this.doc, payload)
    if (this.confirms) socket.send(encodeDurable(this.#frames))
  }
}

export function openOverview(
  server: Pick<RoomServer, 'url'>,
  early: EarlySnapshot<typeof OVERVIEW> | null = null,
  refreshFacts: () => Promise<unknown> = () => Promise.resolve(),
): RoomSession<typeof OVERVIEW> {
  const session = new RoomSession({
    url: server.url,
    room: 'overview',
    declaration: OVERVIEW,
    me: ME,
    timing: TIMING,
    early,
    refreshFacts,
  })
  session.open()
  return session
}

export async function ready(session: RoomSession<typeof OVERVIEW>): Promise<void> {
  await vi.waitFor(() => expect(session.state.status).toBe('ready'), { interval: 5 })
}

export async function readyOverview(server: RoomServer): Promise<RoomSession<typeof OVERVIEW>> {
  const session = openOverview(server)
  await ready(session)
  return session
}

/** Everything the server has, as a notice says it. */
export function clocksOf(doc: Y.Doc): Record<string, number> {
  return Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)))
}

function sync(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
