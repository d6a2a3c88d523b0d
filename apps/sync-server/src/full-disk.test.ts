/**
 * A disk that is full in the middle of writing, and has room again: the server stays up and says so, what was saved is
 * there, everyone has the same, and what people had typed is saved when it can be.
 */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AREA, createEntry, entryId, participantId, planId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { ServerProcess } from './server-process-fixture.ts'
import { openBeside } from './store/beside-fixture.ts'
import { DATABASE_FILE } from './store/sqlite/database.ts'
import { StockClient } from './sync/stock-client-fixture.ts'
import { freePort, PLAN, signedInBrowser } from './whole-server-fixture.ts'

const ROOM = 'area-work'
/** Bytes the log may still grow by: some commits go through, and then one does not, half written. */
const LEFT = 64 * 1024

let dataDir: string
let url: string
let server: ServerProcess
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'full-disk-'))
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  server = await ServerProcess.start(port, dataDir)
}, 30_000)
afterAll(async () => {
  await server.end('SIGKILL')
  await rm(dataDir, { recursive: true })
})

/** As far as the process goes: no file of its grows beyond `bytes`, and writing fails as on a full disk. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:unlimited`])
}

const ready = async (): Promise<number> => (await fetch(`${url}/readyz`)).status
const idsIn = ({ doc }: StockClient): string[] => [...doc.getMap('comments').keys()].toSorted()

function write({ doc }: StockClient, by: string, count: number): string[] {
  return Array.from({ length: count }, () => {
    const id = entryId(`${by}-${crypto.randomUUID()}`)
    const comment = { target: null, parent: null, body: 'ord '.repeat(100), resolved: null }
    createEntry(AREA, doc, 'comments', comment, { by: participantId(by), at: Date.now() }, id)
    return id
  })
}

// `prlimit` bounds the files of a program that runs, and is Linux' own.
test.skipIf(process.platform !== 'linux')('a full disk', { timeout: 90_000 }, async () => {
  const cookies = new Map<string, string>()
  for (const by of ['p01', 'p05']) cookies.set(by, (await signedInBrowser(url, by)).cookieHeader())
  const open = (by: string): StockClient =>
    new StockClient({ url, cookie: cookies.get(by) ?? '', plan: PLAN, room: ROOM, notices: true })
  const writers = ['p01', 'p05'].map((by) => ({ by, client: open(by) }))
  const witness = open('p01')
  await Promise.all([...writers.map(({ client }) => client), witness].map((client) => client.synced()))
  const before = writers.flatMap(({ by, client }) => write(client, by, 5))
  await vi.waitFor(() => expect(idsIn(witness)).toEqual(expect.arrayContaining(before)), { timeout: 10_000 })
  expect(await ready()).toBe(200)

  limitFiles(statSync(join(dataDir, `${DATABASE_FILE}-wal`)).size + LEFT)
  const during = writers.flatMap(({ by, client }) => write(client, by, 200))
  await vi.waitFor(async () => expect(await ready()).toBe(503), { timeout: 10_000 })
  await vi.waitFor(() => expect(writers.every(({ client }) => client.closings.includes(4500))).toBe(true), {
    timeout: 10_000,
  })
  // Who comes now gets what is on disk, no more and no less; and the page is there.
  const late = await open('p01').synced()
  const onDisk = await stored()
  expect(idsIn(late)).toEqual(onDisk)
  expect(onDisk).toEqual(expect.arrayContaining(before))
  expect(onDisk.length).toBeLessThan(before.length + during.length)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  late.leave()

  limitFiles('unlimited')
  const all = [witness, ...writers.map(({ client }) => client)]
  await vi.waitFor(
    () => {
      for (const client of all) expect(idsIn(client)).toEqual(expect.arrayContaining([...before, ...during]))
    },
    { timeout: 40_000, interval: 100 },
  )
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000 })
  const fresh = await open('p05').synced()
  for (const client of all) expect(idsIn(client)).toEqual(idsIn(fresh))
  expect(await stored()).toEqual(idsIn(fresh))
  for (const client of [...all, fresh]) client.leave()
})

/** Ids of the comments in the journal, read by another connection. */
async function stored(): Promise<string[]> {
  const store = await openBeside(dataDir)
  const { snapshot, updates } = await store.journal.load(planId(PLAN), ROOM)
  await store.close()
  const doc = new Y.Doc()
  if (snapshot !== null) Y.applyUpdate(doc, snapshot.update)
  for (const update of updates) Y.applyUpdate(doc, update)
  return [...doc.getMap('comments').keys()].toSorted()
}
