/** The embedded database: one file, opened with the settings durability rests on. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { KeyRing } from './key-ring.ts'
import { migrate } from './migrations.ts'

/** How long a statement waits for another process' lock, in milliseconds. */
const BUSY_TIMEOUT = 5_000

export const DATABASE_FILE = 'ansvarsgruppe.sqlite'

export function openDatabase(dataDir: string, keys: KeyRing): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, DATABASE_FILE)
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
  chmodSync(path, 0o600)
  // FULL: a commit has been fsynced when it returns. In WAL mode NORMAL would lose the last commits on power loss.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
  migrate(db, keys)
  return db
}

/** Runs `work` in one transaction: all of it, or nothing. */
export function inTransaction<Result>(db: DatabaseSync, work: () => Result): Result {
  return within(db, 'BEGIN IMMEDIATE', work)
}

/** Everything `read` reads is of one moment, whoever commits meanwhile. It waits for nobody, and nobody for it. */
export function inOneMoment<Result>(db: DatabaseSync, read: () => Result): Result {
  return within(db, 'BEGIN', read)
}

function within<Result>(db: DatabaseSync, begin: string, work: () => Result): Result {
  db.exec(begin)
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A failed COMMIT may have ended the transaction already.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
