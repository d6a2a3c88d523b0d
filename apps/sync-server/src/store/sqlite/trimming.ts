/**
 * Letting go of rows that are as old as history is kept, a few at a time.
 *
 * L1  From the first row of a room on, as far as they are older, and never the last: numbers and chain go on from it.
 * L2  Only rows that are in a snapshot which can be opened, so that the room loads to the same document as before. Of an
 *     erased plan nothing is ever loaded: there, age alone decides.
 * L3  Only rows that are what was written, following on a beginning that is: what somebody has changed stays as evidence,
 *     and a record that is not the server's is never made one.
 * L4  Rows, what was news of them, and the record of it go in one transaction, and it is a short one.
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import type { JournalStore, TrimStep } from '../store.ts'
import { linkOf } from './chain.ts'
import { inTransaction } from './database.ts'
import type { KeyRing } from './key-ring.ts'
import type { Sealed } from './sealed.ts'
import { SealError, SEALED_BYTES_MORE } from './sealing.ts'
import { genuineRecord, markOf, UNTRIMMED, type TrimRecord } from './trim-record.ts'

/** Rows that one transaction lets go at most: for the two milliseconds and the fsync that takes, no edit is committed. */
export const ROWS_PER_TRIM = 100
/** Bytes on the disk after which it lets no other row go: each is overwritten. */
export const BYTES_PER_TRIM = 256 * 1024

const NOTHING: TrimStep = { rows: 0, next: 'done' }

export function sqliteTrimming(db: DatabaseSync, sealed: Sealed, keys: KeyRing): JournalStore['trim'] {
  const ends = db.prepare(`SELECT at, seq < (SELECT max(seq) FROM journal WHERE plan = ?1 AND room = ?2) AS goes_on
    FROM journal WHERE plan = ?1 AND room = ?2 ORDER BY seq LIMIT 1`)
  const isPlan = db.prepare('SELECT 1 FROM plans WHERE id = ?')
  const snapshot = db.prepare('SELECT seq, bytes FROM snapshots WHERE plan = ? AND room = ?')
  const trimmed = db.prepare('SELECT * FROM trims WHERE plan = ? AND room = ?')
  const allButLast = db.prepare(`SELECT * FROM journal WHERE plan = ?1 AND room = ?2
    AND seq < (SELECT max(seq) FROM journal WHERE plan = ?1 AND room = ?2) ORDER BY seq`)
  const deleteRows = db.prepare('DELETE FROM journal WHERE plan = ? AND room = ? AND seq <= ?')
  const deleteActivity = db.prepare('DELETE FROM activity WHERE plan = ? AND room = ? AND seq <= ?')
  const insertTrim = db.prepare(`INSERT INTO trims (plan, room, seq, link, bytes, older_than, mark)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan, room) DO UPDATE SET seq = excluded.seq, link = excluded.link,
      bytes = excluded.bytes, older_than = excluded.older_than, mark = excluded.mark`)

  /** The last row that is in a snapshot (L2); 0: none is. Throws {@link SealError}. */
  const coveredTo = (plan: PlanId, room: RoomName): number => {
    if (isPlan.get(plan) === undefined) return Number.POSITIVE_INFINITY
    const row = snapshot.get(plan, room)
    if (row === undefined) return 0
    const seq = Number(row['seq'])
    sealed.openBytes(['snapshot', plan, room, seq], row['bytes'] as Uint8Array)
    return seq
  }

  const recordOf = (plan: PlanId, room: RoomName): typeof UNTRIMMED | null => {
    const row = trimmed.get(plan, room)
    return row === undefined ? UNTRIMMED : genuineRecord(keys.of('*history'), row)
  }

  const step = (plan: PlanId, room: RoomName, olderThan: number, covered: number): TrimStep => {
    const before = recordOf(plan, room)
    if (before === null) return { rows: 0, next: 'broken' }
    const found = runOf(allButLast.iterate(plan, room), before, { olderThan, covered })
    const { rows, next, seq, link, bytes } = found
    if (rows > 0) {
      const record: TrimRecord = { plan, room, seq, link, bytes, olderThan }
      deleteRows.run(plan, room, seq)
      deleteActivity.run(plan, room, seq)
      const mark = markOf(keys.of('*history') ?? keys.make('*history'), record)
      insertTrim.run(plan, room, seq, link, bytes, olderThan, mark)
    }
    return { rows, next }
  }

  return async (plan, room, olderThan) => {
    // Without a lock: nearly always there is nothing to do.
    const first = ends.get(plan, room)
    if (first === undefined || first['goes_on'] === 0 || Number(first['at']) >= olderThan) return NOTHING
    // A plan that has no key and was not erased: another copy of the keys may have it.
    if (isPlan.get(plan) !== undefined && !sealed.opens(plan)) return NOTHING
    let covered: number
    try {
      covered = coveredTo(plan, room)
    } catch (error) {
      if (error instanceof SealError) return { rows: 0, next: 'broken' }
      throw error
    }
    return inTransaction(db, () => step(plan, room, olderThan, covered))
  }
}

interface Run extends TrimStep {
  /** Of the last row that may go. */
  readonly seq: number
  readonly link: Uint8Array
  /** Of all that have gone then. */
  readonly bytes: number
}

/** How many may go in one step, from `before` on, and why no more. */
function runOf(
  stored: Iterable<Record<string, SQLOutputValue>>,
  before: typeof UNTRIMMED,
  { olderThan, covered }: { readonly olderThan: number; readonly covered: number },
): Run {
  let { seq, link, bytes } = before
  let rows = 0
  let onDisk = 0
  const until = (next: TrimStep['next']): Run => ({ rows, next, seq, link, bytes })
  for (const row of stored) {
    const [plan, room, number] = [String(row['plan']), String(row['room']), Number(row['seq'])]
    const [actor, at, sealed] = [String(row['actor']), Number(row['at']), row['bytes'] as Uint8Array]
    if (at >= olderThan) return until('done')
    if (number > covered) return until('uncovered')
    const following = linkOf(link, { plan, room, seq: number, actor, at, sealed })
    if (number !== seq + 1 || Buffer.compare(following, row['link'] as Uint8Array) !== 0) return until('broken')
    if (rows === ROWS_PER_TRIM || onDisk >= BYTES_PER_TRIM) return until('more')
    ;[seq, link] = [number, following]
    bytes += sealed.length - SEALED_BYTES_MORE
    onDisk += sealed.length
    rows += 1
  }
  return until('done')
}
