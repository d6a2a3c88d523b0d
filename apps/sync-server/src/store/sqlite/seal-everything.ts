/** The step of the schema from which on content is sealed (K1–K3) and the journal is a chain. */
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync } from 'node:sqlite'
import { CHAIN_START, linkOf } from './chain.ts'
import type { KeyRing } from './key-ring.ts'
import { Sealed } from './sealed.ts'

export function sealEverything(db: DatabaseSync, keys: KeyRing): void {
  const sealed = new Sealed(keys)
  for (const row of db.prepare('SELECT id FROM plans').all()) keys.make(String(row['id']))
  sealTexts(db, sealed)
  // Those there are hold what is not sealed; rooms make others.
  db.exec('DELETE FROM snapshots')
  db.exec(`
    CREATE TABLE sealed_journal (
      plan TEXT NOT NULL,                 -- stays when the plan is erased: what no key opens says nothing
      room TEXT NOT NULL,
      seq INTEGER NOT NULL,
      actor TEXT NOT NULL,
      at INTEGER NOT NULL,
      bytes BLOB NOT NULL,                -- sealed with the plan's key
      link BLOB NOT NULL,                 -- SHA-256 over the row before it and itself (chain.ts)
      PRIMARY KEY (plan, room, seq)
    ) STRICT, WITHOUT ROWID`)
  const insert = db.prepare(
    'INSERT INTO sealed_journal (plan, room, seq, actor, at, bytes, link) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  let before: Uint8Array = CHAIN_START
  for (const row of db
    .prepare('SELECT plan, room, seq, actor, at, bytes FROM journal ORDER BY plan, room, seq')
    .iterate()) {
    const [plan, room, seq] = [row['plan'] as PlanId, row['room'] as RoomName, Number(row['seq'])]
    const [actor, at] = [String(row['actor']), Number(row['at'])]
    const bytes = sealed.bytes(['journal', plan, room, seq], row['bytes'] as Uint8Array)
    before = linkOf(seq === 1 ? CHAIN_START : before, { plan, room, seq, actor, at, sealed: bytes })
    insert.run(plan, room, seq, actor, at, bytes, before)
  }
  db.exec('DROP TABLE journal; ALTER TABLE sealed_journal RENAME TO journal')
}

function sealTexts(db: DatabaseSync, sealed: Sealed): void {
  for (const [table, columns] of [
    ['participants', ['name', 'title', 'organisation']],
    ['meetings', ['place']],
  ] as const) {
    for (const column of columns) {
      const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE plan = ? AND id = ?`)
      for (const row of db.prepare(`SELECT plan, id, ${column} AS text FROM ${table}`).all()) {
        const [plan, id] = [row['plan'] as PlanId, String(row['id'])]
        update.run(sealed.text([table, column, plan, id], String(row['text'])), plan, id)
      }
    }
  }
  const update = db.prepare('UPDATE people SET name = ? WHERE id = ?')
  for (const row of db.prepare('SELECT id, name FROM people').all())
    update.run(sealed.personName(String(row['id']), String(row['name'])), String(row['id']))
}
