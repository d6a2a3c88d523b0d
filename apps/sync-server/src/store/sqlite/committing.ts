import type { DatabaseSync } from 'node:sqlite'
import type { CommitResult, JournalBatch, JournalStore } from '../store.ts'
import { linkOf } from './chain.ts'
import { inTransaction } from './database.ts'
import { RoomHeads, type RoomHead } from './room-heads.ts'
import type { Sealed } from './sealed.ts'

/** {@link JournalStore.commit}. A batch is looked at as a whole before any of it is written: a refused one leaves nothing. */
export function sqliteCommitting(db: DatabaseSync, sealed: Sealed): JournalStore['commit'] {
  const heads = new RoomHeads(db)
  const setSchemaVersion = db.prepare(`INSERT INTO room_schemas (plan, room, version) VALUES (?, ?, ?)
    ON CONFLICT (plan, room) DO UPDATE SET version = excluded.version`)
  const ownerOf = db.prepare('SELECT actor FROM client_ids WHERE plan = ? AND room = ? AND client_id = ?')
  const insertRow = db.prepare(
    'INSERT INTO journal (plan, room, seq, actor, at, bytes, link) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertActivity = db.prepare(`INSERT INTO activity
    (plan, room, seq, part, actor, at, collection, entry, field, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertClaim = db.prepare('INSERT OR IGNORE INTO client_ids (plan, room, client_id, actor) VALUES (?, ?, ?, ?)')

  const mayClaim = ({ plan, room, claims }: JournalBatch): boolean => {
    const claimed = new Map<number, string>()
    return claims.every(({ clientId, actor }) => {
      const owner = claimed.get(clientId) ?? ownerOf.get(plan, room, clientId)?.['actor'] ?? actor
      claimed.set(clientId, actor)
      return owner === actor
    })
  }

  const write = ({ plan, room, schemaVersion, rows, claims }: JournalBatch, head: RoomHead): void => {
    for (const { clientId, actor } of claims) insertClaim.run(plan, room, clientId, actor)
    if (rows.length > 0 && head.schemaVersion !== schemaVersion) {
      setSchemaVersion.run(plan, room, schemaVersion)
      head.schemaVersion = schemaVersion
    }
    for (const { seq, actor, at, update, happenings } of rows) {
      const bytes = sealed.bytes(['journal', plan, room, seq], update)
      head.link = linkOf(head.link, { plan, room, seq, actor, at, sealed: bytes })
      head.seq = seq
      insertRow.run(plan, room, seq, actor, at, bytes, head.link)
      happenings.forEach(({ collection, entry, field, kind }, part) =>
        insertActivity.run(plan, room, seq, part, actor, at, collection, entry, field, kind),
      )
    }
  }

  const commitOne = (batch: JournalBatch): CommitResult => {
    const head = heads.of(batch.plan, batch.room)
    if (head === null || !fits(batch, head) || !mayClaim(batch)) return 'refused'
    if (batch.factsVersion !== null && batch.factsVersion !== head.factsVersion) return 'outdated'
    write(batch, head)
    return 'committed'
  }

  return async (batches) => {
    try {
      return inTransaction(db, () => {
        heads.begin()
        const results = batches.map(commitOne)
        heads.end()
        return results
      })
    } catch (error) {
      heads.forget()
      throw error
    }
  }
}

/** Whether the rows are of the room's version, and follow its last row. */
function fits({ schemaVersion, migratesFrom, rows }: JournalBatch, head: RoomHead): boolean {
  if (rows.length === 0) return true
  const isOfItsVersion =
    migratesFrom === undefined
      ? head.schemaVersion === schemaVersion || head.schemaVersion === null
      : head.schemaVersion === migratesFrom
  return isOfItsVersion && rows.every(({ seq }, index) => seq === head.seq + 1 + index)
}
