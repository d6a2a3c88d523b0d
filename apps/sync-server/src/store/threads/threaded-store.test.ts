import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { describeStore } from '../contract.ts'
import { placeIn } from '../place-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import { auditIn } from '../sqlite/audit-fixture.ts'
import type { JournalBatch } from '../store.ts'
import { StoreUnavailableError } from './thread.ts'
import { openThreadedStore, type ThreadedStore } from './threaded-store.ts'

describeStore('the embedded store in its threads', {
  open: (folder, purposeOfNew) => openThreadedStore(placeIn(folder), purposeOfNew),
  audit: auditIn,
})

const FACTS = factsWith({ writingHelp: false })

let folder: string
let store: ThreadedStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threads-test-'))
  store = await openThreadedStore(placeIn(folder), 'real')
  await createPlan(store, FACTS)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const batch = (seq: number): JournalBatch => ({
  plan: FACTS.planId,
  room: 'area-work',
  factsVersion: 1,
  schemaVersion: 1,
  rows: [{ seq, actor: 'owner', at: NOW, update: Uint8Array.from([seq]), happenings: [] }],
  claims: [],
})
const seq = async (): Promise<number> => (await store.journal.load(FACTS.planId, 'area-work')).seq

test('the server’s thread goes on while the disk is waited for', async () => {
  let turns = 0
  const turning = setInterval(() => (turns += 1), 0)
  const commits = Array.from({ length: 200 }, (_, index) => store.journal.commit([batch(index + 1)]))
  await Promise.all(commits)
  clearInterval(turning)
  expect(turns).toBeGreaterThan(5)
  expect(await seq()).toBe(200)
})

test('commits keep their order, and what is read after one has it', async () => {
  const results = await Promise.all([store.journal.commit([batch(1)]), store.journal.commit([batch(2)])])
  expect(results).toEqual([['committed'], ['committed']])
  expect(await seq()).toBe(2)
})

test('a thread that fails answers everyone who waits, and another takes its place', async () => {
  await store.journal.commit([batch(1)])
  const waiting = store.journal.commit([batch(2)]).then(
    () => 'on disk before',
    (error: Error) => error.name,
  )
  await store.threads.journal.fail()
  expect(['on disk before', StoreUnavailableError.name]).toContain(await waiting)
  expect(store.isAvailable).toBe(false)
  await expect(store.journal.commit([batch(9)])).rejects.toThrow(StoreUnavailableError)
  // The rest of the store is another thread's.
  expect(await store.facts.load(FACTS.planId)).not.toBeNull()
  await vi.waitFor(() => expect(store.isAvailable).toBe(true), { timeout: 5_000 })
  const next = (await seq()) + 1
  expect(await store.journal.commit([batch(next)])).toEqual(['committed'])
})

test('a store that cannot be opened is an error of the start', async () => {
  const file = join(folder, 'file')
  await writeFile(file, 'no folder')
  await expect(openThreadedStore(placeIn(file), 'real')).rejects.toThrow(/EEXIST|ENOTDIR/)
})
