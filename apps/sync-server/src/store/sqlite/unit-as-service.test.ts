/** The step from the unit as the one who opened a plan to the unit as a service. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { participantId, personId, planId } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { DATABASE_FILE } from './database.ts'
import { openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { migrate } from './migrations.ts'
import { Sealed } from './sealed.ts'

/** The last step before this one. */
const BEFORE = 19
const PLAN = planId('plan')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unit-as-service-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('who opened the plan is one of the unit from then on, by the identity they are known by', async () => {
  const data = join(folder, 'data')
  mkdirSync(data)
  const keys = new KeyRing(data, TEST_WRAPPING_KEY)
  for (const name of ['plan', '*people'] as const) keys.make(name)
  const sealed = new Sealed(keys)
  const words = (id: string): string =>
    ['name', 'title', 'organisation']
      .map((column) => `'${sealed.text(['participants', column, PLAN, id], `${column} of ${id}`)}'`)
      .join(', ')
  const old = new DatabaseSync(join(data, DATABASE_FILE))
  migrate(old, keys, BEFORE)
  old.exec(`
    INSERT INTO store (only, purpose) VALUES (1, 'real');
    INSERT INTO people (id, name) VALUES ('nora', ''), ('anne', '');
    INSERT INTO identities (identity, person) VALUES ('hash of anne', 'anne');
    INSERT INTO plans (id, facts_version, owner, life_areas, period_start, period_end, next_revision)
      VALUES ('plan', 7, 'p01', '["home"]', '2026-03-01', '2027-02-28', '2026-12-01');
    INSERT INTO participants (plan, id, position, person, name, title, organisation, role) VALUES
      ('plan', 'p01', 0, 'nora', ${words('p01')}, 'planOwner'),
      ('plan', 'p09', 1, 'anne', ${words('p09')}, 'coordinatingUnit')`)
  old.close()
  keys.close()

  const store = openSqliteStore(placeIn(data), 'real')
  const facts = await store.facts.load(PLAN)
  expect(facts?.participants.get(participantId('p09'))).toMatchObject({
    name: 'Koordinerende enhet',
    organisation: 'organisation of p09',
    members: [{ id: 'opener', name: 'name of p09', endsOn: null }],
  })
  expect(await store.facts.participationsOf(personId('anne'))).toEqual([
    { plan: 'plan', participant: 'p09', member: 'opener' },
  ])
  await store.close()
})
