import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import { DATABASE_FILE } from './database.ts'
import { openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { verifyChain } from './verify-chain.ts'

const FACTS = factsWith({ writingHelp: false })
const PLAN = FACTS.planId

let folder: string
let db: DatabaseSync
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chain-test-'))
  const store = openSqliteStore(placeIn(folder), 'real')
  await createPlan(store, FACTS)
  for (const room of ['area-work', 'overview'] as const) {
    const rows = [1, 2, 3, 4].map((seq) => ({
      seq,
      actor: 'owner',
      at: NOW + seq,
      update: Uint8Array.from([seq]),
      happenings: [],
    }))
    // In two batches: the chain goes on from what is on the disk.
    for (const part of [rows.slice(0, 2), rows.slice(2)])
      await store.journal.commit([{ plan: PLAN, room, factsVersion: 1, schemaVersion: 1, rows: part, claims: [] }])
  }
  await store.close()
  db = new DatabaseSync(join(folder, DATABASE_FILE))
})
afterEach(async () => {
  db.close()
  await rm(folder, { recursive: true })
})

test('a store that nobody has tampered with holds', () => {
  expect(verifyChain(db)).toMatchObject({ rooms: 2, rows: 8, broken: [] })
})

const IN_WORK = `plan = '${PLAN}' AND room = 'area-work'`
test.each([
  ['changed content', `UPDATE journal SET bytes = x'00' WHERE ${IN_WORK} AND seq = 2`, 2],
  ['another author', `UPDATE journal SET actor = 'reader' WHERE ${IN_WORK} AND seq = 3`, 3],
  ['another time', `UPDATE journal SET at = at + 1 WHERE ${IN_WORK} AND seq = 1`, 1],
  ['a row that is gone', `DELETE FROM journal WHERE ${IN_WORK} AND seq = 2`, 2],
  ['a first row that is gone', `DELETE FROM journal WHERE ${IN_WORK} AND seq = 1`, 1],
  ['a link changed to fit', `UPDATE journal SET link = x'00' WHERE ${IN_WORK} AND seq = 2`, 2],
  [
    'two rows that have changed places',
    `UPDATE journal SET seq = CASE seq WHEN 2 THEN 30 WHEN 3 THEN 2 END WHERE ${IN_WORK} AND seq IN (2, 3);
     UPDATE journal SET seq = 3 WHERE ${IN_WORK} AND seq = 30`,
    2,
  ],
])('%s is found, and named', (_, tampering, seq) => {
  db.exec(tampering)
  expect(verifyChain(db).broken).toEqual([{ plan: PLAN, room: 'area-work', seq }])
})

test('holds after the master key was replaced, and without the plan’s key', () => {
  const keys = new KeyRing(folder, TEST_WRAPPING_KEY)
  keys.wrapAnew(new Uint8Array(32).fill(9))
  keys.destroy(PLAN)
  keys.close()
  expect(verifyChain(db).broken).toEqual([])
})
