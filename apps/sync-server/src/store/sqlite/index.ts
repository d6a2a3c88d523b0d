import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Store } from '../store.ts'
import { DATABASE_FILE, openDatabase } from './database.ts'
import { sqliteActivity } from './activity.ts'
import { sqliteFacts } from './facts.ts'
import { sqliteJournal } from './journal.ts'
import { sqlitePeople } from './people.ts'
import { sqliteSessions } from './sessions.ts'

/**
 * Opens the embedded store in a folder. An empty one is made for `purposeOfNew`; one that exists keeps its purpose,
 * so that a demo's provider can never be pointed at real people.
 */
export function openSqliteStore(dataDir: string, purposeOfNew: Store['purpose']): Store {
  const db = openDatabase(dataDir)
  db.prepare('INSERT OR IGNORE INTO store (only, purpose) VALUES (1, ?)').run(purposeOfNew)
  return storeOf(db)
}

/** For an operator's commands, which never make one. Null: there is none in the folder. */
export function openExistingStore(dataDir: string): Store | null {
  return existsSync(join(dataDir, DATABASE_FILE)) ? storeOf(openDatabase(dataDir)) : null
}

function storeOf(db: DatabaseSync): Store {
  const purpose = db.prepare('SELECT purpose FROM store').get()?.['purpose'] === 'demo' ? 'demo' : 'real'
  return {
    purpose,
    people: sqlitePeople(db),
    sessions: sqliteSessions(db),
    facts: sqliteFacts(db),
    journal: sqliteJournal(db),
    activity: sqliteActivity(db),
    close: async () => db.close(),
  }
}
