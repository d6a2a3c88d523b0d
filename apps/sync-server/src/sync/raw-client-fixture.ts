/** For tests: a WebSocket that speaks the protocol frame by frame and keeps every byte it hears. */
import {
  decodeDurable,
  decodeRefused,
  MESSAGE_AWARENESS,
  MESSAGE_DURABLE,
  MESSAGE_REFUSED,
  MESSAGE_SYNC,
  MESSAGE_UNDER_REPAIR,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
  type RefusedNotice,
} from '@ansvarsgruppe/plan-model/contract'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { syncFrame } from './frames.ts'

/** Longest a test waits for something that should happen, in milliseconds. */
const PATIENCE = 10_000

interface Carrying<Kind> {
  readonly kind: Kind
  readonly payload: Uint8Array
}

export type HeardFrame =
  | Carrying<'step1'>
  | Carrying<'step2'>
  | Carrying<'update'>
  | Carrying<'presence'>
  | { readonly kind: 'durable'; readonly frames: number }
  | { readonly kind: 'refused'; readonly notice: RefusedNotice | null }
  | { readonly kind: 'under repair' }

export interface HeardPresence {
  readonly clientId: number
  readonly clock: number
  readonly state: Record<string, unknown> | null
}

export interface RawClientOptions {
  readonly cookie?: string
  /** Null: no `Origin` header. */
  readonly origin?: string | null
}

export class RawClient {
  readonly socket: WebSocket
  readonly bytes: Uint8Array[] = []
  readonly heard: HeardFrame[] = []
  /** How it ended. Never rejects. */
  readonly closed: Promise<{ code: number; reason: string }>
  readonly opened: Promise<void>
  readonly #waiting = new Set<() => void>()

  constructor(address: string, { cookie = '', origin = null }: RawClientOptions = {}) {
    this.socket = new WebSocket(address.replace(/^http/, 'ws'), {
      headers: cookie === '' ? {} : { cookie },
      ...(origin === null ? {} : { origin }),
    })
    this.socket.on('message', (data: Buffer) => {
      const bytes = new Uint8Array(data)
      this.bytes.push(bytes)
      this.heard.push(heardFrame(bytes))
      for (const check of this.#waiting) check()
    })
    this.socket.on('error', () => {})
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('open', resolve)
      this.socket.once('error', reject)
    })
    this.opened.catch(() => {})
    this.closed = new Promise((resolve) => {
      this.socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
  }

  send(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  /** An update frame, or with `step2` a sync-step-2. */
  sendEdit(update: Uint8Array, as: 'update' | 'step2' = 'update'): void {
    this.send(syncFrame(as === 'update' ? SYNC_UPDATE : SYNC_STEP_2, update))
  }

  /** Asks for what `doc` lacks, and answers the document with everything in it. */
  async load(doc: Y.Doc = new Y.Doc()): Promise<Y.Doc> {
    await this.opened
    const from = this.heard.length
    this.send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(doc)))
    const answer = await this.next('step2', from)
    Y.applyUpdate(doc, answer.payload)
    return doc
  }

  sendPresence(clientId: number, state: Record<string, unknown> | null, clock = 1): void {
    this.send(presenceFrame([{ clientId, clock, state }]))
  }

  /** The first frame of this kind heard, from index `from` on, that `fits`; waits for it. */
  next<Kind extends HeardFrame['kind']>(
    kind: Kind,
    from = 0,
    fits: (frame: Extract<HeardFrame, { kind: Kind }>) => boolean = () => true,
  ): Promise<Extract<HeardFrame, { kind: Kind }>> {
    type Frame = Extract<HeardFrame, { kind: Kind }>
    const find = (): Frame | undefined =>
      this.heard.slice(from).find((frame): frame is Frame => frame.kind === kind && fits(frame as Frame))
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const frame = find()
        if (frame === undefined) return
        this.#waiting.delete(check)
        clearTimeout(timer)
        resolve(frame)
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(check)
        reject(new Error(`no ${kind} came, but ${this.heard.map((frame) => frame.kind).join(' ')}`))
      }, PATIENCE)
      this.#waiting.add(check)
      check()
    })
  }

  /** Every `durable` so far. */
  get durable(): number[] {
    return this.heard.flatMap((frame) => (frame.kind === 'durable' ? [frame.frames] : []))
  }

  /** Presence entries heard from index `from` on, in order. */
  presence(from = 0): HeardPresence[] {
    return this.heard.slice(from).flatMap((frame) => (frame.kind === 'presence' ? presenceIn(frame.payload) : []))
  }

  /** Resolves once everything the server had to answer to what was sent so far has come. */
  async settled(): Promise<void> {
    const from = this.heard.length
    this.send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(new Y.Doc())))
    await this.next('step2', from)
  }

  async leave(): Promise<void> {
    this.socket.close()
    await this.closed
  }
}

export function presenceFrame(entries: readonly HeardPresence[]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(inner, clientId)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, JSON.stringify(state))
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(inner))
  return encoding.toUint8Array(frame)
}

/** What a presence frame carries. */
export function payloadOf(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== MESSAGE_AWARENESS) throw new Error('no presence frame')
  return decoding.readVarUint8Array(decoder)
}

export function presenceIn(payload: Uint8Array): HeardPresence[] {
  const decoder = decoding.createDecoder(payload)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as Record<string, unknown> | null,
  }))
}

const SYNC_KINDS = { [SYNC_STEP_1]: 'step1', [SYNC_STEP_2]: 'step2', [SYNC_UPDATE]: 'update' } as const

function heardFrame(bytes: Uint8Array): HeardFrame {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE_SYNC: {
      const kind = SYNC_KINDS[decoding.readVarUint(decoder) as keyof typeof SYNC_KINDS]
      return { kind, payload: decoding.readVarUint8Array(decoder) }
    }
    case MESSAGE_AWARENESS:
      return { kind: 'presence', payload: decoding.readVarUint8Array(decoder) }
    case MESSAGE_DURABLE:
      return { kind: 'durable', frames: decodeDurable(decoder) }
    case MESSAGE_REFUSED:
      return { kind: 'refused', notice: decodeRefused(decoder) }
    case MESSAGE_UNDER_REPAIR:
      return { kind: 'under repair' }
    default:
      throw new Error(`a frame of unknown type ${type}`)
  }
}
