/** What somebody finds who gets at the disk: none of the plan's words, and no name. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AREA, createEntry, entryId, participantId, planId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadDemoPlans } from './demo/demo-plan.ts'
import { placeIn, TEST_WRAPPING_KEY } from './store/place-fixture.ts'
import { DATABASE_FILE } from './store/sqlite/database.ts'
import { openSqliteStore } from './store/sqlite/index.ts'
import { KeyRing } from './store/sqlite/key-ring.ts'
import { migrate } from './store/sqlite/migrations.ts'
import { StockClient } from './sync/stock-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from './whole-server-fixture.ts'

const TYPED = 'Hemmelig nok til at ingen andre ord ligner'

let server: WholeServer
let folder: string
beforeAll(async () => {
  server = await startWholeServer()
  folder = await mkdtemp(join(tmpdir(), 'sealed-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

/** Which of the words stand in which file of a folder, as they are written and as UTF-16. */
async function foundIn(dataDir: string, words: Iterable<string>): Promise<string[]> {
  const files = await Promise.all(
    (await readdir(dataDir)).map(async (name) => ({ name, bytes: await readFile(join(dataDir, name)) })),
  )
  expect(files.length).toBeGreaterThan(0)
  return [...words].flatMap((word) =>
    files
      .filter(({ bytes }) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
      .map(({ name }) => `${word} in ${name}`),
  )
}

/** Whatever people have written in the demo, and what they are called. */
function demoWords(): Set<string> {
  const words = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && / /.test(value) && value.length >= 8) words.add(value.slice(0, 60))
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collect(part)
  }
  collect(loadDemoPlans('2026-11-22'))
  return words
}

test('none of the plan’s words is in the data folder, while it is written and afterwards', async () => {
  const cookie = (await server.signIn('p01')).cookieHeader()
  const nora = await new StockClient({ url: server.url, cookie, plan: PLAN, room: 'area-work', notices: true }).synced()
  for (let edit = 0; edit < 60; edit++) {
    const comment = { target: null, parent: null, body: `${TYPED} ${edit}`, resolved: null }
    createEntry(AREA, nora.doc, 'comments', comment, { by: participantId('p01'), at: Date.now() }, entryId(`c-${edit}`))
  }
  await nora.saved()
  const words = demoWords()
  expect(words.size).toBeGreaterThan(100)
  expect(words).toContain('Nora Fjelltun')
  expect(await foundIn(server.dataDir, [...words, TYPED])).toEqual([])
  nora.leave()
})

test('a store from before is sealed when it is opened, and nothing is left in between', async () => {
  const old = join(folder, 'old')
  await mkdir(old)
  const keys = new KeyRing(old, TEST_WRAPPING_KEY)
  const db = new DatabaseSync(join(old, DATABASE_FILE))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON')
  migrate(db, keys, 4)
  const doc = new Y.Doc()
  doc.getMap('a').set('words', TYPED)
  db.exec(`
    INSERT INTO people (id, name, identity) VALUES ('nora', 'Nora Fjelltun', 'hash');
    INSERT INTO plans (id, facts_version, owner, life_areas, period_start, period_end, next_revision)
      VALUES ('ip-1', 1, 'p01', '["work"]', '2026-01-01', '2026-12-31', '2026-06-01');
    INSERT INTO participants (plan, id, position, person, name, role, title, organisation, mandate_areas)
      VALUES ('ip-1', 'p01', 0, 'nora', 'Nora Fjelltun', 'owner', 'Planeier selv', 'Fjordvik kommune', '[]');
    INSERT INTO meetings (plan, id, position, starts_at, minutes, place, invited, answers, cancelled)
      VALUES ('ip-1', 'm1', 0, '2026-12-01T10:00', 60, 'Rådhuset, rom 4', '[]', '{}', 0)`)
  const insert = db.prepare('INSERT INTO journal (plan, room, seq, actor, at, bytes) VALUES (?, ?, ?, ?, ?, ?)')
  const update = Y.encodeStateAsUpdate(doc)
  for (const seq of [1, 2, 3]) insert.run('ip-1', 'area-work', seq, 'p01', seq, update)
  db.close()
  keys.close()

  const store = openSqliteStore(placeIn(old), 'real')
  const facts = await store.facts.load(planId('ip-1'))
  expect(facts?.participants.get(participantId('p01'))).toMatchObject({
    name: 'Nora Fjelltun',
    title: 'Planeier selv',
    organisation: 'Fjordvik kommune',
  })
  expect(facts?.meetings[0]?.place).toBe('Rådhuset, rom 4')
  expect((await store.people.findByIdentity('hash'))?.name).toBe('Nora Fjelltun')
  const { updates } = await store.journal.load(planId('ip-1'), 'area-work')
  expect(updates.map((one) => [...one])).toEqual([1, 2, 3].map(() => [...update]))
  await store.close()
  expect(await foundIn(old, [TYPED, 'Nora Fjelltun', 'Planeier selv', 'Fjordvik kommune', 'Rådhuset, rom 4'])).toEqual(
    [],
  )
})
