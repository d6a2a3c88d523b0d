/** A backup while people write, its restoring, another master key, and a plan that is erased: as an operator does it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AREA, createEntry, entryId, participantId, personId, planId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ServerProcess } from '../server-process-fixture.ts'
import { KEY_FILE, NEXT_KEY_FILE } from '../services/keys.ts'
import { openBeside } from '../store/beside-fixture.ts'
import { DATABASE_FILE } from '../store/sqlite/database.ts'
import { StockClient } from '../sync/stock-client-fixture.ts'
import { freePort, PLAN, signedInBrowser } from '../whole-server-fixture.ts'
import { operate } from './operate-fixture.ts'

const ROOM = 'area-work'
const NORA = participantId('p01')

let parent: string
let dataDir: string
let port: number
let url: string
/** What Nora wrote before, while and after the backup was made. */
const written: string[] = []
let duringBackup: readonly string[]

const folder = (name: string): string => join(parent, name)

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'operate-'))
  dataDir = folder('data')
  port = await freePort()
  url = `http://127.0.0.1:${port}`
  const server = await ServerProcess.start(port, dataDir)
  try {
    const cookie = (await signedInBrowser(url, 'p01')).cookieHeader()
    const nora = await new StockClient({ url, cookie, plan: PLAN, room: ROOM, notices: true }).synced()
    const writing = setInterval(() => write(nora), 5)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const before = [...written]
    const made = await operate(dataDir, ['backup', folder('backup'), folder('keys')])
    if (made.status !== 0 || !/^Copied [\d,]+ rows of \d+ rooms\.$/m.test(made.said)) throw new Error(made.said)
    duringBackup = before
    clearInterval(writing)
    await nora.saved()
    nora.leave()
  } finally {
    await server.end('SIGTERM')
  }
}, 60_000)
afterAll(() => rm(parent, { recursive: true }))

function write({ doc }: StockClient): void {
  const id = entryId(`c-${written.length}`)
  createEntry(
    AREA,
    doc,
    'comments',
    { target: null, parent: null, body: 'ord', resolved: null },
    { by: NORA, at: Date.now() },
    id,
  )
  written.push(id)
}

/** Ids of the comments a folder's store holds. */
async function comments(of: string): Promise<string[]> {
  const store = await openBeside(of)
  try {
    const { snapshot, updates } = await store.journal.load(planId(PLAN), ROOM)
    const doc = new Y.Doc()
    for (const update of [...(snapshot === null ? [] : [snapshot.update]), ...updates]) Y.applyUpdate(doc, update)
    return [...doc.getMap('comments').keys()]
  } finally {
    await store.close()
  }
}

/** The folder as a server leaves it, on its own. */
async function copyOf(name: string): Promise<string> {
  await cp(dataDir, folder(name), { recursive: true })
  return folder(name)
}

test('a command that is none is met with those there are', async () => {
  const { status, said } = await operate(dataDir, ['improve'])
  expect(status).toBe(1)
  expect(said).toContain('npm run operate -- backup')
  expect((await operate(folder('nowhere'), ['verify'])).said).toContain('There is no store in')
})

describe('a backup', () => {
  test('made while people write holds all that was saved before it, and is restored as it was', async () => {
    const restored = folder('restored')
    await cp(join(dataDir, KEY_FILE), join(restored, KEY_FILE))
    const ran = await operate(restored, ['restore', folder('backup'), folder('keys')])
    expect(ran).toMatchObject({ status: 0, said: expect.stringContaining('Restored') })
    const found = await comments(restored)
    expect(found).toEqual(expect.arrayContaining([...duringBackup]))
    expect(found.length).toBeLessThanOrEqual((await comments(dataDir)).length)
    expect(await operate(restored, ['verify'])).toMatchObject({ status: 0 })
    expect(epochOf(restored)).toBe(epochOf(dataDir) + 1)
    expect((await operate(restored, ['restore', folder('backup'), folder('keys')])).said).toContain(
      'There is a store in',
    )
  })

  test('is never written over another, and never restored with another key, half or changed', async () => {
    expect((await operate(dataDir, ['backup', folder('backup'), folder('keys')])).said).toContain('is not empty')
    expect((await operate(folder('other'), ['restore', folder('backup'), folder('keys')])).said).toContain(
      'not the master key',
    )
    await cp(folder('backup'), folder('changed'), { recursive: true })
    const db = new DatabaseSync(join(folder('changed'), DATABASE_FILE))
    db.exec(`UPDATE journal SET actor = 'p02' WHERE plan = '${PLAN}' AND seq = 3`)
    db.close()
    const target = folder('target')
    await cp(join(dataDir, KEY_FILE), join(target, KEY_FILE))
    const ran = await operate(target, ['restore', folder('changed'), folder('keys')])
    expect(ran).toMatchObject({ status: 1, said: expect.stringContaining('not what was copied') })
    expect((await operate(target, ['restore', folder('keys'), folder('keys')])).said).toContain('There is no backup in')
    // And nothing of it is left in the way of the right one.
    expect(await operate(target, ['restore', folder('backup'), folder('keys')])).toMatchObject({ status: 0 })
  })
})

test('verify names the first row that is not what was written', async () => {
  const broken = await copyOf('broken')
  expect(await operate(broken, ['verify'])).toMatchObject({
    status: 0,
    said: expect.stringMatching(/what was written/),
  })
  const db = new DatabaseSync(join(broken, DATABASE_FILE))
  db.exec(`UPDATE journal SET at = at + 1 WHERE plan = '${PLAN}' AND room = '${ROOM}' AND seq = 5`)
  db.close()
  expect(await operate(broken, ['verify'])).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^[0-9a-f]{16}: row 5 is not what was written/),
  })
})

describe('another master key', () => {
  test('takes the place of the key file; all can be read, and people are still known', async () => {
    const rotated = await copyOf('rotated')
    const before = await readFile(join(rotated, KEY_FILE))
    expect(await operate(rotated, ['rotate-key'])).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^\d+ keys are wrapped anew/),
    })
    expect(await readFile(join(rotated, KEY_FILE))).not.toEqual(before)
    expect(await comments(rotated)).toHaveLength((await comments(dataDir)).length)
    const server = await ServerProcess.start(port, rotated)
    try {
      const nora = await signedInBrowser(url, 'p01')
      expect(await nora.json('/api/session')).toMatchObject({ person: { name: 'Nora Fjelltun' } })
    } finally {
      await server.end('SIGTERM')
    }
    await writeFile(join(rotated, KEY_FILE), before)
    expect((await operate(rotated, ['repair'])).said).toContain('not the master key')
  })

  test('interrupted after the keys were wrapped, it is finished by the next', async () => {
    const rotated = await copyOf('interrupted')
    const old = await readFile(join(rotated, KEY_FILE))
    await operate(rotated, ['rotate-key'])
    // As it was before the file took its place.
    await cp(join(rotated, KEY_FILE), join(rotated, NEXT_KEY_FILE))
    await writeFile(join(rotated, KEY_FILE), old)
    expect(await operate(rotated, ['rotate-key'])).toMatchObject({
      status: 0,
      said: expect.stringContaining('were wrapped before'),
    })
    expect(await comments(rotated)).toHaveLength((await comments(dataDir)).length)
  })

  test('comes from the environment where the old one does', async () => {
    const rotated = await copyOf('environment')
    const old = (await readFile(join(rotated, KEY_FILE))).toString('base64')
    await rm(join(rotated, KEY_FILE))
    const next = Buffer.alloc(32, 5).toString('base64')
    const env = { MASTER_KEY: old, NEW_MASTER_KEY: next }
    expect(await operate(rotated, ['rotate-key'], { MASTER_KEY: old })).toMatchObject({ status: 1 })
    expect(await operate(rotated, ['rotate-key'], env)).toMatchObject({ status: 0 })
    expect((await operate(rotated, ['repair'], { MASTER_KEY: old })).said).toContain('not the master key')
    expect(await operate(rotated, ['repair'], { MASTER_KEY: next })).toMatchObject({ status: 0 })
  })
})

test('a plan that is erased is gone, here and in a backup with the keys of today; the chain holds', async () => {
  const erased = await copyOf('erased')
  expect((await operate(erased, ['erase', 'ip-nowhere'])).said).toContain('There is no such plan or request')
  expect(await operate(erased, ['erase', PLAN])).toMatchObject({ status: 0 })
  const store = await openBeside(erased)
  expect(await store.facts.load(planId(PLAN))).toBeNull()
  await expect(store.journal.load(planId(PLAN), ROOM)).rejects.toThrow('erased')
  await store.close()
  expect(await operate(erased, ['verify'])).toMatchObject({ status: 0 })
  expect(await operate(erased, ['repair'])).toMatchObject({ status: 0 })

  // The data of before, with the keys of today.
  const [today, target] = [folder('keys-of-today'), folder('erased-restored')]
  expect(await operate(erased, ['backup', folder('erased-backup'), today])).toMatchObject({ status: 0 })
  await cp(join(erased, KEY_FILE), join(target, KEY_FILE))
  const ran = await operate(target, ['restore', folder('backup'), today])
  expect(ran).toMatchObject({
    status: 0,
    said: expect.stringContaining('Without a key, because they have been erased: 1 plan.'),
  })
  const old = await openBeside(target)
  await expect(old.journal.load(planId(PLAN), ROOM)).rejects.toThrow('erased')
  expect(await old.facts.load(planId(PLAN))).toBeNull()
  expect(await old.facts.participationsOf(personId('person-p01'))).toEqual([])
  await old.close()
})

test('a request that led to nothing is erased; one that led to a plan goes with that', async () => {
  const erased = await copyOf('request-erased')
  const requestOf = async (id: string) => {
    const store = await openBeside(erased)
    const request = await store.requests.find(id)
    await store.close()
    return request
  }
  const db = new DatabaseSync(join(erased, DATABASE_FILE), { readOnly: true })
  const all = db.prepare('SELECT id, plan FROM requests').all()
  db.close()
  const lone = String(all.find(({ plan }) => plan === null)?.['id'])
  expect(await requestOf(lone)).not.toBeNull()
  expect(await operate(erased, ['erase', lone])).toMatchObject({ status: 0 })
  expect(await requestOf(lone)).toBeNull()
  expect((await operate(erased, ['erase', lone])).said).toContain('There is no such plan or request')
  for (const { id } of all.filter(({ plan }) => plan !== null))
    expect((await operate(erased, ['erase', String(id)])).said).toContain('goes with it')
})

function epochOf(of: string): number {
  const db = new DatabaseSync(join(of, DATABASE_FILE), { readOnly: true })
  const row = db.prepare('SELECT epoch FROM store').get()
  db.close()
  return Number(row?.['epoch'])
}
