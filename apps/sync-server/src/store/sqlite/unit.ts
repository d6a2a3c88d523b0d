import { personId, planId, type Day, type PersonId, type PlanId } from '@ansvarsgruppe/plan-model'
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
  const coordinators = db.prepare(`SELECT id, name,
      id IN (SELECT person FROM unit_people JOIN identities USING (identity) WHERE part = 'coordinator') AS is_named,
      (SELECT count(*) FROM request_coordinators WHERE person = people.id) AS without_plan
    FROM people WHERE is_named OR without_plan > 0 OR id IN (SELECT person FROM participants JOIN plans ON plans.id = participants.plan
        WHERE role IN ('coordinator', 'childCoordinator') AND closed = 0
          AND (ends_on IS NULL OR ends_on >= ?)) ORDER BY id`)
  const plans = db.prepare(`SELECT plans.*, owners.person AS owner_id, owners.name AS owner_name,
      max(coalesce((SELECT max(at) FROM activity WHERE activity.plan = plans.id), 0),
        coalesce((SELECT max(at) FROM facts_audit WHERE facts_audit.plan = plans.id), 0)) AS last_at
    FROM plans JOIN participants AS owners ON owners.plan = plans.id AND owners.id = plans.owner
    WHERE closed = 0 ORDER BY next_revision, plans.id`)
  const coordinatorsOf = db.prepare(`SELECT id, person, name FROM participants
    WHERE plan = ? AND role IN ('coordinator', 'childCoordinator') AND (ends_on IS NULL OR ends_on >= ?)
    ORDER BY position`)
  const ownerOf = db.prepare(`SELECT identity FROM plans
    JOIN participants ON participants.plan = plans.id AND participants.id = plans.owner
    JOIN identities ON identities.person = participants.person
    WHERE plans.id = ? ORDER BY identity`)
  const planOf = db.prepare(`SELECT plans.id, closed,
      (SELECT min(at) FROM facts_audit WHERE facts_audit.plan = plans.id) AS opened_at
    FROM plans JOIN identities ON identities.person = plans.owner_person
    WHERE identity = ? ORDER BY closed, opened_at DESC`)

  const coordinatorsNow = (id: PlanId, today: Day): PlanFrame['coordinators'] =>
    coordinatorsOf.all(id, today).map((one) => ({
      person: one['person'] === null ? null : (String(one['person']) as PersonId),
      name: sealed.openText(['participants', 'name', id, String(one['id'])], String(one['name'])),
    }))
  const frameOf = (row: Row, today: Day): PlanFrame => {
    const id = planId(String(row['id']))
    return {
      planId: id,
      owner: personId(String(row['owner_id'])),
      ownerName: sealed.openText(['participants', 'name', id, String(row['owner'])], String(row['owner_name'])),
      coordinators: coordinatorsNow(id, today),
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
    coordinators: async (today) =>
      coordinators.all(today).map((row) => {
        const id = personId(String(row['id']))
        return {
          id,
          name: sealed.openPersonName(id, String(row['name'])),
          isNamed: row['is_named'] === 1,
          withoutPlan: Number(row['without_plan']),
        }
      }),
    plans: async (today) =>
      plans
        .all()
        .filter((row) => keys.of(String(row['id'])) !== null)
        .map((row) => frameOf(row, today)),
    ownerOf: async (plan) => ownerOf.all(plan).map((row) => String(row['identity'])),
    planOf: async (identity, today) => {
      const row = planOf.all(identity).find(({ id }) => keys.of(String(id)) !== null)
      if (row === undefined) return null
      const plan = planId(String(row['id']))
      const [coordinator] = coordinatorsNow(plan, today)
      return {
        plan,
        openedAt: Number(row['opened_at']),
        isClosed: row['closed'] === 1,
        coordinator: coordinator?.name ?? null,
      }
    },
  }
}
