/** Frames of the y-websocket protocol, read without touching any document. */
import {
  MESSAGE_AWARENESS,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
  varUint,
} from '@ansvarsgruppe/plan-model/contract'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Bytes from which on a copy for each reader would be felt. */
const LONG = 4 * 1024

export type ClientFrame =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** Sync-step-2 or update: what counts towards `durable`. */
  | { readonly kind: 'edit'; readonly isStep2: boolean; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly payload: Uint8Array }
  | { readonly kind: 'queryPresence' }

/** Null: not a frame of this protocol. */
export function readFrame(bytes: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = frameOf(decoder)
    // Bytes after the end are somebody's mistake or somebody's trick.
    return frame !== null && decoding.hasContent(decoder) ? null : frame
  } catch {
    return null
  }
}

export function syncFrame(
  step: typeof SYNC_STEP_1 | typeof SYNC_STEP_2 | typeof SYNC_UPDATE,
  payload: Uint8Array,
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

const wholeByStep = { [SYNC_STEP_2]: framesMadeOnce(), [SYNC_UPDATE]: framesMadeOnce() }

/** The same for the same bytes, ready to be written: many who wait for a room's content wait with one copy of it. */
export function wholeSyncFrame(step: typeof SYNC_STEP_2 | typeof SYNC_UPDATE, payload: Uint8Array): Uint8Array {
  return wholeByStep[step](payload, () =>
    webSocketFrame(Uint8Array.of(MESSAGE_SYNC, step, ...varUint(payload.length)), payload),
  )
}

const wholes = framesMadeOnce()

/** The same for a frame that many get. */
export function wholeFrame(frame: Uint8Array): Uint8Array {
  return wholes(frame, () => webSocketFrame(frame))
}

/**
 * What many wait with, perhaps for long, is made once for as long as anybody does. Of the rest the last is remembered:
 * everyone is told it in one go, and remembering each of them would cost more than it is to make.
 */
function framesMadeOnce(): (of: Uint8Array, make: () => Uint8Array) => Uint8Array {
  const long = new WeakMap<Uint8Array, Uint8Array>()
  let last: Uint8Array | null = null
  let lastMade: Uint8Array | null = null
  return (of, make) => {
    if (of === last && lastMade !== null) return lastMade
    const known = of.length > LONG ? long.get(of) : undefined
    if (known !== undefined) return known
    const made = make()
    if (of.length > LONG) long.set(of, made)
    else [last, lastMade] = [of, made]
    return made
  }
}

const BINARY_AND_LAST = 0x82

/** A message, in parts, as a server sends it, with its head (RFC 6455, 5.2): no mask, in one piece. */
export function webSocketFrame(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = BINARY_AND_LAST
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  let at = head
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}

function frameOf(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE_SYNC:
      return syncFrameOf(decoder)
    case MESSAGE_AWARENESS:
      return { kind: 'presence', payload: decoding.readVarUint8Array(decoder) }
    case MESSAGE_QUERY_AWARENESS:
      return { kind: 'queryPresence' }
    default:
      return null
  }
}

function syncFrameOf(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC_STEP_1:
      return { kind: 'step1', stateVector: decoding.readVarUint8Array(decoder) }
    case SYNC_STEP_2:
      return { kind: 'edit', isStep2: true, update: decoding.readVarUint8Array(decoder) }
    case SYNC_UPDATE:
      return { kind: 'edit', isStep2: false, update: decoding.readVarUint8Array(decoder) }
    default:
      return null
  }
}
