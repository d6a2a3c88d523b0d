import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import { DATABASE_FILE } from './database.ts'
import type { StoredSnapshot } from '../store.ts'
import { erasePlan, historyKeyOf, openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { verifyChain } from './verify-chain.ts'

const FACTS = factsWith({ writingHelp: false })
const PLAN = FACTS.planId
const SNAPSHOT: Omit<StoredSnapshot, 'seq'> = {
  at: NOW,
  schemaVersion: 1,
  soundBy: 1,
  historyBytes: 3,
  update: Uint8Array.of(0, 0),
  stateVector: Uint8Array.of(0),
}

let folder: string
let db: DatabaseSync
/** The server's, for what it lets go. */
let historyKey: Uint8Array | null
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
  historyKey = null
  db = new DatabaseSync(join(folder, DATABASE_FILE))
})
afterEach(async () => {
  db.close()
  await rm(folder, { recursive: true })
})

test('a store that nobody has tampered with holds', () => {
  expect(verifyChain(db, historyKey)).toMatchObject({ rooms: 2, rows: 8, broken: [] })
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
  expect(verifyChain(db, historyKey).broken).toEqual([{ plan: PLAN, room: 'area-work', seq }])
})

test('holds after the master key was replaced, and without the plan’s key', () => {
  const keys = new KeyRing(folder, TEST_WRAPPING_KEY)
  keys.wrapAnew(new Uint8Array(32).fill(9))
  keys.destroy(PLAN)
  keys.close()
  expect(verifyChain(db, historyKey).broken).toEqual([])
})

describe('of which the first rows were let go', () => {
  beforeEach(async () => {
    db.close()
    const store = openSqliteStore(placeIn(folder), 'real')
    for (const room of ['area-work', 'overview'] as const) {
      await store.journal.saveSnapshot(PLAN, room, { ...SNAPSHOT, seq: 3 })
      await store.journal.trim(PLAN, room, NOW + 3)
    }
    await store.close()
    historyKey = historyKeyOf(placeIn(folder))
    db = new DatabaseSync(join(folder, DATABASE_FILE))
  })

  test('holds from there on, and says from where', () => {
    const verdict = verifyChain(db, historyKey)
    expect(verdict).toMatchObject({ rooms: 2, rows: 4, broken: [] })
    expect([...verdict.heads.values()]).toMatchObject([
      { seq: 4, trimmedTo: 2 },
      { seq: 4, trimmedTo: 2 },
    ])
  })

  test('goes on from the last row, and holds', async () => {
    const store = openSqliteStore(placeIn(folder), 'real')
    const rows = [{ seq: 5, actor: 'owner', at: NOW, update: Uint8Array.of(5), happenings: [] }]
    const batch = { plan: PLAN, room: 'area-work', factsVersion: 1, schemaVersion: 1, rows, claims: [] } as const
    expect(await store.journal.commit([batch])).toEqual(['committed'])
    await store.close()
    expect(verifyChain(db, historyKey)).toMatchObject({ rows: 5, broken: [] })
  })

  const TRIM_IN_WORK = `trims SET seq = 3, link = (SELECT link FROM journal WHERE ${IN_WORK} AND seq = 3)`
  test.each([
    ['changed content of the first that is there', `UPDATE journal SET bytes = x'00' WHERE ${IN_WORK} AND seq = 3`, 3],
    ['another author of the last', `UPDATE journal SET actor = 'reader' WHERE ${IN_WORK} AND seq = 4`, 4],
    ['the first that is there gone', `DELETE FROM journal WHERE ${IN_WORK} AND seq = 3`, 3],
    ['all rows gone', `DELETE FROM journal WHERE ${IN_WORK}`, 3],
    ['no record of it', `DELETE FROM trims WHERE ${IN_WORK}`, 1],
    ['the record of less', `UPDATE trims SET seq = 1 WHERE ${IN_WORK}`, 1],
    ['another link in the record', `UPDATE trims SET link = x'00' WHERE ${IN_WORK}`, 1],
    [
      'a row more gone, with a record that fits the rest',
      `UPDATE ${TRIM_IN_WORK} WHERE ${IN_WORK}; DELETE FROM journal WHERE ${IN_WORK} AND seq = 3`,
      1,
    ],
    [
      'the record of another room',
      `UPDATE trims SET (seq, link, bytes, older_than, mark) =
        (SELECT seq, link, bytes, older_than, mark FROM trims WHERE room = 'overview') WHERE ${IN_WORK}`,
      1,
    ],
    [
      'no snapshot of what was let go',
      `DROP TRIGGER trimmed_rooms_keep_their_snapshot; DELETE FROM snapshots WHERE ${IN_WORK}`,
      1,
    ],
  ])('%s is found, and named', (_, tampering, seq) => {
    db.exec(tampering)
    expect(verifyChain(db, historyKey).broken).toEqual([{ plan: PLAN, room: 'area-work', seq }])
  })

  test('does not hold by a key that is another’s, or without one', () => {
    expect(verifyChain(db, new Uint8Array(32)).broken).toHaveLength(2)
    expect(verifyChain(db, null).broken).toHaveLength(2)
  })

  test('holds when the plan is erased', () => {
    db.close()
    erasePlan(placeIn(folder), PLAN)
    db = new DatabaseSync(join(folder, DATABASE_FILE))
    expect(verifyChain(db, historyKey)).toMatchObject({ rows: 4, broken: [] })
  })
})

test('rows that somebody else took away are found, whatever record of it they leave', () => {
  db.exec(`INSERT INTO trims (plan, room, seq, link, bytes, older_than, mark)
    SELECT plan, room, seq, link, 2, ${NOW}, zeroblob(32) FROM journal WHERE ${IN_WORK} AND seq = 2;
    INSERT INTO snapshots (plan, room, seq, at, schema_version, sound_by, history_bytes, bytes, state_vector)
      VALUES ('${PLAN}', 'area-work', 4, ${NOW}, 1, 1, 1, x'00', x'00');
    DELETE FROM journal WHERE ${IN_WORK} AND seq <= 2`)
  expect(verifyChain(db, historyKey).broken).toEqual([{ plan: PLAN, room: 'area-work', seq: 1 }])
})

test('of a backup from before rows were let go holds', () => {
  db.exec('DROP TABLE trims')
  expect(verifyChain(db, historyKey)).toMatchObject({ rows: 8, broken: [] })
})
