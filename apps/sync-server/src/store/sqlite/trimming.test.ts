import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import type { Store } from '../store.ts'
import { DATABASE_FILE } from './database.ts'
import { erasePlan, historyKeyOf, openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { BYTES_PER_TRIM, ROWS_PER_TRIM } from './trimming.ts'
import { verifyChain } from './verify-chain.ts'

const FACTS = factsWith({ writingHelp: false })
const PLAN = FACTS.planId
const ROOM = 'area-work'
const IN_ROOM = `plan = '${PLAN}' AND room = '${ROOM}'`
/** Everything that is written here is older. */
const LATER = NOW + 1

let folder: string
let store: Store
/** Beside the store. */
let db: DatabaseSync
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trimming-test-'))
  store = openSqliteStore(placeIn(folder), 'real')
  db = new DatabaseSync(join(folder, DATABASE_FILE), { timeout: 5_000 })
  await createPlan(store, FACTS)
})
afterEach(async () => {
  db.close()
  await store.close()
  await rm(folder, { recursive: true })
})

async function write(count: number, bytes = 1): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    actor: 'owner',
    at: NOW,
    update: new Uint8Array(bytes),
    happenings: [],
  }))
  await store.journal.commit([{ plan: PLAN, room: ROOM, factsVersion: 1, schemaVersion: 1, rows, claims: [] }])
}
const cover = (seq: number) =>
  store.journal.saveSnapshot(PLAN, ROOM, {
    seq,
    at: NOW,
    schemaVersion: 1,
    soundBy: 1,
    historyBytes: seq,
    update: Uint8Array.of(0, 0),
    stateVector: Uint8Array.of(0),
  })
const trim = () => store.journal.trim(PLAN, ROOM, LATER)
const numbers = (): number[] =>
  db
    .prepare(`SELECT seq FROM journal WHERE ${IN_ROOM} ORDER BY seq`)
    .all()
    .map(({ seq }) => Number(seq))

describe('L4: a step is bounded', () => {
  test('ROWS_PER_TRIM', async () => {
    await write(ROWS_PER_TRIM + 2)
    await cover(ROWS_PER_TRIM + 2)
    expect(await trim()).toEqual({ rows: ROWS_PER_TRIM, next: 'more' })
    expect(await trim()).toEqual({ rows: 1, next: 'done' })
  })

  test('BYTES_PER_TRIM: the row that goes beyond is the last', async () => {
    await write(5, BYTES_PER_TRIM / 2 + 1)
    await cover(5)
    expect(await trim()).toEqual({ rows: 2, next: 'more' })
    expect((await store.journal.load(PLAN, ROOM)).trimmedBytes).toBe(BYTES_PER_TRIM + 2)
    expect(await trim()).toEqual({ rows: 2, next: 'done' })
    expect(numbers()).toEqual([5])
  })
})

describe('L3: evidence stays', () => {
  beforeEach(async () => {
    await write(6)
    await cover(6)
  })

  test.each([
    ['changed content', `UPDATE journal SET bytes = x'00' WHERE ${IN_ROOM} AND seq = 3`, 2],
    ['another author', `UPDATE journal SET actor = 'reader' WHERE ${IN_ROOM} AND seq = 1`, 0],
    ['a row that is gone', `DELETE FROM journal WHERE ${IN_ROOM} AND seq = 4`, 3],
    ['a first row that is gone', `DELETE FROM journal WHERE ${IN_ROOM} AND seq = 1`, 0],
  ])('%s is not let go, nor what comes after it', async (_, tampering, rows) => {
    db.exec(tampering)
    const before = verifyChain(db, null).broken
    expect(await trim()).toEqual({ rows, next: 'broken' })
    expect(await trim()).toEqual({ rows: 0, next: 'broken' })
    expect(verifyChain(db, historyKeyOf(placeIn(folder))).broken).toEqual(before)
  })

  test('a record that is not the server’s never becomes one', async () => {
    db.exec(`INSERT INTO trims (plan, room, seq, link, bytes, older_than, mark)
        SELECT plan, room, seq, link, 2, ${NOW}, zeroblob(32) FROM journal WHERE ${IN_ROOM} AND seq = 2;
      DELETE FROM journal WHERE ${IN_ROOM} AND seq <= 2`)
    expect(await trim()).toEqual({ rows: 0, next: 'broken' })
    expect(numbers()).toEqual([3, 4, 5, 6])
  })
})

describe('L2: what is let go can still be read', () => {
  beforeEach(async () => {
    await write(6)
    await cover(6)
  })

  test('not where the snapshot cannot be opened', async () => {
    db.exec(`UPDATE snapshots SET bytes = zeroblob(40) WHERE ${IN_ROOM}`)
    expect(await trim()).toEqual({ rows: 0, next: 'broken' })
    expect(numbers()).toHaveLength(6)
  })

  test('not where the plan’s key is missing and the plan is not erased', async () => {
    await store.close()
    const keys = new KeyRing(folder, TEST_WRAPPING_KEY)
    keys.destroy(PLAN)
    keys.close()
    store = openSqliteStore(placeIn(folder), 'real')
    expect(await trim()).toEqual({ rows: 0, next: 'done' })
    expect(numbers()).toHaveLength(6)
  })

  test('of an erased plan by age alone', async () => {
    await store.close()
    erasePlan(placeIn(folder), PLAN)
    store = openSqliteStore(placeIn(folder), 'real')
    expect(await store.journal.trim(PLAN, ROOM, NOW)).toEqual({ rows: 0, next: 'done' })
    expect(await trim()).toEqual({ rows: 5, next: 'done' })
    expect(verifyChain(db, historyKeyOf(placeIn(folder)))).toMatchObject({ rows: 1, broken: [] })
  })

  test('the snapshot stays from then on, until the plan is erased', async () => {
    await trim()
    const { snapshot } = await store.journal.load(PLAN, ROOM)
    expect(snapshot?.seq).toBe(6)
    expect(() => db.exec('DELETE FROM snapshots')).toThrow('all there is of rows that were let go')
    // Another plan's, or another room's, that has its rows, goes.
    db.exec(`DELETE FROM snapshots WHERE NOT (${IN_ROOM})`)
    await store.close()
    expect(erasePlan(placeIn(folder), PLAN)).toBe(true)
    store = openSqliteStore(placeIn(folder), 'real')
    expect(db.prepare('SELECT * FROM snapshots').all()).toEqual([])
  })

  test('a room whose snapshot is gone all the same is never loaded without what was in it', async () => {
    await trim()
    db.exec('DROP TRIGGER trimmed_rooms_keep_their_snapshot; DELETE FROM snapshots')
    await expect(store.journal.load(PLAN, ROOM)).rejects.toThrow('the snapshot is not there')
  })
})
