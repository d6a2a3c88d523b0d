/** The embedded database: one file, opened with the settings durability rests on. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { KeyRing } from './key-ring.ts'
import { migrate } from './migrations.ts'

/** How long a statement waits for another process' lock, in milliseconds. */
const BUSY_TIMEOUT = 5_000

/** KiB of pages each connection keeps: the last page of every room that is written in, and the way to it. */
const CACHE_KIB = 16 * 1024

/** Pages of 4 KiB in the log before they are brought into the file: a room's last page is written again and again. */
const PAGES_PER_CHECKPOINT = 4_000

export const DATABASE_FILE = 'ansvarsgruppe.sqlite'

export function openDatabase(dataDir: string, keys: KeyRing): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, DATABASE_FILE)
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
  chmodSync(path, 0o600)
  // FULL: a commit has been fsynced when it returns. In WAL mode NORMAL would lose the last commits on power loss.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
  db.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA wal_autocheckpoint = ${PAGES_PER_CHECKPOINT}`)
  migrate(db, keys)
  return db
}

/** Runs `work` in one transaction: all of it, or nothing. */
export function inTransaction<Result>(db: DatabaseSync, work: () => Result): Result {
  return within(db, 'beginToWrite', work)
}

/** Everything `read` reads is of one moment, whoever commits meanwhile. It waits for nobody, and nobody for it. */
export function inOneMoment<Result>(db: DatabaseSync, read: () => Result): Result {
  return within(db, 'begin', read)
}

function within<Result>(db: DatabaseSync, begin: 'begin' | 'beginToWrite', work: () => Result): Result {
  const statements = statementsOf(db)
  statements[begin].run()
  try {
    const result = work()
    statements.commit.run()
    return result
  } catch (error) {
    // A failed COMMIT may have ended the transaction already.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

interface TransactionStatements {
  readonly begin: StatementSync
  readonly beginToWrite: StatementSync
  readonly commit: StatementSync
}

const known = new WeakMap<DatabaseSync, TransactionStatements>()

/** Prepared once: there are hundreds of commits a second. */
function statementsOf(db: DatabaseSync): TransactionStatements {
  const statements = known.get(db) ?? {
    begin: db.prepare('BEGIN'),
    beginToWrite: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
  }
  known.set(db, statements)
  return statements
}
