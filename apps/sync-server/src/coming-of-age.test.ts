/** The night on which a child comes to decide for herself: no fact changes, the server runs on, and midnight is Oslo's. */
import { addDays, dayInNorway, DECISIONS, startOfDayInNorway, type Day } from '@ansvarsgruppe/plan-model'
import type { HomeView, PlanView } from '@ansvarsgruppe/plan-model/contract'
import { afterEach, expect, test } from 'vitest'
import type { TestBrowser } from './http/browser-fixture.ts'
import { LiveClient } from './live/live-client-fixture.ts'
import { RawClient } from './sync/raw-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from './whole-server-fixture.ts'

const AT = `/api/plans/${PLAN}`
/** The evening before is still today's for whoever is signed in then. */
const BEFORE_MIDNIGHT = 5 * 60_000

let server: WholeServer
afterEach(() => server.stop())

/** Nora is a child who turns `age` on the day, and Berit is registered as her parent, with nothing beside it. */
async function childWhoTurns(age: number, day: Day, env: Readonly<Record<string, string>> = {}): Promise<void> {
  server = await startWholeServer(undefined, env)
  const silje = await server.signIn('p05')
  const bornOn = `${Number(day.slice(0, 4)) - age}${day.slice(4)}`
  const statuses = [
    await silje.change('DELETE', `${AT}/representations/authorisation-p02`),
    await (await server.signIn('p15')).change('PUT', `${AT}/owner-birth-date`, { bornOn }),
    await silje.change('POST', `${AT}/representations`, {
      representative: 'p02',
      kind: 'parent',
      areas: [],
      decisions: [...DECISIONS],
      from: dayInNorway(Date.now()),
      to: null,
      basis: 'Folkeregisteret',
    }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200])
}

const isNow = (time: number): void => void (server.clock.ahead = time - Date.now())
const consent = { areas: ['leisure'], level: 'read', to: addDays(dayInNorway(Date.now()), 60) }

async function outcome(asked: Promise<Response>): Promise<string> {
  const response = await asked
  if (response.ok) return 'yes'
  const { reason } = (await response.json()) as { readonly reason: string }
  return `${response.status} ${reason}`
}
const decides = (browser: TestBrowser, capacity = 'self', to: Day = consent.to): Promise<string> =>
  outcome(browser.change('PUT', `${AT}/consents/p10?capacity=${capacity}`, { ...consent, to }))
const enter = (browser: TestBrowser, room: string): RawClient =>
  new RawClient(`${server.url}/sync/${PLAN}/${room}`, { cookie: browser.cookieHeader(), origin: server.url })

test('until midnight her parent decides for her, from then on she does; what the parent had open ends, and hers does not', async () => {
  const day = addDays(dayInNorway(Date.now()), 2)
  const midnight = startOfDayInNorway(day)
  await childWhoTurns(16, day)
  isNow(midnight - BEFORE_MIDNIGHT)
  const [nora, berit] = [await server.signIn('p01'), await server.signIn('p02')]
  const [parents, hers] = [enter(berit, 'area-health?capacity=owner'), enter(nora, 'area-health')]
  await Promise.all([parents.load(), hers.load()])
  const live = await new LiveClient(server.url, berit.cookieHeader()).connected()

  expect(await decides(nora)).toBe('403 parentsDecide')
  // What a parent gives ends with their deciding.
  expect(await decides(berit, 'owner', addDays(day, -1))).toBe('yes')
  expect(await live.watch(PLAN, 'owner')).toBe(true)

  isNow(midnight)
  expect(await decides(berit, 'owner')).toBe('403 capacityEnded')
  expect(await outcome(berit.visit(`${AT}?capacity=owner`))).toBe('403 capacityEnded')
  expect(await outcome(berit.visit(`${AT}/access-log?capacity=owner`))).toBe('403 capacityEnded')
  expect(await enter(berit, 'area-health?capacity=owner').closed).toEqual({ code: 4403, reason: 'capacityEnded' })
  expect(await live.watch(PLAN, 'owner')).toBe(false)
  // The first thing she decides looks through the rooms; without it the next look at the calendar does.
  expect(await decides(nora)).toBe('yes')
  expect((await parents.closed).code).toBe(4403)
  expect(hers.socket.readyState).toBe(hers.socket.OPEN)
  // As herself Berit is what Nora's consent makes her, as before.
  expect(await outcome(berit.visit(`${AT}/rooms/area-home`))).toBe('yes')
  expect(await outcome(berit.visit(`${AT}/rooms/area-health`))).toBe('yes')
  expect(await outcome(berit.visit(`${AT}/rooms/area-mentalHealth`))).toBe('404 roomNotFound')
  live.socket.disconnect()
  await hers.leave()
})

test('those it concerns are told beforehand, and for a while after', async () => {
  const day = addDays(dayInNorway(Date.now()), 20)
  await childWhoTurns(16, day)
  const told = async (person: string): Promise<string[]> => {
    const browser = await server.signIn(person)
    const { plans } = (await browser.json('/api/home')) as HomeView
    const waiting = plans.find(({ planId }) => planId === PLAN)?.waiting ?? []
    return waiting.flatMap((one) => (one.kind === 'comesOfAge' ? [one.by] : []))
  }
  const all = async (): Promise<string[][]> => Promise.all(['p01', 'p02', 'p05', 'p06', 'p04'].map(told))
  expect(await all()).toEqual([[day], [day], [day], [], []])
  isNow(startOfDayInNorway(addDays(day, 10)))
  expect(await all()).toEqual([[day], [day], [day], [], []])
  isNow(startOfDayInNorway(addDays(day, 30)))
  expect(await all()).toEqual([[], [], [], [], []])
})

test('a municipality that lets the young decide from 18 has parents until then, in what is decided and in what is shown', async () => {
  await childWhoTurns(16, dayInNorway(Date.now()), { DECIDES_FROM_AGE: '18' })
  const [nora, berit] = [await server.signIn('p01'), await server.signIn('p02')]
  expect(await decides(nora)).toBe('403 parentsDecide')
  expect(await decides(berit, 'owner')).toBe('yes')
  expect(((await nora.json(AT)) as PlanView).decidesFromAge).toBe(18)
})
