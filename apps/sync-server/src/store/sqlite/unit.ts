import { personId, planId, type PersonId, type PlanId } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { PlanFrame, UnitStore } from '../requests-store.ts'
import type { KeyRing } from './key-ring.ts'
import type { Sealed } from './sealed.ts'

type Row = Record<string, SQLOutputValue>

export function sqliteUnit(db: DatabaseSync, sealed: Sealed, keys: KeyRing): UnitStore {
  const add = db.prepare('INSERT OR IGNORE INTO unit_people (identity, part) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM unit_people WHERE identity = ? AND part = ?')
  const has = db.prepare(`SELECT 1 FROM unit_people JOIN identities USING (identity)
    WHERE person = ? AND part = ?`)
  const coordinators = db.prepare(`SELECT id, name FROM people
    WHERE id IN (SELECT person FROM unit_people JOIN identities USING (identity) WHERE part = 'coordinator')
      OR id IN (SELECT person FROM participants JOIN plans ON plans.id = participants.plan
        WHERE role IN ('coordinator', 'childCoordinator') AND closed = 0) ORDER BY id`)
  const plans = db.prepare(`SELECT plans.*, owners.person AS owner_id, owners.name AS owner_name,
      max(coalesce((SELECT max(at) FROM activity WHERE activity.plan = plans.id), 0),
        coalesce((SELECT max(at) FROM facts_audit WHERE facts_audit.plan = plans.id), 0)) AS last_at
    FROM plans JOIN participants AS owners ON owners.plan = plans.id AND owners.id = plans.owner
    WHERE closed = 0 ORDER BY next_revision, plans.id`)
  const coordinatorsOf = db.prepare(`SELECT id, person, name FROM participants
    WHERE plan = ? AND role IN ('coordinator', 'childCoordinator') ORDER BY position`)
  const planOf = db.prepare(`SELECT plans.id, (SELECT min(at) FROM facts_audit WHERE facts_audit.plan = plans.id) AS at
    FROM plans JOIN identities ON identities.person = plans.owner_person WHERE identity = ? AND closed = 0`)

  const frameOf = (row: Row): PlanFrame => {
    const id = planId(String(row['id']))
    const nameOf = (participant: string, name: string): string =>
      sealed.openText(['participants', 'name', id, participant], name)
    return {
      planId: id,
      owner: personId(String(row['owner_id'])),
      ownerName: nameOf(String(row['owner']), String(row['owner_name'])),
      coordinators: coordinatorsOf.all(id).map((one) => ({
        person: one['person'] === null ? null : (String(one['person']) as PersonId),
        name: nameOf(String(one['id']), String(one['name'])),
      })),
      period: {
        start: String(row['period_start']),
        end: String(row['period_end']),
        nextRevision: String(row['next_revision']),
      },
      lastActivity: Number(row['last_at']) || null,
    }
  }

  return {
    add: async (identity, part) => void add.run(identity, part),
    remove: async (identity, part) => void remove.run(identity, part),
    has: async (person, part) => has.get(person, part) !== undefined,
    coordinators: async () =>
      coordinators.all().map((row) => {
        const id = personId(String(row['id']))
        return { id, name: sealed.openPersonName(id, String(row['name'])) }
      }),
    plans: async () =>
      plans
        .all()
        .filter((row) => keys.of(String(row['id'])) !== null)
        .map((row) => frameOf(row)),
    planOf: async (identity) => {
      const row = planOf.get(identity)
      return row === undefined ? null : { plan: String(row['id']) as PlanId, openedAt: Number(row['at']) }
    },
  }
}
