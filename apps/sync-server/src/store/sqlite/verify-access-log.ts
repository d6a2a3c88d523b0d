import type { DatabaseSync } from 'node:sqlite'
import { accessLinkOf, EMPTY_LOG, isGenuineHead, type AccessLogHead } from './access-log-chain.ts'

export interface AccessLogVerdict {
  readonly plans: number
  readonly rows: number
  /**
   * The first row of each plan's log that is not what was written, or does not follow; where rows at the end are gone,
   * the first of these; where only the record of the end is not the server's, the row after the last.
   */
  readonly broken: ReadonlyArray<{ readonly plan: string; readonly seq: number }>
  /** Number and link of each log's last row, by plan: what a backup is compared by. */
  readonly heads: ReadonlyMap<string, { readonly seq: number; readonly link: string }>
}

const EMPTY: AccessLogVerdict = { plans: 0, rows: 0, broken: [], heads: new Map() }

/** Follows every plan's log from its first row to the end the server marked. `key`: what it marks with; null: it has none. */
export function verifyAccessLog(db: DatabaseSync, key: Uint8Array | null): AccessLogVerdict {
  // A backup of an older version has none.
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'access_log'").get() === undefined)
    return EMPTY
  const broken = new Map<string, number>()
  const ends = new Map<string, AccessLogHead>()
  let rows = 0
  for (const row of db.prepare('SELECT * FROM access_log ORDER BY plan, seq').iterate()) {
    rows += 1
    const [plan, seq] = [String(row['plan']), Number(row['seq'])]
    const before = ends.get(plan) ?? EMPTY_LOG
    const stored = row['link'] as Uint8Array
    const link = accessLinkOf(before.link, {
      plan,
      seq,
      sitting: Number(row['sitting']),
      at: Number(row['at']),
      participant: String(row['participant']),
      capacity: String(row['capacity']),
      act: String(row['act']),
      part: String(row['part']),
      sealed: row['sealed'] as Uint8Array,
    })
    const holds = seq === before.seq + 1 && Buffer.compare(link, stored) === 0
    if (!holds && !broken.has(plan)) broken.set(plan, before.seq + 1)
    ends.set(plan, { seq, link: stored })
  }
  const heads = new Map<string, { seq: number; link: string }>()
  for (const { plan: id, seq, link, mark } of db.prepare(PLANS_AND_HEADS).iterate()) {
    const plan = String(id)
    const end = ends.get(plan) ?? EMPTY_LOG
    heads.set(plan, { seq: end.seq, link: Buffer.from(end.link).toString('hex') })
    if (broken.has(plan)) continue
    const head = seq === null ? null : { seq: Number(seq), link: link as Uint8Array }
    if (head === null || !isGenuineHead(key, plan, head, mark as Uint8Array)) broken.set(plan, end.seq + 1)
    else if (head.seq !== end.seq) broken.set(plan, Math.min(head.seq, end.seq) + 1)
    else if (Buffer.compare(head.link, end.link) !== 0) broken.set(plan, end.seq)
  }
  // Rows go with their plan: of one that is not there they are somebody else's.
  for (const plan of ends.keys()) if (!heads.has(plan)) broken.set(plan, 1)
  return { plans: heads.size, rows, broken: [...broken].map(([plan, seq]) => ({ plan, seq })), heads }
}

const PLANS_AND_HEADS = `SELECT plans.id AS plan, seq, link, mark FROM plans
  LEFT JOIN access_log_heads ON access_log_heads.plan = plans.id ORDER BY plans.id`
