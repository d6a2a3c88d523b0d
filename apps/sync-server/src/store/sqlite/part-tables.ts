/**
 * The step of the schema from which on acting for the owner is a fact with dates and a basis, a participant may be a
 * service with members, and when the owner was born may be known.
 */
import type { PlanId } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync } from 'node:sqlite'
import type { KeyRing } from './key-ring.ts'
import { rebuildTable } from './rebuild-table.ts'
import { Sealed } from './sealed.ts'

export function makePartTables(db: DatabaseSync, keys: KeyRing): void {
  db.exec(`
    ALTER TABLE plans ADD COLUMN owner_born TEXT;  -- sealed; null: not known

    CREATE TABLE representations (
      plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      representative TEXT NOT NULL,
      kind TEXT NOT NULL,
      areas TEXT NOT NULL,                -- JSON array; of a parent's empty, and every area
      decisions TEXT NOT NULL,            -- JSON array
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      basis TEXT NOT NULL,                -- sealed
      PRIMARY KEY (plan, id)
    ) STRICT;

    CREATE TABLE members (
      plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      participant TEXT NOT NULL,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      identity TEXT NOT NULL,             -- keyed hash, as in table identities: who it is may not have signed in yet
      name TEXT NOT NULL,                 -- sealed
      leads INTEGER NOT NULL,
      ends_on TEXT,
      PRIMARY KEY (plan, participant, id)
    ) STRICT;
    CREATE INDEX memberships ON members (identity);`)
  mandatesAsRepresentations(db, new Sealed(keys))
  // A service is no person of its own.
  rebuildTable(db, 'participants', (sql) =>
    sql
      .replace(/^ *mandate_areas TEXT NOT NULL,.*\n/m, '')
      .replace('person TEXT NOT NULL REFERENCES', 'person TEXT REFERENCES'),
  )
}

/** Until here a mandate had areas alone: it was for all there is to decide, for as long as the plan. */
function mandatesAsRepresentations(db: DatabaseSync, sealed: Sealed): void {
  const insert = db.prepare(`INSERT INTO representations
    (plan, id, position, representative, kind, areas, decisions, valid_from, valid_to, basis)
    VALUES (?, ?, ?, ?, 'guardian', ?, '["consents","content","meetings","requests"]', ?, NULL, ?)`)
  const mandates = db
    .prepare(`SELECT plan, participants.id AS id, position, mandate_areas, period_start FROM participants
      JOIN plans ON plans.id = participants.plan WHERE mandate_areas <> '[]'`)
    .all()
  for (const row of mandates) {
    const [plan, participant] = [row['plan'] as PlanId, String(row['id'])]
    if (!sealed.opens(plan)) continue
    const id = `mandate-${participant}`
    const basis = sealed.text(['representations', 'basis', plan, id], '')
    const [areas, from] = [String(row['mandate_areas']), String(row['period_start'])]
    insert.run(plan, id, Number(row['position']), participant, areas, from, basis)
  }
}
