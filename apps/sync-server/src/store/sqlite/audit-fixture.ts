/** For tests: the audit trail of a plan's facts, read beside the store. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PlanId } from '@ansvarsgruppe/plan-model'
import type { AuditRow } from '../contract.ts'
import { DATABASE_FILE } from './database.ts'

export async function auditIn(folder: string, plan: PlanId): Promise<readonly AuditRow[]> {
  const db = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true })
  const rows = db
    .prepare('SELECT version, actor, at, command, subject FROM facts_audit WHERE plan = ? ORDER BY version')
    .all(plan)
  db.close()
  return rows.map((row) => ({ ...row }) as unknown as AuditRow)
}
