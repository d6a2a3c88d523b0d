import type { DatabaseSync } from 'node:sqlite'
import { EMPTY_LOG, headMarkOf, type AccessLogHead } from './access-log-chain.ts'
import type { KeyRing, StoreKey } from './key-ring.ts'

/** What heads are marked with. */
const MARKING_KEY: StoreKey = '*access'

/** Where each plan's log ends. Written in the transaction that lengthens it. */
export class AccessLogHeads {
  readonly #key: Uint8Array
  readonly #db: DatabaseSync

  constructor(db: DatabaseSync, keys: KeyRing) {
    this.#db = db
    this.#key = keys.of(MARKING_KEY) ?? keys.make(MARKING_KEY)
  }

  /** A plan is made: its log begins. */
  begin(plan: string): void {
    this.#db
      .prepare('INSERT INTO access_log_heads (plan, seq, link, mark) VALUES (?, ?, ?, ?)')
      .run(plan, EMPTY_LOG.seq, EMPTY_LOG.link, headMarkOf(this.#key, plan, EMPTY_LOG))
  }

  /** Null: there is no such plan. */
  of(plan: string): AccessLogHead | null {
    const row = this.#db.prepare('SELECT seq, link FROM access_log_heads WHERE plan = ?').get(plan)
    return row === undefined ? null : { seq: Number(row['seq']), link: row['link'] as Uint8Array }
  }

  advance(plan: string, head: AccessLogHead): void {
    this.#db
      .prepare('UPDATE access_log_heads SET seq = ?, link = ?, mark = ? WHERE plan = ?')
      .run(head.seq, head.link, headMarkOf(this.#key, plan, head), plan)
  }
}
