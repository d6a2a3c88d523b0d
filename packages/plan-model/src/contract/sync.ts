/**
 * `/sync/<planId>/<room>`: the y-websocket protocol, and the frames of ours for clients that ask for them.
 *
 * Message types 0 (sync) and 1 (awareness) are y-protocols'; 3 (query awareness) is y-websocket's. Ours begin at 100,
 * and only clients that connect with `notices=1` get them: a stock client logs an error for a type it does not know.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { isReason, type Reason } from '../reasons.ts'

export const SYNC_PATH = '/sync'

export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_QUERY_AWARENESS = 3
/** `varuint n`: the first n sync-step-2 and update frames of this channel are on disk. */
export const MESSAGE_DURABLE = 100
/** `varstring JSON` of {@link RefusedNotice}; the channel is closed right after it. */
export const MESSAGE_REFUSED = 101
/**
 * Nothing follows: the room takes no edits, because its document is not as declared (`underRepair`). Sent when a client
 * comes in, before its first sync, and when the room is found to be so. A channel that does not get it writes.
 */
export const MESSAGE_UNDER_REPAIR = 102

export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1
export const SYNC_UPDATE = 2

/** Query parameters of the connection. */
export const PARAM_NOTICES = 'notices'
/** The document schema version the client was built for; another than the server's closes with 4409. */
export const PARAM_SCHEMA = 'schema'
/**
 * The store's epoch when the client's document was begun (`/api/session`). A restored backup begins another: a client
 * that has seen what came after the backup is closed with 4409 instead of writing its future into the past.
 */
export const PARAM_EPOCH = 'epoch'
/**
 * In which capacity the person acts; `self` when it is left out. The same on every REST route of a plan and in `watch`:
 * one that is not theirs is refused, never taken for another.
 */
export const PARAM_CAPACITY = 'capacity'

export interface RefusedNotice {
  readonly reason: Reason
  readonly collection: string | null
  readonly entry: string | null
  readonly field: string | null
  /** What the server has, by client id: everything of ours above it was not taken. */
  readonly stateVector: Readonly<Record<string, number>>
}

export function encodeDurable(frames: number): Uint8Array {
  return Uint8Array.of(MESSAGE_DURABLE, ...varUint(frames))
}

/** As lib0 writes it, without an encoder, which takes memory outside the heap: what is said of every edit is a few bytes. */
export function varUint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128))
  bytes.push(rest)
  return bytes
}

export function encodeRefused(notice: RefusedNotice): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_REFUSED)
  encoding.writeVarString(encoder, JSON.stringify(notice))
  return encoding.toUint8Array(encoder)
}

export function encodeUnderRepair(): Uint8Array {
  return Uint8Array.of(MESSAGE_UNDER_REPAIR)
}

/** Reads what follows the message type. */
export function decodeDurable(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder)
}

/** Reads what follows the message type; null when it is not a notice this version knows. */
export function decodeRefused(decoder: decoding.Decoder): RefusedNotice | null {
  const notice: unknown = JSON.parse(decoding.readVarString(decoder))
  if (typeof notice !== 'object' || notice === null || !('reason' in notice) || !isReason(notice.reason)) return null
  return notice as RefusedNotice
}

/** Whether a frame a client sends counts towards `durable`: sync-step-2 or update. */
export function countsAsEdit(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE_SYNC && (frame[1] === SYNC_STEP_2 || frame[1] === SYNC_UPDATE)
}

/** What one connection shows of itself to the others in a room. `user` is stamped by the server. */
export interface PresenceState {
  /** `participant`: the actor's key, see `actorKey`; who acts as themselves is the participant alone. */
  readonly user: { readonly participant: string; readonly name: string; readonly color: number }
  /** Yjs relative positions of the caret, as y-prosemirror writes them. */
  readonly cursor?: unknown
  /** Where in the room the person is: `<collection>/<entry>/<field>`, or a root text's name. */
  readonly focus?: string
  /** The page has the room open without showing it: the person is elsewhere. */
  readonly away?: true
}
