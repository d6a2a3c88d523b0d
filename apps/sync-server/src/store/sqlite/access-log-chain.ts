/**
 * What makes the access log one that nobody can alter unseen.
 *
 * Every row holds the SHA-256 of the one before it and itself, over what lies on the disk: sealed words stay sealed, and
 * the log of a plan can be followed without its key. Cutting off the end would leave a shorter chain that holds; so
 * where each log ends stands beside it, marked with a key of the store's own, which is not in the database. Every plan
 * has such a head from its first moment on: a log that is missing altogether shows, too.
 *
 * What this cannot show is a whole earlier state of the file, put back as it was: the manifests of backups, kept
 * elsewhere, can.
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import { CHAIN_START } from './chain.ts'

/** A row as it lies on the disk. */
export interface AccessLogRow {
  readonly plan: string
  readonly seq: number
  /** Number of the first row of its sitting: its own, or an earlier one. */
  readonly sitting: number
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly participant: string
  readonly capacity: string
  /** `read`, `write`, `export`, or `end`: then `at` is the last moment of the sitting. */
  readonly act: string
  /** '' where `act` is `end`. */
  readonly part: string
  /** Who it was and why they could, sealed; nothing where `act` is `end`. */
  readonly sealed: Uint8Array
}

/** Where a plan's log ends. */
export interface AccessLogHead {
  readonly seq: number
  readonly link: Uint8Array
}

/** Of a log nobody is in yet. */
export const EMPTY_LOG: AccessLogHead = { seq: 0, link: CHAIN_START }

export function accessLinkOf(before: Uint8Array, row: AccessLogRow): Uint8Array {
  const { plan, seq, sitting, at, participant, capacity, act, part, sealed } = row
  const head = JSON.stringify([plan, seq, sitting, at, participant, capacity, act, part])
  return hash('sha256', Buffer.concat([before, Buffer.from(head), sealed]), 'buffer')
}

/** HMAC-SHA-256 over where the log of a plan ends. */
export function headMarkOf(key: Uint8Array, plan: string, { seq, link }: AccessLogHead): Uint8Array {
  const said = JSON.stringify([plan, seq, Buffer.from(link).toString('hex')])
  return new Uint8Array(createHmac('sha256', key).update(said).digest())
}

/** Without the key none is. */
export function isGenuineHead(key: Uint8Array | null, plan: string, head: AccessLogHead, mark: Uint8Array): boolean {
  if (key === null) return false
  const expected = headMarkOf(key, plan, head)
  return mark.length === expected.length && timingSafeEqual(mark, expected)
}
