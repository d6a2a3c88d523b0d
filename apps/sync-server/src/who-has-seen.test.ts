/** Who has seen a plan, on the whole server: every way of reading is written down before anything is sent. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { addDays, AREA, createEntry, dayInNorway, DECISIONS, entryId, participantId } from '@ansvarsgruppe/plan-model'
import type { AccessExportView, AccessLogView } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { pino } from 'pino'
import { routesOf } from './access/found-routes-fixture.ts'
import { expressAppOf } from './access/walked-server-fixture.ts'
import { parseConfig } from './config.ts'
import type { TestBrowser } from './http/browser-fixture.ts'
import { startServer } from './server.ts'
import { loadKeys } from './services/keys.ts'
import { DATABASE_FILE } from './store/sqlite/database.ts'
import { markingKeysOf } from './store/sqlite/index.ts'
import { verifyStoreIn } from './store/sqlite/verify-chain.ts'
import { RawClient } from './sync/raw-client-fixture.ts'
import { StockClient } from './sync/stock-client-fixture.ts'
import { freePort, PLAN, signedInBrowser, startWholeServer, type WholeServer } from './whole-server-fixture.ts'

const LOG = `/api/plans/${PLAN}/access-log`
const SITTING_OVER = 31 * 60_000

let server: WholeServer
let nora: TestBrowser
let henrik: TestBrowser
/** The last number of the demo's own log: what was there before. */
let before: number
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.stop())
/** Every test begins with nobody in a sitting. */
beforeEach(async () => {
  server.clock.ahead += SITTING_OVER
  nora = await server.signIn('p01')
  henrik = await server.signIn('p06')
  before = lastRow()
})

function rowsOnDisk(sql: string): Array<Record<string, unknown>> {
  const db = new DatabaseSync(join(server.dataDir, DATABASE_FILE))
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}
const lastRow = (): number =>
  Number(rowsOnDisk(`SELECT max(seq) AS seq FROM access_log WHERE plan = '${PLAN}'`)[0]?.['seq'] ?? 0)
const parts = (): string[] =>
  rowsOnDisk(
    `SELECT participant, act, part FROM access_log WHERE plan = '${PLAN}' AND seq > ${before} AND act <> 'end' ORDER BY seq`,
  ).map(({ participant, act, part }) => `${String(participant)} ${String(act)} ${String(part)}`.trim())

async function seenBy(browser: TestBrowser, query = ''): Promise<AccessLogView> {
  return (await browser.json(`${LOG}${query}`)) as AccessLogView
}
const stockClient = (browser: TestBrowser, room: string): StockClient =>
  new StockClient({ url: server.url, cookie: browser.cookieHeader(), plan: PLAN, room, notices: true })

describe('every way of reading', () => {
  test.each([
    ['GET', '/api/home', 'home'],
    ['GET', `/api/plans/${PLAN}`, 'plan'],
    ['POST', `/api/plans/${PLAN}/visit`, 'news'],
    ['GET', `/api/plans/${PLAN}/rooms/overview`, 'overview'],
    ['GET', `/api/plans/${PLAN}/rooms/area-health`, 'area-health'],
    ['GET', LOG, 'accessLog'],
  ])('%s %s is on the disk when the answer comes, once', async (method, path, part) => {
    for (let time = 0; time < 2; time++) {
      const { status } =
        method === 'GET'
          ? await henrik.visit(path, { headers: { accept: 'application/json' } })
          : await henrik.change(method, path)
      expect(status).toBe(200)
      expect(parts()).toEqual([`p06 read ${part}`])
    }
  })

  test('every route of the running server that answers with something of a plan writes it down', async () => {
    const routes = routesOf(await expressAppOf(server.url)).filter((route) =>
      /^GET \/api\/(?:home|plans\/)/.test(route),
    )
    expect(routes.length).toBeGreaterThan(5)
    const ids: Readonly<Record<string, string>> = { planId: PLAN, room: 'area-work', area: 'work', action: 't13' }
    const unwritten: string[] = []
    for (const route of routes) {
      server.clock.ahead += SITTING_OVER
      nora = await server.signIn('p01')
      before = lastRow()
      const path = route.slice('GET '.length).replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'p06')
      const { status } = await nora.visit(path, { headers: { accept: 'application/json' } })
      if (status < 300 && parts().length === 0) unwritten.push(route)
    }
    expect(unwritten).toEqual([])
  })

  test('/sync is on the disk before the first byte of the room', async () => {
    const client = new RawClient(`${server.url}/sync/${PLAN}/area-health?notices=1`, {
      cookie: henrik.cookieHeader(),
      origin: server.url,
    })
    let atFirstByte: string[] | null = null
    client.socket.once('message', () => {
      atFirstByte = parts()
    })
    await client.load()
    expect(atFirstByte).toEqual(['p06 read area-health'])
    await client.leave()
  })

  test('what is refused is not reading', async () => {
    const fatima = await server.signIn('p07')
    await fatima.visit(`/api/plans/${PLAN}/rooms/area-health`)
    await fatima.change('PUT', `/api/plans/${PLAN}/period`, { start: '2026-01-01' })
    await fatima.visit(`${LOG}/export`)
    const client = new RawClient(`${server.url}/sync/${PLAN}/area-health`, { cookie: fatima.cookieHeader() })
    await client.closed
    expect(parts()).toEqual([])
  })

  test('writing is written down beside it: in a room once, and of facts by what they are', async () => {
    const client = await stockClient(nora, 'area-work').synced()
    for (const id of ['one', 'two', 'three'])
      createEntry(
        AREA,
        client.doc,
        'comments',
        { target: null, parent: null, body: id, resolved: null },
        { by: participantId('p01'), at: Date.now() },
        entryId(`written-${id}`),
      )
    await client.saved()
    await nora.change('DELETE', `/api/plans/${PLAN}/consents/p03`)
    await vi.waitFor(() =>
      expect(parts()).toEqual(['p01 read area-work', 'p01 write area-work', 'p01 write consents', 'p01 read plan']),
    )
    client.leave()
  })

  test('the unit reads dates and progress, and that is written down, too', async () => {
    const unit = await server.signIn('p15')
    await unit.visit('/api/home')
    expect((await seenBy(nora)).sittings[0]?.participant).not.toBe('p15')
    await unit.visit(`/api/plans/${PLAN}`)
    const [sitting] = (await seenBy(nora)).sittings
    expect(sitting).toMatchObject({
      participant: 'p15',
      name: 'Anne-Grete Mykleby',
      accesses: [{ part: 'plan', why: { kind: 'unit' } }],
    })
  })
})

describe('what cannot be written down', () => {
  const isGone = (): boolean => rowsOnDisk("SELECT 1 FROM sqlite_schema WHERE name = 'access_log_gone'").length > 0
  beforeEach(() => rowsOnDisk('ALTER TABLE access_log RENAME TO access_log_gone'))
  afterEach(() => void (isGone() && rowsOnDisk('ALTER TABLE access_log_gone RENAME TO access_log')))

  test('is not read: by REST a reason, and nothing of the plan', async () => {
    for (const path of ['/api/home', `/api/plans/${PLAN}`, `/api/plans/${PLAN}/rooms/overview`]) {
      const response = await henrik.visit(path, { headers: { accept: 'application/json', 'accept-encoding': 'gzip' } })
      const body = await response.text()
      expect([response.status, JSON.parse(body)]).toMatchObject([503, { reason: 'notLogged' }])
      expect(body).not.toContain('Nora')
    }
  })

  test('is not read: by /sync a close code before any byte, and once it can be, it is', async () => {
    const open = (): RawClient =>
      new RawClient(`${server.url}/sync/${PLAN}/area-health`, { cookie: henrik.cookieHeader() })
    const refused = open()
    expect(await refused.closed).toMatchObject({ code: 4503, reason: 'notLogged' })
    expect(refused.bytes).toEqual([])
    rowsOnDisk('ALTER TABLE access_log_gone RENAME TO access_log')
    const client = open()
    await client.load()
    expect(parts()).toEqual(['p06 read area-health'])
    await client.leave()
  })

  test('and what is told of it in the server’s log says nothing of anybody', async () => {
    await henrik.visit(`/api/plans/${PLAN}`)
    expect(server.logLines.join('')).toContain('failed')
    expect(server.logLines.join('')).not.toMatch(/Henrik|p06|ip-demo-1/)
  })
})

describe('who is told', () => {
  test('the owner of everybody but herself, with names, reasons and the consent’s day; herself when she asks', async () => {
    await henrik.visit(`/api/plans/${PLAN}/rooms/area-health`)
    const [latest] = (await seenBy(nora)).sittings
    expect(latest).toMatchObject({ participant: 'p06', name: 'Henrik Tverråsen', role: 'generalPractitioner' })
    expect(latest?.accesses).toEqual([
      { act: 'read', part: 'area-health', why: expect.objectContaining({ kind: 'consent', asCoordinator: false }) },
    ])
    const who = async (query: string): Promise<Set<string>> =>
      new Set((await seenBy(nora, query)).sittings.map(({ participant }) => participant))
    expect((await who('')).has('p01')).toBe(false)
    expect((await who('?own=1')).has('p01')).toBe(true)
    expect([...(await who('?person=p01'))]).toEqual(['p01'])
  })

  test('everyone else of themselves alone, whatever they ask for', async () => {
    await nora.visit(`/api/plans/${PLAN}`)
    await henrik.visit(`/api/plans/${PLAN}/rooms/area-health`)
    for (const query of ['', '?own=1', '?person=p01', '?part=overview']) {
      const view = await seenBy(henrik, query)
      expect(view.sittings.every(({ participant }) => participant === 'p06')).toBe(true)
      expect(view.people.map(({ accessor }) => accessor)).toEqual(['p06'])
    }
    expect((await seenBy(henrik)).sittings.length).toBeGreaterThan(0)
    const exported = await henrik.visit(`${LOG}/export`)
    expect([exported.status, await exported.json()]).toMatchObject([403, { reason: 'ownerOnly' }])
  })

  test('whoever is of a service of themselves alone: not of the colleagues they take over from', async () => {
    const [kwame, other] = [await server.signIn('p11'), await server.signIn('p16')]
    await kwame.visit(`/api/plans/${PLAN}`)
    await other.visit(`/api/plans/${PLAN}`)
    const [his, hers] = [await seenBy(kwame), await seenBy(other)]
    expect(new Set([...his.sittings, ...hers.sittings].map(({ participant }) => participant)).size).toBe(1)
    for (const view of [his, hers]) expect(new Set(view.sittings.map(({ name }) => name)).size).toBe(1)
    expect(his.people).toHaveLength(1)
    expect(his.people).not.toEqual(hers.people)
    // The owner finds each by name.
    const { people } = await seenBy(nora)
    for (const { accessor, name } of [...his.people, ...hers.people]) {
      expect(people).toContainEqual({ accessor, name })
      const found = await seenBy(nora, `?person=${encodeURIComponent(accessor)}`)
      expect(new Set(found.sittings.map((sitting) => sitting.name))).toEqual(new Set([name]))
    }
  })

  describe('whoever acts for the owner', () => {
    const AS_OWNER = 'capacity=owner'

    test('by a mandate of its area, and of nothing beside it: not of who else there was, nor when they came', async () => {
      const gunnar = await server.signIn('p04')
      await henrik.visit(`/api/plans/${PLAN}/rooms/area-health`)
      server.clock.ahead += 5 * 60_000
      await henrik.visit(`/api/plans/${PLAN}/rooms/area-economy`)
      const silje = await server.signIn('p05')
      await silje.visit(`/api/plans/${PLAN}/rooms/area-health`)
      const whole = (await seenBy(nora, '?person=p06')).sittings[0]!
      const view = await seenBy(gunnar, `?${AS_OWNER}`)
      const ofHenrik = view.sittings.find(({ number }) => number === whole.number)!
      expect(ofHenrik.accesses.map(({ part }) => part)).toEqual(['area-economy'])
      expect(Date.parse(ofHenrik.from) - Date.parse(whole.from)).toBeGreaterThanOrEqual(5 * 60_000)
      const toldParts = new Set(view.sittings.flatMap(({ accesses }) => accesses.map(({ part }) => part)))
      expect([...toldParts]).toEqual(['area-economy'])
      for (const part of ['area-health', 'overview', 'plan'])
        expect((await seenBy(gunnar, `?${AS_OWNER}&part=${part}`)).sittings, part).toEqual([])
      const readEconomy = new Set(view.sittings.map(({ participant }) => participant))
      const named = view.people.map(({ accessor }) => accessor)
      expect([...readEconomy].filter((person) => !named.includes(person))).toEqual([])
      // The physiotherapist has been in the plan, and never in its economy.
      expect((await seenBy(nora)).people.map(({ accessor }) => accessor)).toContain('p10')
      expect(named).not.toContain('p10')
    })

    test('takes away what they are told of, and that is in the list', async () => {
      const gunnar = await server.signIn('p04')
      await henrik.visit(`/api/plans/${PLAN}/rooms/area-economy`)
      const copy = (await gunnar.json(`${LOG}/export?${AS_OWNER}`)) as AccessExportView
      expect(copy.sittings.length).toBeGreaterThan(0)
      expect(copy.sittings.flatMap(({ accesses }) => accesses).every(({ part }) => part === 'area-economy')).toBe(true)
      expect(parts()).toContain('p04 export accessLog')
      const asThemselves = await gunnar.visit(`${LOG}/export`)
      expect([asThemselves.status, await asThemselves.json()]).toMatchObject([403, { reason: 'ownerOnly' }])
    })

    test('as a parent, of all that the child is told of, the child’s own visits too when asked; not as themselves', async () => {
      const silje = await server.signIn('p05')
      const born = addDays(dayInNorway(Date.now() + server.clock.ahead), -13 * 365)
      const unit = await server.signIn('p15')
      await unit.change('PUT', `/api/plans/${PLAN}/owner-birth-date`, { bornOn: born })
      const registered = await silje.change('POST', `/api/plans/${PLAN}/representations`, {
        representative: 'p02',
        kind: 'parent',
        areas: [],
        decisions: [...DECISIONS],
        from: dayInNorway(Date.now() + server.clock.ahead),
        to: null,
        basis: 'Folkeregisteret',
      })
      expect(registered.status).toBe(200)
      await henrik.visit(`/api/plans/${PLAN}/rooms/area-health`)
      const berit = await server.signIn('p02')
      // It was read before by both: what is read now is no news to either.
      await Promise.all([seenBy(nora), seenBy(berit, `?${AS_OWNER}`)])
      for (const query of ['', 'own=1', 'person=p01', 'part=overview', 'person=p06&part=area-health'])
        expect(await seenBy(berit, `?${AS_OWNER}&${query}`), query).toEqual(await seenBy(nora, `?${query}`))
      const copies = await Promise.all([
        berit.json(`${LOG}/export?${AS_OWNER}&person=p06`),
        nora.json(`${LOG}/export?person=p06`),
      ])
      expect(copies[0]).toEqual(copies[1])
      expect((await seenBy(berit)).people.map(({ accessor }) => accessor)).toEqual(['p02'])
      await unit.change('PUT', `/api/plans/${PLAN}/owner-birth-date`, { bornOn: null })
      // What is left is her written authorisation for one area.
      const late = (await seenBy(berit, `?${AS_OWNER}`)).sittings.flatMap(({ accesses }) => accesses)
      expect([...new Set(late.map(({ part }) => part))]).toEqual(['area-home'])
    })
  })

  test('searched by person, part and day', async () => {
    // A day on which nobody has been there yet.
    server.clock.ahead += 3 * 24 * 60 * 60_000
    nora = await server.signIn('p01')
    henrik = await server.signIn('p06')
    await henrik.visit(`/api/plans/${PLAN}/rooms/area-health`)
    const today = dayInNorway(Date.now() + server.clock.ahead)
    const numbers = async (query: string): Promise<number> => (await seenBy(nora, query)).sittings.length
    expect(await numbers(`?person=p06&part=area-health&day=${today}`)).toBe(1)
    expect(await numbers('?person=p06&part=area-health&day=2020-01-01')).toBe(0)
    for (const wrong of [
      '?person=<b>',
      '?part=garden',
      '?day=2026-02-30',
      '?before=0',
      '?before=-1',
      '?other=1',
      '?own=2',
    ])
      expect([wrong, (await nora.visit(`${LOG}${wrong}`)).status]).toEqual([wrong, 400])
  })

  test('in pages, none of which leaves out or repeats a sitting', async () => {
    for (let sitting = 0; sitting < 60; sitting++) {
      server.clock.ahead += SITTING_OVER
      // Sessions last shorter than this.
      if (sitting % 10 === 0) henrik = await server.signIn('p06')
      await henrik.visit(`/api/plans/${PLAN}`)
    }
    nora = await server.signIn('p01')
    const first = await seenBy(nora, '?person=p06')
    const second = await seenBy(nora, `?person=p06&before=${first.next}`)
    expect([first.sittings.length, second.next]).toEqual([50, null])
    const numbers = [...first.sittings, ...second.sittings].map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a))
    const whole = (await nora.json(`${LOG}/export?person=p06`)) as AccessExportView
    expect(whole.isWhole).toBe(true)
    expect(whole.sittings.map(({ number }) => number)).toEqual(numbers)
    expect(parts()).toContain('p01 export accessLog')
  })

  test('of whoever has left the plan what they did stays', async () => {
    await henrik.visit(`/api/plans/${PLAN}/rooms/area-health`)
    await nora.change('DELETE', `/api/plans/${PLAN}/participants/p06`)
    expect((await henrik.visit(LOG)).status).toBe(404)
    expect((await seenBy(nora, '?person=p06')).sittings[0]?.name).toBe('Henrik Tverråsen')
  })
})

test('a server that ends, ends all sittings, and leaves a log that holds', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'who-has-seen-'))
  const url = `http://127.0.0.1:${await freePort()}`
  const config = parseConfig({ PORT: new URL(url).port, PUBLIC_URL: url, DATA_DIR: dataDir }, null)
  const clock = { ahead: 0 }
  const short = await startServer(config, pino({ level: 'silent' }), () => Date.now() + clock.ahead)
  const browser = await signedInBrowser(url, 'p06')
  const client = new StockClient({
    url,
    cookie: browser.cookieHeader(),
    plan: PLAN,
    room: 'area-health',
    notices: true,
  })
  await client.synced()
  clock.ahead += 5 * 60_000
  await short.close()
  client.leave()
  const { wrapping } = await loadKeys({ dataDir, masterKey: null })
  const { accessLog } = verifyStoreIn(dataDir, markingKeysOf({ dataDir, wrappingKey: wrapping }))
  expect(accessLog.broken).toEqual([])
  const db = new DatabaseSync(join(dataDir, DATABASE_FILE), { readOnly: true })
  const last = db.prepare('SELECT participant, act FROM access_log WHERE plan = ? ORDER BY seq DESC LIMIT 1').get(PLAN)
  db.close()
  expect(last).toEqual({ participant: 'p06', act: 'end' })
  await rm(dataDir, { recursive: true })
})
