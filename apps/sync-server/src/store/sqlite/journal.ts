import type { DatabaseSync } from 'node:sqlite'
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import type { JournalStore, StoredSnapshot, WrittenRoom } from '../store.ts'
import { sqliteCommitting } from './committing.ts'
import { inOneMoment } from './database.ts'
import type { KeyRing } from './key-ring.ts'
import type { Sealed } from './sealed.ts'
import { sqliteTrimming } from './trimming.ts'

export function sqliteJournal(db: DatabaseSync, sealed: Sealed, keys: KeyRing): JournalStore {
  const updates = db.prepare('SELECT seq, bytes FROM journal WHERE plan = ? AND room = ? AND seq > ? ORDER BY seq')
  const snapshot = db.prepare('SELECT * FROM snapshots WHERE plan = ? AND room = ?')
  // From one room to the next: DISTINCT would read every row.
  const nextRoom = db.prepare('SELECT plan, room FROM journal WHERE plan = ? AND room > ? ORDER BY room LIMIT 1')
  const nextPlan = db.prepare('SELECT plan, room FROM journal WHERE plan > ? ORDER BY plan, room LIMIT 1')
  const lastSeq = db.prepare('SELECT max(seq) AS seq FROM journal WHERE plan = ? AND room = ?')
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

  const schemaVersionOf = (plan: PlanId, room: RoomName): number | null => {
    const row = schemaVersion.get(plan, room)
    return row === undefined ? null : Number(row['version'])
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
    lastSeq: async (plan, room) => Number(lastSeq.get(plan, room)?.['seq'] ?? 0),
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
    commit: sqliteCommitting(db, sealed),
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
