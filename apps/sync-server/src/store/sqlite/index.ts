import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanId } from '@ansvarsgruppe/plan-model'
import type { Store } from '../store.ts'
import { sqliteAccessLog } from './access-log.ts'
import { sqliteActivity } from './activity.ts'
import { DATABASE_FILE, openDatabase } from './database.ts'
import { sqliteFacts } from './facts.ts'
import { sqliteInvitations } from './invitations.ts'
import { sqliteJournal } from './journal.ts'
import { KeyRing, requestKey, type StoreKey } from './key-ring.ts'
import { sqliteOutbox } from './outbox.ts'
import { sqlitePeople } from './people.ts'
import { eraseRequest as eraseRequestWithin, sqliteRequests } from './requests.ts'
import { Sealed } from './sealed.ts'
import { sqliteSessions } from './sessions.ts'
import { sqliteUnit } from './unit.ts'
import type { MarkingKeys } from './verify-chain.ts'

export interface StorePlace {
  readonly dataDir: string
  /** 32 bytes the keys of the content are wrapped with: derived from the master key. */
  readonly wrappingKey: Uint8Array
}

/**
 * Opens the embedded store in a folder. An empty one is made for `purposeOfNew`; one that exists keeps its purpose,
 * so that a demo's provider can never be pointed at real people. Throws `WrongMasterKeyError`.
 */
export function openSqliteStore({ dataDir, wrappingKey }: StorePlace, purposeOfNew: Store['purpose']): Store {
  const keys = new KeyRing(dataDir, wrappingKey)
  const db = openDatabase(dataDir, keys)
  db.prepare('INSERT OR IGNORE INTO store (only, purpose) VALUES (1, ?)').run(purposeOfNew)
  const row = db.prepare('SELECT purpose, epoch FROM store').get()
  const sealed = new Sealed(keys)
  const facts = sqliteFacts(db, sealed, keys)
  return {
    purpose: row?.['purpose'] === 'demo' ? 'demo' : 'real',
    epoch: Number(row?.['epoch']),
    people: sqlitePeople(db, sealed),
    sessions: sqliteSessions(db),
    facts,
    journal: sqliteJournal(db, sealed, keys),
    activity: sqliteActivity(db),
    accessLog: sqliteAccessLog(db, sealed, keys),
    invitations: sqliteInvitations(db, sealed, facts.saveWithin),
    outbox: sqliteOutbox(db, sealed),
    requests: sqliteRequests(db, sealed, keys, facts.insertWithin, facts.saveWithin),
    unit: sqliteUnit(db, sealed, keys),
    close: async () => {
      db.close()
      keys.close()
    },
  }
}

/** The key of the hashes people are known by. It stays when the master key is replaced; `ofNew` is a new store's. */
export function identityKeyOf({ dataDir, wrappingKey }: StorePlace, ofNew: Uint8Array): Uint8Array {
  const keys = new KeyRing(dataDir, wrappingKey)
  try {
    return keys.make('*identity', ofNew)
  } finally {
    keys.close()
  }
}

/** What says that rows were let go by the server; null: none ever were. */
export function historyKeyOf(place: StorePlace): Uint8Array | null {
  return storeKeyOf(place, '*history')
}

/** By what a store knows what it wrote itself. */
export function markingKeysOf(place: StorePlace): MarkingKeys {
  return { history: historyKeyOf(place), accessLog: storeKeyOf(place, '*access') }
}

function storeKeyOf({ dataDir, wrappingKey }: StorePlace, name: StoreKey): Uint8Array | null {
  const keys = new KeyRing(dataDir, wrappingKey)
  try {
    return keys.of(name)
  } finally {
    keys.close()
  }
}

/** After a restore. Answers how many plans have no key any more. */
export function beginNewEpoch({ dataDir, wrappingKey }: StorePlace): number {
  const keys = new KeyRing(dataDir, wrappingKey)
  const db = openDatabase(dataDir, keys)
  try {
    db.exec('UPDATE store SET epoch = epoch + 1')
    // They were on their way when the backup was made, and have arrived since, or not.
    db.exec("UPDATE invitations SET mail = 'givenUp' WHERE mail = 'underway'; DELETE FROM mails")
    return db
      .prepare('SELECT id FROM plans')
      .all()
      .filter(({ id }) => keys.of(String(id)) === null).length
  } finally {
    db.close()
    keys.close()
  }
}

/** For good. False: there is no such plan. The rows of its journal stay, sealed with a key that is no more. */
export function erasePlan({ dataDir, wrappingKey }: StorePlace, plan: PlanId): boolean {
  const keys = new KeyRing(dataDir, wrappingKey)
  const db = openDatabase(dataDir, keys)
  try {
    // The requests it was opened for go with it; their keys first, as what is left without one cannot be read.
    for (const { id } of db.prepare('SELECT id FROM requests WHERE plan = ?').all(plan))
      keys.destroy(requestKey(String(id)))
    // The key last: interrupted before, the plan is still there to be erased.
    const { changes } = db.prepare('DELETE FROM plans WHERE id = ?').run(plan)
    const hadKey = keys.of(plan) !== null
    keys.destroy(plan)
    return changes > 0 || hadKey
  } finally {
    db.close()
    keys.close()
  }
}

/** For good, where it led to no plan: with one it goes with that. */
export function eraseRequest({ dataDir, wrappingKey }: StorePlace, id: string): 'erased' | 'hasPlan' | 'unknown' {
  const keys = new KeyRing(dataDir, wrappingKey)
  const db = openDatabase(dataDir, keys)
  try {
    const row = db.prepare('SELECT plan FROM requests WHERE id = ?').get(id)
    if (row === undefined) return 'unknown'
    if (row['plan'] !== null) return 'hasPlan'
    eraseRequestWithin(db, keys, id)
    return 'erased'
  } finally {
    db.close()
    keys.close()
  }
}

/** For an operator's commands, which never make one. */
export function hasStore(dataDir: string): boolean {
  return existsSync(join(dataDir, DATABASE_FILE))
}
