import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { linkOf } from './chain.ts'
import { DATABASE_FILE, inOneMoment } from './database.ts'
import { genuineRecord, UNTRIMMED, type TrimRecord } from './trim-record.ts'
import { verifyAccessLog, type AccessLogVerdict } from './verify-access-log.ts'

export interface ChainVerdict {
  readonly rooms: number
  readonly rows: number
  /** The first row of each room that is not what it was when it was written, or does not follow on the one before. */
  readonly broken: ReadonlyArray<{ readonly plan: string; readonly room: string; readonly seq: number }>
  /** The last link of each room, by `<plan>/<room>`, and up to where rows were let go: what a backup is compared by. */
  readonly heads: ReadonlyMap<string, { readonly seq: number; readonly link: string; readonly trimmedTo: number }>
}

export interface StoreVerdict extends ChainVerdict {
  readonly accessLog: AccessLogVerdict
  /** SHA-256 over all heads. */
  readonly digest: string
}

/** Keys of the store's own, by which it knows what it wrote itself; null: it has none. */
export interface MarkingKeys {
  /** What records of trimming are marked with. */
  readonly history: Uint8Array | null
  /** What ends of access logs are marked with. */
  readonly accessLog: Uint8Array | null
}

/** The store in a folder, read only. */
export function verifyStoreIn(folder: string, keys: MarkingKeys): StoreVerdict {
  const db = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true })
  try {
    const [chain, accessLog] = inOneMoment(
      db,
      () => [verifyChain(db, keys.history), verifyAccessLog(db, keys.accessLog)] as const,
    )
    const heads = [
      ...[...chain.heads].map(([room, { seq, link, trimmedTo }]) =>
        [room, seq, link, ...(trimmedTo > 0 ? [trimmedTo] : [])].join(' '),
      ),
      // Of a log nobody is in yet there is nothing to compare, as in a backup of an older version.
      ...[...accessLog.heads].flatMap(([plan, { seq, link }]) => (seq > 0 ? [[plan, seq, link].join(' ')] : [])),
    ]
    return { ...chain, accessLog, digest: createHash('sha256').update(heads.join('\n')).digest('hex') }
  } finally {
    db.close()
  }
}

/**
 * Follows every room's chain from its first row, or from where rows were let go. Plans' keys are not needed: it is over
 * what lies on the disk.
 */
export function verifyChain(db: DatabaseSync, historyKey: Uint8Array | null): ChainVerdict {
  const broken = new Map<string, ChainVerdict['broken'][number]>()
  const heads = new Map<string, { seq: number; link: string; trimmedTo: number }>()
  const trims = new Map<string, TrimRecord>()
  for (const row of trimsIn(db)) {
    const [plan, room] = [String(row['plan']), String(row['room'])]
    const record = row['is_covered'] === 1 ? genuineRecord(historyKey, row) : null
    if (record === null) broken.set(`${plan}/${room}`, { plan, room, seq: 1 })
    else trims.set(`${plan}/${room}`, record)
  }
  let rows = 0
  let current = ''
  let before: Uint8Array = UNTRIMMED.link
  let last = 0
  for (const row of db.prepare('SELECT * FROM journal ORDER BY plan, room, seq').iterate()) {
    rows += 1
    const [plan, room, seq] = [String(row['plan']), String(row['room']), Number(row['seq'])]
    const key = `${plan}/${room}`
    const start = trims.get(key) ?? UNTRIMMED
    if (key !== current) {
      current = key
      before = start.link
      last = start.seq
    }
    const stored = row['link'] as Uint8Array
    const sealed = row['bytes'] as Uint8Array
    const link = linkOf(before, { plan, room, seq, actor: String(row['actor']), at: Number(row['at']), sealed })
    const holds = seq === last + 1 && Buffer.compare(link, stored) === 0
    if (!holds && !broken.has(key)) broken.set(key, { plan, room, seq: last + 1 })
    before = stored
    last = seq
    heads.set(key, { seq, link: Buffer.from(stored).toString('hex'), trimmedTo: start.seq })
  }
  // The last row of a room is never let go.
  for (const [key, { plan, room, seq }] of trims) if (!heads.has(key)) broken.set(key, { plan, room, seq: seq + 1 })
  return { rooms: heads.size, rows, broken: [...broken.values()], heads }
}

/** A backup of an older version has none. */
function trimsIn(db: DatabaseSync): Iterable<Record<string, SQLOutputValue>> {
  const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'trims'").get() !== undefined
  return hasTable ? db.prepare(TRIMS).iterate() : []
}

/** Rows of a plan that were let go are in a snapshot, unless it has been erased. */
const TRIMS = `SELECT *, NOT EXISTS (SELECT 1 FROM plans WHERE id = trims.plan)
    OR EXISTS (SELECT 1 FROM snapshots WHERE plan = trims.plan AND room = trims.room AND seq >= trims.seq) AS is_covered
  FROM trims`
