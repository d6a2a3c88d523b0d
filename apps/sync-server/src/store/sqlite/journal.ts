import type { DatabaseSync } from 'node:sqlite'
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import type { CommitResult, JournalBatch, JournalStore, StoredSnapshot } from '../store.ts'
import { inTransaction } from './database.ts'

export function sqliteJournal(db: DatabaseSync): JournalStore {
  const updates = db.prepare('SELECT seq, bytes FROM journal WHERE plan = ? AND room = ? AND seq > ? ORDER BY seq')
  const snapshot = db.prepare('SELECT * FROM snapshots WHERE plan = ? AND room = ?')
  const rooms = db.prepare('SELECT DISTINCT plan, room FROM journal ORDER BY plan, room')
  const insertSnapshot =
    db.prepare(`INSERT INTO snapshots (plan, room, seq, at, schema_version, sound_by, history_bytes, bytes)
    SELECT plan, room, seq, ?, ?, ?, ?, ? FROM journal WHERE plan = ? AND room = ? AND seq = ?
    ON CONFLICT (plan, room) DO UPDATE SET seq = excluded.seq, at = excluded.at,
      schema_version = excluded.schema_version, sound_by = excluded.sound_by,
      history_bytes = excluded.history_bytes, bytes = excluded.bytes
    WHERE excluded.seq > seq`)
  const owners = db.prepare('SELECT client_id, actor FROM client_ids WHERE plan = ? AND room = ?')
  const factsVersion = db.prepare('SELECT facts_version FROM plans WHERE id = ?')
  const lastSeq = db.prepare('SELECT max(seq) AS seq FROM journal WHERE plan = ? AND room = ?')
  const ownerOf = db.prepare('SELECT actor FROM client_ids WHERE plan = ? AND room = ? AND client_id = ?')
  const insertRow = db.prepare('INSERT INTO journal (plan, room, seq, actor, at, bytes) VALUES (?, ?, ?, ?, ?, ?)')
  const insertActivity = db.prepare(`INSERT INTO activity
    (plan, room, seq, part, actor, at, collection, entry, field, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertClaim = db.prepare('INSERT OR IGNORE INTO client_ids (plan, room, client_id, actor) VALUES (?, ?, ?, ?)')

  const commitOne = ({ plan, room, factsVersion: judgedBy, rows, claims }: JournalBatch): CommitResult => {
    if (judgedBy !== null && Number(factsVersion.get(plan)?.['facts_version']) !== judgedBy) return 'refused'
    for (const { clientId, actor } of claims) {
      insertClaim.run(plan, room, clientId, actor)
      // Ignored because it is there already: fine when it is the same actor's, a second owner otherwise.
      if (ownerOf.get(plan, room, clientId)?.['actor'] !== actor) return 'refused'
    }
    let seq = Number(lastSeq.get(plan, room)?.['seq'] ?? 0)
    for (const row of rows) {
      if (row.seq !== ++seq) return 'refused'
      insertRow.run(plan, room, row.seq, row.actor, row.at, row.update)
      row.happenings.forEach(({ collection, entry, field, kind }, part) =>
        insertActivity.run(plan, room, row.seq, part, row.actor, row.at, collection, entry, field, kind),
      )
    }
    return 'committed'
  }

  return {
    load: async (plan, room) => {
      // The snapshot first: rows stay, so that whatever is written meanwhile, nothing is missing between the two.
      const latest = snapshotOf(snapshot.get(plan, room))
      const rows = updates.all(plan, room, latest?.seq ?? 0)
      return {
        seq: Number(rows.at(-1)?.['seq'] ?? latest?.seq ?? 0),
        snapshot: latest,
        updates: rows.map((row) => row['bytes'] as Uint8Array),
        owners: new Map(owners.all(plan, room).map((row) => [Number(row['client_id']), String(row['actor'])])),
      }
    },
    rooms: async () => rooms.all().map((row) => ({ plan: row['plan'] as PlanId, room: row['room'] as RoomName })),
    saveSnapshot: async (plan, room, { seq, at, schemaVersion, soundBy, historyBytes, update }) =>
      insertSnapshot.run(at, schemaVersion, soundBy, historyBytes, update, plan, room, seq).changes === 1,
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
  }
}

function snapshotOf(row: Record<string, unknown> | undefined): StoredSnapshot | null {
  if (row === undefined) return null
  return {
    seq: Number(row['seq']),
    at: Number(row['at']),
    schemaVersion: Number(row['schema_version']),
    soundBy: Number(row['sound_by']),
    historyBytes: Number(row['history_bytes']),
    update: row['bytes'] as Uint8Array,
  }
}
