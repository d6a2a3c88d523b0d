/** Sign-out, withdrawn consent, and the end of a part: what open connections get, and within which time. */
import { addDays, AREA, createEntry, dayInNorway, participantId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { LiveClient } from '../live/live-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import { RawClient } from './raw-client-fixture.ts'
import { StockClient } from './stock-client-fixture.ts'

/** Within which a withdrawn consent takes effect on open screens, in milliseconds. */
const EFFECT_WITHIN = 1_000

let server: WholeServer
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

const open = (browser: TestBrowser, room: string) =>
  new RawClient(`${server.url}/sync/${PLAN}/${room}`, { cookie: browser.cookieHeader(), origin: server.url })

test('signing out closes every room of that session with 4401, and no other session’s', async () => {
  const browser = await server.signIn('p05')
  const elsewhere = open(await server.signIn('p05'), 'overview')
  const rooms = [open(browser, 'overview'), open(browser, 'area-work')]
  await Promise.all([...rooms, elsewhere].map((client) => client.load()))
  await browser.change('POST', '/auth/sign-out')
  for (const client of rooms) expect(await client.closed).toEqual({ code: 4401, reason: 'notSignedIn' })
  expect((await open(browser, 'overview').closed).code).toBe(4401)
  await elsewhere.settled()
  await elsewhere.leave()
})

describe('consent withdrawn', () => {
  test('closes the rooms with 4403 within a second, without a byte of what another writes meanwhile; /live tells of it', async () => {
    const lise = await server.signIn('p12')
    const rooms = ['area-work', 'overview'].map((room) => open(lise, room))
    await Promise.all(rooms.map((client) => client.load()))
    const live = await new LiveClient(server.url, lise.cookieHeader()).connected()
    await live.watch(PLAN)
    const { version } = (await nora.json(`/api/plans/${PLAN}`)) as { version: number }

    // Somebody writes without pause, before, during and after. What was judged by the facts of before is dropped, and
    // a stock client comes back with it.
    const options = { url: server.url, cookie: nora.cookieHeader(), plan: PLAN, room: 'area-work', notices: true }
    const writer = await new StockClient(options).synced()
    let written = 0
    const writing = setInterval(() => {
      const values = { target: null, parent: null, body: `ord nr ${++written}`, resolved: null }
      createEntry(AREA, writer.doc, 'comments', values, { by: participantId('p01'), at: Date.now() })
    }, 2)
    await rooms[0]!.next('update')

    const closed = Promise.all(rooms.map((client) => client.closed.then((how) => ({ ...how, at: performance.now() }))))
    const answer = await nora.change('DELETE', `/api/plans/${PLAN}/consents/p12`)
    const answeredAt = performance.now()
    const withdrawnAfter = written
    expect(answer.status).toBe(200)
    for (const { code, reason, at } of await closed) {
      expect(`${code} ${reason}`).toBe('4403 consentWithdrawn')
      expect(at - answeredAt).toBeLessThan(EFFECT_WITHIN)
    }
    const told = await live.hears(version + 1)
    expect(told.at - answeredAt).toBeLessThan(EFFECT_WITHIN)
    const heard = rooms.map(({ bytes }) => bytes.length)
    // Until somebody with consent has seen what was written after it all: as a stock client, since she may have come
    // before the room dropped what was judged by the facts of before, and is then sent away to come again.
    const witness = await new StockClient(options).synced()
    await witness.sees((doc) => JSON.stringify(doc.getMap('comments')).includes(`ord nr ${withdrawnAfter + 20}"`))
    clearInterval(writing)
    witness.leave()
    writer.leave()

    expect(rooms.map(({ bytes }) => bytes.length)).toEqual(heard)
    const received = new Y.Doc()
    for (const frame of rooms[0]!.heard) {
      if (frame.kind === 'step2' || frame.kind === 'update') Y.applyUpdate(received, frame.payload)
    }
    const bodies = [...received.getMap<Y.Map<string>>('comments').values()].map((entry) => entry.get('body') ?? '')
    const numbers = bodies.flatMap((body) => (body.startsWith('ord nr ') ? [Number(body.slice(7))] : []))
    expect(numbers.length).toBeGreaterThan(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(withdrawnAfter)
    for (const room of ['area-work', 'overview']) expect((await open(lise, room).closed).code).toBe(4403)
    expect((await lise.visit(`/api/plans/${PLAN}/rooms/area-work`)).status).toBe(404)
    live.socket.disconnect()
  })

  test('is final for a stock client: it does not come back by itself', async () => {
    const emil = await server.signIn('p14')
    const client = new StockClient({ url: server.url, cookie: emil.cookieHeader(), plan: PLAN, room: 'area-leisure' })
    await client.synced()
    const closed = client.closed()
    await nora.change('DELETE', `/api/plans/${PLAN}/consents/p14`)
    expect(await closed).toBe(4403)
    expect(client.provider.shouldConnect).toBe(false)
    client.leave()
  })

  test('narrowed: the areas left out are closed, the others stay', async () => {
    const marte = await server.signIn('p10')
    const health = open(marte, 'area-health')
    const leisure = open(marte, 'area-leisure')
    await Promise.all([health.load(), leisure.load()])
    await nora.change('PUT', `/api/plans/${PLAN}/consents/p10`, {
      areas: ['leisure'],
      level: 'comment',
      to: addDays(dayInNorway(Date.now()), 100),
    })
    expect((await health.closed).code).toBe(4403)
    await leisure.settled()
    await leisure.leave()
  })
})

test('a no that was said to the coordinator closes the rooms before the command answers; given back, they open again', async () => {
  const [ragnhild, silje] = [await server.signIn('p08'), await server.signIn('p05')]
  const path = `/api/plans/${PLAN}/consents/p08/oral-no`
  const said = { saidOn: dayInNorway(Date.now()), circumstances: 'på telefon' }
  const rooms = ['area-health', 'area-mentalHealth', 'overview'].map((room) => open(ragnhild, room))
  await Promise.all(rooms.map((client) => client.load()))
  expect((await silje.change('PUT', path, { areas: ['mentalHealth'], ...said })).status).toBe(200)
  expect(await rooms[1]!.closed).toEqual({ code: 4403, reason: 'consentWithdrawn' })
  await rooms[0]!.settled()
  expect((await silje.change('PUT', path, { areas: null, ...said })).status).toBe(200)
  for (const client of [rooms[0]!, rooms[2]!]) expect((await client.closed).code).toBe(4403)
  expect((await ragnhild.visit(`/api/plans/${PLAN}/rooms/area-health`)).status).toBe(404)
  expect((await silje.change('PUT', `${path}/answer`, { isRight: false })).status).toBe(403)
  expect((await nora.change('PUT', `${path}/answer`, { isRight: false })).status).toBe(200)
  const again = ['area-health', 'area-mentalHealth'].map((room) => open(ragnhild, room))
  await Promise.all(again.map((client) => client.load()))
  for (const client of again) await client.leave()
})

describe('a consent to one of a service', () => {
  const give = (boundTo: string | null) =>
    nora.change('PUT', `/api/plans/${PLAN}/consents/p11`, {
      areas: ['home'],
      level: 'contribute',
      to: addDays(dayInNorway(Date.now()), 100),
      boundTo,
    })
  /** Both of the service, and what each says of the area: a room, its text, the words of the plan. */
  const ofService = async () => {
    const [kwame, kari] = [await server.signIn('p11'), await server.signIn('p16')]
    const reads = async (browser: TestBrowser) =>
      (await browser.visit(`/api/plans/${PLAN}/rooms/area-home`, { headers: { accept: 'application/json' } })).status
    return { kwame, kari, reads }
  }
  const isClosed = (client: RawClient): boolean => client.socket.readyState === client.socket.CLOSED

  test('closes the others’ rooms before the command answers; theirs stay, and nobody else comes in', async () => {
    const { kwame, kari, reads } = await ofService()
    const [his, hers] = [open(kwame, 'area-home'), open(kari, 'area-home')]
    await Promise.all([his.load(), hers.load()])
    expect((await give('p16')).status).toBe(200)
    expect(await his.closed).toEqual({ code: 4403, reason: 'consentWithdrawn' })
    await hers.settled()
    expect(isClosed(hers)).toBe(false)
    expect((await open(kwame, 'area-home').closed).code).toBe(4403)
    expect([await reads(kwame), await reads(kari)]).toEqual([404, 200])
    await hers.leave()
  })

  test('taken away, or passed on, it ends hers', async () => {
    const { kwame, kari, reads } = await ofService()
    const hers = open(kari, 'area-home')
    await hers.load()
    expect((await give('p11')).status).toBe(200)
    expect((await hers.closed).code).toBe(4403)
    expect([await reads(kwame), await reads(kari)]).toEqual([200, 404])
    const his = open(kwame, 'area-home')
    await his.load()
    expect((await nora.change('DELETE', `/api/plans/${PLAN}/consents/p11`)).status).toBe(200)
    expect((await his.closed).code).toBe(4403)
    expect([await reads(kwame), await reads(kari)]).toEqual([404, 404])
  })

  test('ends with them: the channels first, then the answer; nobody of the service has it, and it is told', async () => {
    const { kari, kwame, reads } = await ofService()
    expect((await give('p16')).status).toBe(200)
    const hers = open(kari, 'area-home')
    await hers.load()
    const silje = await server.signIn('p05')
    const path = `/api/plans/${PLAN}/participants/p11/members/p16`
    expect((await silje.change('DELETE', path)).status).toBe(200)
    expect((await hers.closed).code).toBe(4403)
    expect([await reads(kwame), await reads(kari)]).toEqual([404, 404])
    for (const browser of [nora, silje]) {
      const home = (await browser.json('/api/home')) as {
        plans: Array<{ waiting: Array<{ kind: string; name: string }> }>
      }
      const told = home.plans.flatMap(({ waiting }) => waiting.filter(({ kind }) => kind === 'memberLeft'))
      expect(told).toMatchObject([{ name: 'Kari Åsengrav', service: 'Hjemmetjenesten' }])
    }
    expect((await give(null)).status).toBe(200)
    expect(await reads(kwame)).toBe(200)
  })
})

test('whose part is ended is out of every room, and the plan is not there for them any more', async () => {
  const kwame = await server.signIn('p11')
  const client = open(kwame, 'area-home')
  await client.load()
  await nora.change('DELETE', `/api/plans/${PLAN}/participants/p11`)
  expect((await client.closed).code).toBe(4403)
  for (const path of [`/api/plans/${PLAN}`, `/api/plans/${PLAN}/rooms/area-home`]) {
    expect((await kwame.visit(path, { headers: { accept: 'application/json' } })).status).toBe(404)
  }
  expect(await kwame.json('/api/home')).toEqual({
    coordinated: [],
    plans: [],
    needsSaferSignIn: false,
    isUnitMember: false,
  })
})
