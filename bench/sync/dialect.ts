/** The y-websocket protocol as the measured servers speak it, read and written without touching any document. */
import * as encoding from 'lib0/encoding'

/** What of a message matters to a bench. */
export type HeardKind = 'step1' | 'step2' | 'update' | 'presence' | 'saved' | 'other'

export interface Dialect {
  /** What a client says first. */
  readonly hello: (room: string) => readonly Uint8Array[]
  readonly step2: (room: string, update: Uint8Array) => Uint8Array
  readonly update: (room: string, update: Uint8Array) => Uint8Array
  readonly presence: (room: string, payload: Uint8Array) => Uint8Array
  /** Bytes before the message type in everything heard from the room. */
  readonly prefix: (room: string) => number
  /** The message type that says that what was sent has been taken; null: there is none. */
  readonly saved: { readonly type: number; readonly counts: 'all so far' | 'one more' } | null
}

const SYNC = 0
const PRESENCE = 1
const AUTH = 2
const SYNC_REPLY = 4
/** An empty document's. */
const NO_STATE = Uint8Array.of(0)

/** y-websocket's, and ours: `saved` is our `durable`, which says how many frames are on disk. */
export const plain: Dialect = {
  hello: () => [message(null, [SYNC, 0], NO_STATE)],
  step2: (_room, update) => message(null, [SYNC, 1], update),
  update: (_room, update) => message(null, [SYNC, 2], update),
  presence: (_room, payload) => message(null, [PRESENCE], payload),
  prefix: () => 0,
  saved: { type: 100, counts: 'all so far' },
}

/** hocuspocus': the document's name before everything, and a word of who one is first. `saved`: applied, not on disk. */
export const hocuspocus: Dialect = {
  hello: (room) => [message(room, [AUTH, 0], Buffer.from('anyone')), message(room, [SYNC, 0], NO_STATE)],
  step2: (room, update) => message(room, [SYNC, 1], update),
  update: (room, update) => message(room, [SYNC, 2], update),
  presence: (room, payload) => message(room, [PRESENCE], payload),
  prefix: (room) => 1 + Buffer.byteLength(room),
  saved: { type: 8, counts: 'one more' },
}

export function kindOf(dialect: Dialect, bytes: Uint8Array, at: number): HeardKind {
  switch (bytes[at]) {
    case SYNC:
    case SYNC_REPLY:
      return bytes[at + 1] === 0 ? 'step1' : bytes[at + 1] === 1 ? 'step2' : 'update'
    case PRESENCE:
      return 'presence'
    case dialect.saved?.type:
      return 'saved'
    default:
      return 'other'
  }
}

/** The number at `at`, and where it ends. */
export function varUint(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let value = 0
  let scale = 1
  for (let index = at; ; index++) {
    const byte = bytes[index] ?? 0
    value += (byte & 127) * scale
    if (byte < 128) return { value, end: index + 1 }
    scale *= 128
  }
}

/** What a sync or presence message carries: the last part of it. */
export function payloadAt(bytes: Uint8Array, at: number): Uint8Array {
  const { value, end } = varUint(bytes, at)
  return bytes.subarray(end, end + value)
}

function message(room: string | null, types: readonly number[], payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  if (room !== null) encoding.writeVarString(encoder, room)
  for (const type of types) encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
