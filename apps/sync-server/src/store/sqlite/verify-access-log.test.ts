/** Nobody alters the log: not the server's own statements, and nobody else unseen. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { participantId, planId } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { AccessAppend } from '../access-log-store.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import { beginAccessLog } from './begin-access-log.ts'
import { DATABASE_FILE } from './database.ts'
import { erasePlan, markingKeysOf, openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { verifyAccessLog } from './verify-access-log.ts'

const FACTS = factsWith({ writingHelp: false })
const PLAN = FACTS.planId
const BESIDE = planId('beside')
const TRIGGERS = [
  'access_log_is_never_changed',
  'access_log_stays',
  'access_log_goes_on',
  'access_log_heads_go_on',
  'access_log_heads_stay',
  'access_log_heads_begin_once',
]

const sitting = (number: number, plan = PLAN): AccessAppend => ({
  plan,
  sitting: null,
  accessor: participantId('reader'),
  capacity: 'self',
  who: { name: 'Henrik Sæther', role: 'generalPractitioner', title: 'Fastlege', organisation: 'Legesenteret' },
  accesses: [{ at: NOW + number, act: 'read', part: 'area-work', why: { kind: 'participant' } }],
  endedAt: null,
})

let folder: string
let db: DatabaseSync
let key: Uint8Array | null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-log-test-'))
  const store = openSqliteStore(placeIn(folder), 'real')
  await createPlan(store, FACTS)
  await createPlan(store, { ...FACTS, planId: BESIDE })
  await store.accessLog.append([1, 2, 3].map((number) => sitting(number)))
  await store.accessLog.append([{ ...sitting(4), sitting: 3, accesses: [], endedAt: NOW + 4 }, sitting(1, BESIDE)])
  await store.close()
  key = markingKeysOf(placeIn(folder)).accessLog
  db = new DatabaseSync(join(folder, DATABASE_FILE))
  db.exec('PRAGMA foreign_keys = ON')
})
afterEach(async () => {
  db.close()
  await rm(folder, { recursive: true })
})

test('holds as it was written', () => {
  expect(verifyAccessLog(db, key)).toMatchObject({ plans: 2, rows: 5, broken: [] })
})

test('neither names nor reasons lie open on the disk', () => {
  const rows = db.prepare('SELECT * FROM access_log').all()
  const everything = rows.flatMap((row) => Object.values(row)).map((value) => Buffer.from(String(value)).toString())
  const bytes = rows.map(({ sealed }) => Buffer.from(sealed as Uint8Array).toString('latin1'))
  for (const word of ['Henrik', 'Legesenteret', 'Fastlege', 'generalPractitioner'])
    expect([...everything, ...bytes].join('\n')).not.toContain(word)
})

const OF_PLAN = `plan = '${PLAN}'`
const COPIED = `SELECT plan, seq, sitting, at, participant, capacity, act, part, sealed, link FROM access_log`
const ALTERATIONS: ReadonlyArray<readonly [string, string, number]> = [
  ['another reader', `UPDATE access_log SET participant = 'owner' WHERE ${OF_PLAN} AND seq = 2`, 2],
  ['another part', `UPDATE access_log SET part = 'overview' WHERE ${OF_PLAN} AND seq = 1`, 1],
  ['another time', `UPDATE access_log SET at = at + 1 WHERE ${OF_PLAN} AND seq = 3`, 3],
  ['another name', `UPDATE access_log SET sealed = x'00' WHERE ${OF_PLAN} AND seq = 2`, 2],
  ['another end', `UPDATE access_log SET at = at - 1 WHERE ${OF_PLAN} AND seq = 4`, 4],
  ['a row that is gone', `DELETE FROM access_log WHERE ${OF_PLAN} AND seq = 2`, 2],
  ['a first row that is gone', `DELETE FROM access_log WHERE ${OF_PLAN} AND seq = 1`, 1],
  ['a last row that is gone', `DELETE FROM access_log WHERE ${OF_PLAN} AND seq = 4`, 4],
  ['all rows gone', `DELETE FROM access_log WHERE ${OF_PLAN}`, 1],
  [
    'a row replaced',
    `REPLACE INTO access_log ${COPIED} WHERE plan = '${BESIDE}'; REPLACE INTO access_log
     SELECT plan, 2, sitting, at, participant, capacity, act, part, sealed, link FROM access_log WHERE ${OF_PLAN} AND seq = 3`,
    2,
  ],
  [
    'a row slipped in between',
    `INSERT INTO access_log
     SELECT plan, 9, sitting, at, participant, capacity, act, part, sealed, link FROM access_log WHERE ${OF_PLAN} AND seq = 3`,
    5,
  ],
  ['a head taken away', `DELETE FROM access_log_heads WHERE ${OF_PLAN}`, 5],
  [
    'the end cut off, with a head that fits',
    `DELETE FROM access_log WHERE ${OF_PLAN} AND seq = 4; UPDATE access_log_heads
     SET seq = 3, link = (SELECT link FROM access_log WHERE ${OF_PLAN} AND seq = 3) WHERE ${OF_PLAN}`,
    4,
  ],
  [
    'all of it gone, and its head',
    `DELETE FROM access_log WHERE ${OF_PLAN}; DELETE FROM access_log_heads WHERE ${OF_PLAN}`,
    1,
  ],
  [
    'the head of another plan',
    `UPDATE access_log_heads SET (seq, link, mark) =
     (SELECT 4, link, mark FROM access_log_heads WHERE plan = '${BESIDE}') WHERE ${OF_PLAN}`,
    5,
  ],
]

describe('the server’s own statements', () => {
  test.each(ALTERATIONS)('cannot make %s', (_, alteration) => {
    const before = [db.prepare(COPIED).all(), db.prepare('SELECT * FROM access_log_heads').all()]
    db.exec('BEGIN')
    expect(() => db.exec(alteration)).toThrow(/access log|constraint/)
    db.exec('ROLLBACK')
    expect([db.prepare(COPIED).all(), db.prepare('SELECT * FROM access_log_heads').all()]).toEqual(before)
  })
})

describe('whoever takes the triggers away', () => {
  test.each(ALTERATIONS)('is found at %s, and the row named', (_, alteration, seq) => {
    for (const trigger of TRIGGERS) db.exec(`DROP TRIGGER ${trigger}`)
    db.exec(alteration)
    expect(verifyAccessLog(db, key).broken).toEqual([{ plan: PLAN, seq }])
  })

  test('is found where the chain is made anew to its end: only the server can mark it', () => {
    for (const trigger of TRIGGERS) db.exec(`DROP TRIGGER ${trigger}`)
    db.exec(
      `DELETE FROM access_log WHERE ${OF_PLAN}; UPDATE access_log_heads SET seq = 0, link = zeroblob(32) WHERE ${OF_PLAN}`,
    )
    expect(verifyAccessLog(db, key).broken).toEqual([{ plan: PLAN, seq: 1 }])
  })
})

test('does not hold by another’s key, or without one', () => {
  expect(verifyAccessLog(db, new Uint8Array(32)).broken).toHaveLength(2)
  expect(verifyAccessLog(db, null).broken).toHaveLength(2)
})

test('holds after the master key was replaced, and without the plan’s own', () => {
  const keys = new KeyRing(folder, TEST_WRAPPING_KEY)
  keys.wrapAnew(new Uint8Array(32).fill(9))
  keys.destroy(PLAN)
  keys.close()
  expect(verifyAccessLog(db, key).broken).toEqual([])
})

test('goes with its plan, and leaves the others as they are', () => {
  db.close()
  expect(erasePlan(placeIn(folder), PLAN)).toBe(true)
  db = new DatabaseSync(join(folder, DATABASE_FILE))
  expect(verifyAccessLog(db, key)).toMatchObject({ plans: 1, rows: 1, broken: [] })
  expect(db.prepare(`SELECT count(*) AS rows FROM access_log WHERE ${OF_PLAN}`).get()).toEqual({ rows: 0 })
})

test('of a store from before there was a log begins when it is opened', () => {
  for (const trigger of TRIGGERS) db.exec(`DROP TRIGGER ${trigger}`)
  db.exec('DROP TABLE access_log; DROP TABLE access_log_heads')
  expect(verifyAccessLog(db, key)).toMatchObject({ plans: 0, rows: 0, broken: [] })
  const keys = new KeyRing(folder, TEST_WRAPPING_KEY)
  beginAccessLog(db, keys)
  keys.close()
  expect(verifyAccessLog(db, key)).toMatchObject({ plans: 2, rows: 0, broken: [] })
})
