import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { factsWith, NOW } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { operate } from './operate-fixture.ts'
import { openBeside } from '../store/beside-fixture.ts'
import { createPlan } from '../store/plan-fixture.ts'

const FACTS = factsWith({ writingHelp: false })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repair-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

const repair = (...references: readonly string[]) => operate(folder, ['repair', ...references])

async function spoiledStore(): Promise<void> {
  const store = await openBeside(folder, 'real')
  await createPlan(store, FACTS)
  const doc = new Y.Doc()
  doc.getMap('goals').set('hemmelig', 'ord')
  const rows = [{ seq: 1, actor: 'owner', at: NOW, update: Y.encodeStateAsUpdate(doc), happenings: [] }]
  await store.journal.commit([
    { plan: FACTS.planId, room: 'area-work', factsVersion: null, schemaVersion: 1, rows, claims: [] },
  ])
  await store.close()
}

test('says what is not sound, mends what is named, and says neither whose it is nor what stood there', async () => {
  await spoiledStore()
  const looked = await repair()
  expect(looked).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^[0-9a-f]{16} is not sound: V2 goals \(1\)$/m),
  })
  const reference = /^[0-9a-f]{16}/m.exec(looked.said)?.[0] ?? ''
  const mended = await repair(reference)
  expect(mended).toMatchObject({
    status: 0,
    said: expect.stringContaining(`${reference} is mended: entry taken out (1)`),
  })
  expect(await repair()).toMatchObject({ status: 0, said: expect.stringContaining('Every room is sound.') })
  expect(looked.said + mended.said).not.toMatch(/hemmelig|ord\b/)
  expect(looked.said + mended.said).not.toContain(FACTS.planId)
})

test('a room of a newer version of the program is told of, and left to that', async () => {
  const store = await openBeside(folder, 'real')
  await createPlan(store, FACTS)
  const rows = [{ seq: 1, actor: 'owner', at: NOW, update: Y.encodeStateAsUpdate(new Y.Doc()), happenings: [] }]
  const batch = {
    plan: FACTS.planId,
    room: 'area-work',
    factsVersion: null,
    schemaVersion: 2,
    rows,
    claims: [],
  } as const
  await store.journal.commit([batch])
  await store.close()
  const said = 'is of version 2 of its declaration, this program of 1: start the newer program again.'
  const looked = await repair()
  expect(looked).toMatchObject({ status: 1, said: expect.stringContaining(said) })
  const mending = await repair(/^[0-9a-f]{16}/m.exec(looked.said)?.[0] ?? '')
  expect(mending).toMatchObject({ status: 1, said: expect.stringContaining(`cannot be mended: it ${said}`) })
})

test('says so when there is no store, and when there is no such room', async () => {
  expect(await repair()).toMatchObject({ status: 1, said: expect.stringContaining('There is no store in') })
  await spoiledStore()
  expect(await repair('0123456789abcdef')).toMatchObject({
    status: 1,
    said: expect.stringContaining('0123456789abcdef: no such room, or nothing to mend in it.'),
  })
})
