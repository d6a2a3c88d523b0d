/**
 * Up to where a room's rows have been let go: number and link of the last that went, which the first that is there is
 * chained to. Marked with a key of the store's own, which is not in the database: whoever can write there and nowhere
 * else can take rows away, and not make it look as if the server had let them go.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SQLOutputValue } from 'node:sqlite'
import { CHAIN_START } from './chain.ts'

export interface TrimRecord {
  readonly plan: string
  readonly room: string
  /** The last row that was let go. */
  readonly seq: number
  readonly link: Uint8Array
  /** Of the updates of all rows that were let go. */
  readonly bytes: number
  /** Milliseconds since the epoch: what the last of them were older than. */
  readonly olderThan: number
}

/** Of a room that has all its rows. */
export const UNTRIMMED: Pick<TrimRecord, 'seq' | 'link' | 'bytes'> = { seq: 0, link: CHAIN_START, bytes: 0 }

export function markOf(historyKey: Uint8Array, { plan, room, seq, link, bytes, olderThan }: TrimRecord): Uint8Array {
  const said = JSON.stringify([plan, room, seq, Buffer.from(link).toString('hex'), bytes, olderThan])
  return new Uint8Array(createHmac('sha256', historyKey).update(said).digest())
}

/** Null: it is not the server's. Without the key none is. */
export function genuineRecord(historyKey: Uint8Array | null, row: Record<string, SQLOutputValue>): TrimRecord | null {
  if (historyKey === null) return null
  const record: TrimRecord = {
    plan: String(row['plan']),
    room: String(row['room']),
    seq: Number(row['seq']),
    link: row['link'] as Uint8Array,
    bytes: Number(row['bytes']),
    olderThan: Number(row['older_than']),
  }
  const [expected, mark] = [markOf(historyKey, record), row['mark'] as Uint8Array]
  return mark.length === expected.length && timingSafeEqual(mark, expected) ? record : null
}
