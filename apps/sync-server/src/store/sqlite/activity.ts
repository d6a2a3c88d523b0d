import { parseRoomName, type EntryId, type Happening } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Activity, ActivityStore } from '../store.ts'

export function sqliteActivity(db: DatabaseSync): ActivityStore {
  const since = db.prepare(`SELECT room, actor, max(at) AS at, collection, entry, field, kind FROM activity
    WHERE plan = ? AND at > ? AND room IN (SELECT value FROM json_each(?))
      AND actor NOT IN (SELECT value FROM json_each(?))
    GROUP BY room, actor, collection, entry, field, kind ORDER BY max(at) DESC, max(seq) DESC LIMIT ?`)
  const visit = db.prepare('SELECT seen_at, seen_before FROM visits WHERE plan = ? AND participant = ?')
  const saveVisit = db.prepare(`INSERT INTO visits (plan, participant, seen_at, seen_before) VALUES (?, ?, ?, ?)
    ON CONFLICT (plan, participant) DO UPDATE SET seen_at = excluded.seen_at, seen_before = excluded.seen_before`)
  return {
    since: async ({ plan, rooms, notBy, at, limit }) =>
      since.all(plan, at, JSON.stringify(rooms), JSON.stringify(notBy), limit).flatMap((row) => activityOf(row) ?? []),
    visit: async (plan, participant) => {
      const row = visit.get(plan, participant)
      if (row === undefined) return null
      const before = row['seen_before']
      return { seenAt: Number(row['seen_at']), seenBefore: typeof before === 'number' ? before : null }
    },
    saveVisit: async (plan, participant, { seenAt, seenBefore }) => {
      saveVisit.run(plan, participant, seenAt, seenBefore)
    },
  }
}

function activityOf(row: Record<string, SQLOutputValue>): Activity | null {
  const room = parseRoomName(String(row['room']))
  if (room === null) return null
  const [entry, field] = [row['entry'], row['field']]
  return {
    room,
    actor: String(row['actor']),
    at: Number(row['at']),
    collection: String(row['collection']),
    entry: typeof entry === 'string' ? (entry as EntryId) : null,
    field: typeof field === 'string' ? field : null,
    kind: String(row['kind']) as Happening['kind'],
  }
}
