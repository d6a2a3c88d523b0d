/** The step from a guardian's areas to representations, and what of them is sealed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { participantId, planId } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { factsWith, MANDATE } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { DATABASE_FILE } from './database.ts'
import { openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { migrate } from './migrations.ts'
import { Sealed } from './sealed.ts'

/** The last step before this one. */
const BEFORE = 12
const PLAN = planId('plan')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'part-tables-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a guardian’s areas become a mandate in them, for all there was to decide, from when the plan began', async () => {
  const data = join(folder, 'data')
  mkdirSync(data)
  const keys = new KeyRing(data, TEST_WRAPPING_KEY)
  keys.make('plan')
  keys.make('*people')
  const sealed = new Sealed(keys)
  const words = (id: string): string =>
    ['name', 'title', 'organisation']
      .map((column) => `'${sealed.text(['participants', column, PLAN, id], `${column} of ${id}`)}'`)
      .join(', ')
  const old = new DatabaseSync(join(data, DATABASE_FILE))
  migrate(old, keys, BEFORE)
  old.exec(`
    INSERT INTO store (only, purpose) VALUES (1, 'real');
    INSERT INTO people (id, name) VALUES ('nora', ''), ('gunnar', '');
    INSERT INTO plans (id, facts_version, owner, life_areas, period_start, period_end, next_revision)
      VALUES ('plan', 7, 'p01', '["economy","home"]', '2026-03-01', '2027-02-28', '2026-12-01');
    INSERT INTO participants (plan, id, position, person, name, title, organisation, role, mandate_areas) VALUES
      ('plan', 'p01', 0, 'nora', ${words('p01')}, 'planOwner', '[]'),
      ('plan', 'p04', 1, 'gunnar', ${words('p04')}, 'guardian', '["economy"]')`)
  old.close()
  keys.close()

  const store = openSqliteStore(placeIn(data), 'real')
  const facts = await store.facts.load(PLAN)
  expect(facts?.representations).toEqual([
    {
      id: 'mandate-p04',
      representative: 'p04',
      kind: 'guardian',
      areas: ['economy'],
      decisions: ['consents', 'content', 'meetings', 'requests'],
      from: '2026-03-01',
      to: null,
      basis: '',
    },
  ])
  expect(facts?.participants.get(participantId('p04'))).toMatchObject({ name: 'name of p04', role: 'guardian' })
  expect(facts?.ownerBirthDate).toBeNull()
  await store.close()
})

test('what was shown, who is of a service and when the owner was born are sealed', async () => {
  const data = join(folder, 'data')
  const store = openSqliteStore(placeIn(data), 'real')
  const facts = factsWith({ writingHelp: false })
  const service = facts.participants.get(participantId('member'))
  if (service === undefined) throw new Error('the fixture has a service')
  const members = (service.members ?? []).map((one) => ({ ...one, name: 'Kari Hemmelig' }))
  await createPlan(store, {
    ...facts,
    ownerBirthDate: '2011-07-13',
    representations: [{ ...MANDATE, basis: 'Fullmakt om Tindesang' }],
    participants: new Map(facts.participants).set(service.id, { ...service, members }),
  })
  await store.close()
  const bytes = readFileSync(join(data, DATABASE_FILE))
  for (const word of ['2011-07-13', 'Tindesang', 'Kari Hemmelig']) expect(bytes.includes(word), word).toBe(false)
})
