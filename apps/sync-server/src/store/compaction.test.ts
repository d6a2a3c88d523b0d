/** Killed at any moment of writing rows, keeping snapshots and letting old rows go, a store has all that was on disk, once. */
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { factsWith } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { AREA } from '@ansvarsgruppe/plan-model'
import { RoomDocument } from '../services/rooms/room-document.ts'
import { STEPS } from './compacting-fixture.ts'
import { placeIn } from './place-fixture.ts'
import { createPlan } from './plan-fixture.ts'
import { markingKeysOf, openSqliteStore } from './sqlite/index.ts'
import { verifyStoreIn } from './sqlite/verify-chain.ts'

const FACTS = factsWith({ writingHelp: false })
/** Rows a process writes before it may be killed from outside: some snapshots have been kept by then. */
const ROWS_FIRST = 10
const KILLS = 8

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'compaction-'))
  const store = openSqliteStore(placeIn(dataDir), 'demo')
  await createPlan(store, FACTS)
  await store.close()
})
afterEach(() => rm(dataDir, { recursive: true }))

/** Answers the last row that was told to be on disk. */
function writeUntilKilled(dieAt: string, killAfter: number | null): Promise<number> {
  const child = fork(join(import.meta.dirname, 'compacting-fixture.ts'), [dataDir, dieAt])
  let told = 0
  let rows = 0
  child.on('message', (seq) => {
    told = Number(seq)
    rows += 1
    if (killAfter !== null && rows === ROWS_FIRST) setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  return new Promise((resolve, reject) =>
    child.once('exit', (_, signal) => (signal === 'SIGKILL' ? resolve(told) : reject(new Error('it ended by itself')))),
  )
}

async function expectWhole(told: number): Promise<void> {
  const store = openSqliteStore(placeIn(dataDir), 'demo')
  const stored = await store.journal.load(FACTS.planId, 'area-work')
  await store.close()
  expect(stored.seq).toBeGreaterThanOrEqual(told)
  const document = new RoomDocument(AREA, stored)
  const all = Array.from({ length: stored.seq }, (_, index) => `c${index + 1}`)
  expect([...document.doc.getMap('comments').keys()].toSorted()).toEqual(all.toSorted())
  expect(document.validate(() => 'owner')).toEqual([])
  document.destroy()
  const { broken, rows, heads } = verifyStoreIn(dataDir, markingKeysOf(placeIn(dataDir)))
  expect(broken).toEqual([])
  expect(rows + (heads.get(`${FACTS.planId}/area-work`)?.trimmedTo ?? 0)).toBe(stored.seq)
}

test.each(STEPS)('killed at: %s', async (step) => {
  await expectWhole(await writeUntilKilled(step, null))
  await expectWhole(await writeUntilKilled(step, null))
})

test('killed at moments nobody chose, again and again', { timeout: 60_000 }, async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    // One after the other: each goes on from what the one before has left.
    // oxlint-disable-next-line no-await-in-loop
    await expectWhole(await writeUntilKilled('', Math.random() * 30))
  }
})
