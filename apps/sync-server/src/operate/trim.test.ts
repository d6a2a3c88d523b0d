/** Old history that is let go, and what an operator does with the store afterwards. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AREA, createEntry, entryId, participantId, planId, type RoomName } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { factsWith } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { KEY_FILE } from '../services/keys.ts'
import { openBeside } from '../store/beside-fixture.ts'
import { createPlan } from '../store/plan-fixture.ts'
import { DATABASE_FILE } from '../store/sqlite/database.ts'
import { makeOlder } from '../store/sqlite/older-store-fixture.ts'
import { operate } from './operate-fixture.ts'

const FACTS = factsWith({ writingHelp: false })
const ROOM: RoomName = 'area-work'
const DAY = 24 * 60 * 60_000
const KEEPING = { HISTORY_DAYS: '400' }
/** The last step of the schema before history could be let go. */
const BEFORE_TRIMMING = 8
/** Rows that are older than that, and younger. */
const OLD = 600
const YOUNG = 20

let parent: string
/** Before and after it was trimmed. */
let whole: string
let trimmed: string
let said: string
const folder = (name: string): string => join(parent, name)

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'trim-test-'))
  whole = folder('whole')
  await writeHistory(whole)
  trimmed = folder('trimmed')
  await cp(whole, trimmed, { recursive: true })
  const ran = await operate(trimmed, ['trim'], KEEPING)
  if (ran.status !== 0) throw new Error(ran.said)
  said = ran.said
}, 60_000)
afterAll(() => rm(parent, { recursive: true }))

async function writeHistory(dataDir: string): Promise<void> {
  const store = await openBeside(dataDir, 'real')
  await createPlan(store, FACTS)
  const doc = new Y.Doc()
  const rows: Array<{ seq: number; actor: string; at: number; update: Uint8Array; happenings: [] }> = []
  doc.on('update', (update: Uint8Array) => {
    const age = rows.length < OLD ? 401 : 399
    rows.push({ seq: rows.length + 1, actor: 'owner', at: Date.now() - age * DAY, update, happenings: [] })
  })
  for (let edit = 0; edit < OLD + YOUNG; edit++) {
    const comment = { target: null, parent: null, body: `ord ${edit}`, resolved: null }
    createEntry(AREA, doc, 'comments', comment, { by: participantId('owner'), at: 1 }, entryId(`c-${edit}`))
  }
  const claims = [{ clientId: doc.clientID, actor: 'owner' }]
  const batch = { plan: FACTS.planId, room: ROOM, factsVersion: null, schemaVersion: 1, rows, claims }
  const [result] = await store.journal.commit([batch])
  await store.close()
  if (result !== 'committed' || rows.length !== OLD + YOUNG) throw new Error('the history was not written')
}

async function document(of: string): Promise<Uint8Array> {
  const store = await openBeside(of, 'real')
  try {
    const { snapshot, updates } = await store.journal.load(planId(FACTS.planId), ROOM)
    const doc = new Y.Doc()
    for (const update of [...(snapshot === null ? [] : [snapshot.update]), ...updates]) Y.applyUpdate(doc, update)
    return Y.encodeStateAsUpdate(doc)
  } finally {
    await store.close()
  }
}

async function copyOf(name: string, change = ''): Promise<string> {
  await cp(trimmed, folder(name), { recursive: true })
  const db = new DatabaseSync(join(folder(name), DATABASE_FILE))
  db.exec(change)
  db.close()
  return folder(name)
}

test('says how many rows it let go, and never of whom; a second time there are none', async () => {
  expect(said).toBe(`Older than 400 days: ${OLD} rows of 1 room let go.\n`)
  expect(await operate(trimmed, ['trim'], KEEPING)).toEqual({
    status: 0,
    said: 'Older than 400 days: 0 rows of 0 rooms let go.\n',
  })
})

test('the plan is what it was', async () => {
  expect(await document(trimmed)).toEqual(await document(whole))
  expect(await operate(trimmed, ['repair'])).toMatchObject({ status: 0 })
})

test('lets nothing go where nobody said for how long history is kept', async () => {
  expect(await operate(whole, ['trim'])).toMatchObject({ status: 1, said: expect.stringContaining('HISTORY_DAYS') })
  expect(await operate(whole, ['trim'], { HISTORY_DAYS: '10' })).toMatchObject({
    status: 1,
    said: expect.stringContaining('HISTORY_DAYS must be'),
  })
  expect((await operate(whole, ['verify'])).said).toMatch(
    new RegExp(`^${OLD + YOUNG} rows of 1 room: each is what was written.\n`),
  )
})

describe('verify', () => {
  test('follows what is there, and says what is not', async () => {
    expect(await operate(trimmed, ['verify'])).toEqual({
      status: 0,
      said: `${YOUNG} rows of 1 room: each is what was written.\n${OLD} rows before them have been let go, as old as history is kept.\nWho has seen 1 plan, 0 rows: each is what was written.\n`,
    })
  })

  test.each([
    ['a changed first row', `UPDATE journal SET at = at + 1 WHERE seq = ${OLD + 1}`, OLD + 1],
    ['rows that somebody else took away', `DELETE FROM journal WHERE seq <= ${OLD + 5}`, OLD + 1],
    ['a record that is gone', 'DELETE FROM trims', 1],
    [
      'a record of more',
      `UPDATE trims SET seq = ${OLD + 5}, link = (SELECT link FROM journal WHERE seq = ${OLD + 5});
       DELETE FROM journal WHERE seq <= ${OLD + 5}`,
      1,
    ],
  ])('names %s, and trim lets nothing more go', async (name, tampering, row) => {
    const changed = await copyOf(name, tampering)
    expect(await operate(changed, ['verify'])).toMatchObject({
      status: 1,
      said: expect.stringMatching(new RegExp(`^[0-9a-f]{16}: row ${row} is not what was written`)),
    })
    // As old as all of it is a month later.
    expect(await operate(changed, ['trim'], { HISTORY_DAYS: '365' })).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^[0-9a-f]{16} keeps rows that are as old: .*\n.* 0 rows of 0 rooms let go\.$/m),
    })
  })
})

describe('a backup of it', () => {
  test('is restored as it was, and goes on being trimmed', async () => {
    const made = await operate(trimmed, ['backup', folder('data'), folder('keys')])
    expect(made).toMatchObject({ status: 0, said: `Copied ${YOUNG} rows of 1 room.\n` })
    const target = folder('restored')
    await cp(join(trimmed, KEY_FILE), join(target, KEY_FILE))
    const restored = await operate(target, ['restore', folder('data'), folder('keys')])
    expect(restored).toMatchObject({ status: 0, said: expect.stringContaining(`Restored ${YOUNG} rows`) })
    expect(await document(target)).toEqual(await document(whole))
    expect(await operate(target, ['verify'])).toMatchObject({ status: 0 })
    expect(await operate(target, ['rotate-key'])).toMatchObject({ status: 0 })
    expect(await operate(target, ['trim'], { HISTORY_DAYS: '365' })).toMatchObject({
      status: 0,
      said: expect.stringContaining(`${YOUNG - 1} rows of 1 room let go`),
    })
    expect(await operate(target, ['verify'])).toMatchObject({ status: 0 })
  })

  test('is not restored when more of it has gone since, or the keys are from before', async () => {
    const [data, keys] = [folder('data-2'), folder('keys-2')]
    expect(await operate(trimmed, ['backup', data, keys])).toMatchObject({ status: 0 })
    expect(await operate(whole, ['backup', folder('data-before'), folder('keys-before')])).toMatchObject({ status: 0 })
    const target = folder('target')
    await cp(join(trimmed, KEY_FILE), join(target, KEY_FILE))
    expect(await operate(target, ['restore', data, folder('keys-before')])).toMatchObject({ status: 1 })
    const db = new DatabaseSync(join(data, DATABASE_FILE))
    db.exec(`DELETE FROM journal WHERE seq <= ${OLD + 1}`)
    db.close()
    expect(await operate(target, ['restore', data, keys])).toMatchObject({
      status: 1,
      said: expect.stringContaining('not what was copied'),
    })
  })

  test('of an older version is restored', async () => {
    const [data, keys] = [folder('data-old'), folder('keys-old')]
    expect(await operate(whole, ['backup', data, keys])).toMatchObject({ status: 0 })
    makeOlder(join(data, DATABASE_FILE), BEFORE_TRIMMING)
    const target = folder('from-old')
    await cp(join(whole, KEY_FILE), join(target, KEY_FILE))
    expect(await operate(target, ['restore', data, keys])).toMatchObject({ status: 0 })
    expect(await operate(target, ['trim'], KEEPING)).toMatchObject({ status: 0 })
  })
})
