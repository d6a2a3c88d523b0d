/**
 * Who is in a room, and where in it.
 *
 * P1  One state per connection, under a client id that belongs to its actor.
 * P2  Who it is, is stamped here: what a client says about its person is thrown away.
 * P3  Only the declared parts of a state pass on, within their bounds.
 * P4  Others' states that a client echoes (stock clients do) are ignored, not refused.
 * P5  The clocks that pass on are the server's, and only rise, over restarts too: a client forgets nothing it has seen
 *     of a clock, so a page that came back with its old one would not be shown, and one that jumped would stay for ever.
 */
import { MESSAGE_AWARENESS, type PresenceState } from '@ansvarsgruppe/plan-model/contract'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { PRESENCE_BYTES_MAX, PRESENCE_ENTRIES_MAX } from './bounds.ts'

export interface PresenceUpdate {
  readonly clientId: number
  readonly clock: number
  /** Null: gone. */
  readonly state: Record<string, unknown> | null
}

const UINT32_MAX = 0xffff_ffff
const FOCUS_PATTERN = /^[A-Za-z0-9_/-]{1,200}$/

/** Reads a y-protocols awareness update; null when it is malformed. Entries beyond the bounds are left out. */
export function decodePresence(payload: Uint8Array): PresenceUpdate[] | null {
  try {
    const decoder = decoding.createDecoder(payload)
    const count = decoding.readVarUint(decoder)
    if (count > PRESENCE_ENTRIES_MAX) return null
    const updates: PresenceUpdate[] = []
    for (let index = 0; index < count; index++) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      if (clientId > UINT32_MAX || clock > UINT32_MAX || json.length > PRESENCE_BYTES_MAX) continue
      updates.push({ clientId, clock, state: recordOf(JSON.parse(json)) })
    }
    return decoding.hasContent(decoder) ? null : updates
  } catch {
    return null
  }
}

/** P2, P3: what passes on of a state. */
export function stampPresence(state: Record<string, unknown>, user: PresenceState['user']): PresenceState {
  const { cursor, focus, away } = state
  return {
    user,
    ...(isCursor(cursor) ? { cursor } : {}),
    ...(typeof focus === 'string' && FOCUS_PATTERN.test(focus) ? { focus } : {}),
    ...(away === true ? { away } : {}),
  }
}

/** A whole frame of awareness, ready to send. */
export function encodePresence(
  updates: ReadonlyArray<{ clientId: number; clock: number; state: PresenceState | null }>,
): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, updates.length)
  for (const { clientId, clock, state } of updates) {
    encoding.writeVarUint(inner, clientId)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, JSON.stringify(state))
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(inner))
  return encoding.toUint8Array(frame)
}

/** An awareness frame about nobody: says something to a client that would otherwise hear nothing. */
export const EMPTY_PRESENCE = encodePresence([])

const ROOT_NAME_PATTERN = /^[A-Za-z]{1,40}$/
const POSITION_KEYS: ReadonlySet<string> = new Set(['type', 'tname', 'item', 'assoc'])

/** y-prosemirror's caret: two relative positions made of ids and numbers, never of text. */
function isCursor(value: unknown): boolean {
  const cursor = recordOf(value)
  return (
    cursor !== null && Object.keys(cursor).length === 2 && isPosition(cursor['anchor']) && isPosition(cursor['head'])
  )
}

/**
 * A Yjs relative position as it becomes JSON: in a type with an id or in a root by its name, and beside an item of it
 * unless at its end. Yjs throws at anything else, in the editor of everyone who is shown it.
 */
function isPosition(value: unknown): boolean {
  const position = recordOf(value)
  if (position === null || !Object.keys(position).every((key) => POSITION_KEYS.has(key))) return false
  const { type = null, tname = null, item = null, assoc = 0 } = position
  if ((type === null) === (tname === null)) return false
  return (
    (type === null || isId(type)) &&
    (tname === null || (typeof tname === 'string' && ROOT_NAME_PATTERN.test(tname))) &&
    (item === null || isId(item)) &&
    Number.isSafeInteger(assoc)
  )
}

function isId(value: unknown): boolean {
  const id = recordOf(value)
  return id !== null && Object.keys(id).length === 2 && isUint32(id['client']) && isUint32(id['clock'])
}

function isUint32(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= UINT32_MAX
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
