/** What is known of a room is never older than what is on the disk. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { placeIn } from '../place-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import type { CommitResult, Store } from '../store.ts'
import { DATABASE_FILE } from './database.ts'
import { openSqliteStore } from './index.ts'
import { verifyChain } from './verify-chain.ts'

const FACTS = factsWith({ writingHelp: false })
const AUDIT = { actor: 'owner', at: NOW, command: 'test', subject: null }

let folder: string
let store: Store
let beside: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'room-heads-test-'))
  store = openSqliteStore(placeIn(folder), 'real')
  beside = openSqliteStore(placeIn(folder), 'real')
  await createPlan(store, FACTS)
})
afterEach(async () => {
  await beside.close()
  await store.close()
  await rm(folder, { recursive: true })
})

async function write(by: Store, seq: number, { factsVersion = 1, at = NOW } = {}): Promise<CommitResult | undefined> {
  const row = { seq, actor: 'owner', at, update: Uint8Array.of(seq), happenings: [] }
  const about = { plan: FACTS.planId, room: 'area-work' as const, schemaVersion: 1, claims: [] }
  const [result] = await by.journal.commit([{ ...about, factsVersion, rows: [row] }])
  return result
}

test('H1: rows that somebody else has written are seen', async () => {
  expect(await write(store, 1)).toBe('committed')
  expect(await write(beside, 2)).toBe('committed')
  expect(await write(store, 2)).toBe('refused')
  expect(await write(store, 3)).toBe('committed')
  using db = new DatabaseSync(join(folder, DATABASE_FILE))
  expect(verifyChain(db, null).broken).toEqual([])
})

test.each([
  ['in this connection', () => store],
  ['in another', () => beside],
])('H1: facts that were changed %s are seen', async (_, by) => {
  expect(await write(store, 1)).toBe('committed')
  expect(await by().facts.save({ ...FACTS, version: 2 }, AUDIT)).toBe(true)
  expect(await write(store, 2)).toBe('outdated')
  expect(await write(store, 2, { factsVersion: 2 })).toBe('committed')
})

test('H2: of a transaction that failed nothing is known', async () => {
  expect(await write(store, 1)).toBe('committed')
  // The second of two rooms fails when the first has been written.
  const nonsense = { seq: 1, actor: 'owner', at: Number.NaN, update: Uint8Array.of(1), happenings: [] }
  const about = { plan: FACTS.planId, factsVersion: 1, schemaVersion: 1, claims: [] }
  const failing = store.journal.commit([
    { ...about, room: 'area-work', rows: [{ ...nonsense, seq: 2, at: NOW }] },
    { ...about, room: 'area-health', rows: [nonsense] },
  ])
  await expect(failing).rejects.toThrow(/constraint/i)
  expect(await write(store, 2)).toBe('committed')
  expect((await store.journal.load(FACTS.planId, 'area-work')).updates).toEqual([Uint8Array.of(1), Uint8Array.of(2)])
})
