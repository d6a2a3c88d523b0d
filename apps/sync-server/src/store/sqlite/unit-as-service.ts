/** The step of the schema from which on the coordinating unit takes part as a service does, and not as who opened the plan. */
import type { PlanId } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync } from 'node:sqlite'
import type { KeyRing } from './key-ring.ts'
import { Sealed } from './sealed.ts'

/** As it was called when this step was written. */
const UNIT_NAME = 'Koordinerende enhet'
/** Of the member who opened the plan, among those of its unit. */
const OPENER = 'opener'

export function unitAsService(db: DatabaseSync, keys: KeyRing): void {
  const sealed = new Sealed(keys)
  const insert = db.prepare(`INSERT INTO members (plan, participant, id, position, identity, name, leads, ends_on)
    VALUES (?, ?, ?, 0, ?, ?, 0, NULL)`)
  const asService = db.prepare('UPDATE participants SET person = NULL, name = ? WHERE plan = ? AND id = ?')
  const units = db
    .prepare(`SELECT plan, id, name, (SELECT min(identity) FROM identities WHERE person = participants.person) AS identity
      FROM participants WHERE role = 'coordinatingUnit' AND person IS NOT NULL`)
    .all()
  for (const row of units) {
    const [plan, id] = [row['plan'] as PlanId, String(row['id'])]
    if (row['identity'] === null || !sealed.opens(plan)) continue
    const name = sealed.openText(['participants', 'name', plan, id], String(row['name']))
    const memberName = sealed.text(['members', 'name', plan, `${id}/${OPENER}`], name)
    insert.run(plan, id, OPENER, String(row['identity']), memberName)
    asService.run(sealed.text(['participants', 'name', plan, id], UNIT_NAME), plan, id)
  }
}
