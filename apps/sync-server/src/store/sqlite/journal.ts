import type { DatabaseSync } from 'node:sqlite'
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import type { CommitResult, JournalBatch, JournalStore, StoredSnapshot, WrittenRoom } from '../store.ts'
import { CHAIN_START, linkOf } from './chain.ts'
import { inOneMoment, inTransaction } from './database.ts'
import type { KeyRing } from './key-ring.ts'
import type { Sealed } from './sealed.ts'
import { sqliteTrimming } from './trimming.ts'

export function sqliteJournal(db: DatabaseSync, sealed: Sealed, keys: KeyRing): JournalStore {
  const updates = db.prepare('SELECT seq, bytes FROM journal WHERE plan = ? AND room = ? AND seq > ? ORDER BY seq')
  const snapshot = db.prepare('SELECT * FROM snapshots WHERE plan = ? AND room = ?')
  // From one room to the next: DISTINCT would read every row.
  const nextRoom = db.prepare('SELECT plan, room FROM journal WHERE plan = ? AND room > ? ORDER BY room LIMIT 1')
  const nextPlan = db.prepare('SELECT plan, room FROM journal WHERE plan > ? ORDER BY plan, room LIMIT 1')
  const trimmed = db.prepare('SELECT seq, bytes FROM trims WHERE plan = ? AND room = ?')
  const insertSnapshot =
    db.prepare(`INSERT INTO snapshots (plan, room, seq, at, schema_version, sound_by, history_bytes, bytes, state_vector)
    SELECT plan, room, seq, ?, ?, ?, ?, ?, ? FROM journal WHERE plan = ? AND room = ? AND seq = ?
    ON CONFLICT (plan, room) DO UPDATE SET seq = excluded.seq, at = excluded.at,
      schema_version = excluded.schema_version, sound_by = excluded.sound_by,
      history_bytes = excluded.history_bytes, bytes = excluded.bytes, state_vector = excluded.state_vector
    WHERE excluded.seq > seq`)
  const owners = db.prepare('SELECT client_id, actor FROM client_ids WHERE plan = ? AND room = ?')
  const schemaVersion = db.prepare('SELECT version FROM room_schemas WHERE plan = ? AND room = ?')
  const setSchemaVersion = db.prepare(`INSERT INTO room_schemas (plan, room, version) VALUES (?, ?, ?)
    ON CONFLICT (plan, room) DO UPDATE SET version = excluded.version`)
  const factsVersion = db.prepare('SELECT facts_version FROM plans WHERE id = ?')
  const lastRow = db.prepare('SELECT seq, link FROM journal WHERE plan = ? AND room = ? ORDER BY seq DESC LIMIT 1')
  const ownerOf = db.prepare('SELECT actor FROM client_ids WHERE plan = ? AND room = ? AND client_id = ?')
  const insertRow = db.prepare(
    'INSERT INTO journal (plan, room, seq, actor, at, bytes, link) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertActivity = db.prepare(`INSERT INTO activity
    (plan, room, seq, part, actor, at, collection, entry, field, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertClaim = db.prepare('INSERT OR IGNORE INTO client_ids (plan, room, client_id, actor) VALUES (?, ?, ?, ?)')

  const schemaVersionOf = (plan: PlanId, room: RoomName): number | null => {
    const row = schemaVersion.get(plan, room)
    return row === undefined ? null : Number(row['version'])
  }

  /** False: the room is of another version of its declaration. */
  const takeSchemaVersion = ({ plan, room, schemaVersion: next, migratesFrom }: JournalBatch): boolean => {
    const current = schemaVersionOf(plan, room)
    const isOfIt = migratesFrom === undefined ? current === next || current === null : current === migratesFrom
    if (isOfIt && current !== next) setSchemaVersion.run(plan, room, next)
    return isOfIt
  }

  const commitOne = (batch: JournalBatch): CommitResult => {
    const { plan, room, factsVersion: judgedBy, rows, claims } = batch
    const current = factsVersion.get(plan)
    if (current === undefined || (judgedBy !== null && Number(current['facts_version']) !== judgedBy)) return 'refused'
    if (rows.length > 0 && !takeSchemaVersion(batch)) return 'refused'
    for (const { clientId, actor } of claims) {
      insertClaim.run(plan, room, clientId, actor)
      // Ignored because it is there already: fine when it is the same actor's, a second owner otherwise.
      if (ownerOf.get(plan, room, clientId)?.['actor'] !== actor) return 'refused'
    }
    const last = lastRow.get(plan, room)
    let seq = Number(last?.['seq'] ?? 0)
    let link = last === undefined ? CHAIN_START : (last['link'] as Uint8Array)
    for (const row of rows) {
      if (row.seq !== ++seq) return 'refused'
      const bytes = sealed.bytes(['journal', plan, room, seq], row.update)
      link = linkOf(link, { plan, room, seq, actor: row.actor, at: row.at, sealed: bytes })
      insertRow.run(plan, room, seq, row.actor, row.at, bytes, link)
      row.happenings.forEach(({ collection, entry, field, kind }, part) =>
        insertActivity.run(plan, room, row.seq, part, row.actor, row.at, collection, entry, field, kind),
      )
    }
    return 'committed'
  }

  return {
    load: async (plan, room) =>
      inOneMoment(db, () => {
        const latest = snapshotOf(sealed, plan, room, snapshot.get(plan, room))
        const trim = trimmed.get(plan, room)
        if (Number(trim?.['seq'] ?? 0) > (latest?.seq ?? 0))
          throw new Error('the snapshot is not there that holds what was let go')
        const rows = updates.all(plan, room, latest?.seq ?? 0)
        return {
          seq: Number(rows.at(-1)?.['seq'] ?? latest?.seq ?? 0),
          schemaVersion: schemaVersionOf(plan, room),
          snapshot: latest,
          updates: rows.map((row) =>
            sealed.openBytes(['journal', plan, room, Number(row['seq'])], row['bytes'] as Uint8Array),
          ),
          owners: new Map(owners.all(plan, room).map((row) => [Number(row['client_id']), String(row['actor'])])),
          trimmedBytes: Number(trim?.['bytes'] ?? 0),
        }
      }),
    rooms: async () => {
      const rooms: WrittenRoom[] = []
      let row = nextPlan.get('')
      while (row !== undefined) {
        const [plan, room] = [row['plan'] as PlanId, row['room'] as RoomName]
        rooms.push({ plan, room, isReadable: sealed.opens(plan) })
        row = nextRoom.get(plan, room) ?? nextPlan.get(plan)
      }
      return rooms
    },
    saveSnapshot: async (plan, room, { seq, at, schemaVersion, soundBy, historyBytes, update, stateVector }) => {
      const bytes = sealed.bytes(['snapshot', plan, room, seq], update)
      const about = [at, schemaVersion, soundBy, historyBytes, bytes, stateVector]
      return insertSnapshot.run(...about, plan, room, seq).changes === 1
    },
    commit: async (batches) =>
      inTransaction(db, () =>
        batches.map((batch) => {
          db.exec('SAVEPOINT batch')
          const result = commitOne(batch)
          if (result === 'refused') db.exec('ROLLBACK TO batch')
          db.exec('RELEASE batch')
          return result
        }),
      ),
    trim: sqliteTrimming(db, sealed, keys),
  }
}

function snapshotOf(
  sealed: Sealed,
  plan: PlanId,
  room: RoomName,
  row: Record<string, unknown> | undefined,
): StoredSnapshot | null {
  if (row === undefined) return null
  const seq = Number(row['seq'])
  return {
    seq,
    at: Number(row['at']),
    schemaVersion: Number(row['schema_version']),
    soundBy: Number(row['sound_by']),
    historyBytes: Number(row['history_bytes']),
    update: sealed.openBytes(['snapshot', plan, room, seq], row['bytes'] as Uint8Array),
    stateVector: row['state_vector'] as Uint8Array,
  }
}
