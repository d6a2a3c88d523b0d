/**
 * Two plans: whoever is in one gets, with every id of the other, on every route the running server has, the very answer
 * that an id which is nowhere gets: same status, same headers, same bytes.
 */
import { addDays, dayInNorway } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesOf } from '../access/found-routes-fixture.ts'
import { expressAppOf } from '../access/walked-server-fixture.ts'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { RawClient } from '../sync/raw-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

/** The owner of a small plan, who is in no other. */
const JAMAL = 'p31'
const OWN = 'ip-demo-3'
const NOWHERE = 'xq-nowhere'
const LATER = addDays(dayInNorway(Date.now()), 60)

/** What each parameter is called in the other plan, and a body that reaches as far as it is looked for. */
const THEIRS: Readonly<Record<string, readonly string[]>> = {
  ':planId': [PLAN, 'ip-demo-2'],
  ':participant': ['p07', 'p06'],
  ':action': ['t13', 'g1'],
  ':room': ['area-health', 'overview'],
}
const BODIES: Readonly<Record<string, unknown>> = {
  consents: { areas: [], level: 'read', to: LATER },
  responsibility: { area: 'work', responsible: null, contributors: [] },
  meetings: { startsAt: `${LATER}T10:00`, minutes: 60, place: '', invited: [] },
  answer: { answer: 'comes' },
}

/** Different for every answer, whatever was asked. */
const OF_EVERY_ANSWER = new Set(['date', 'x-request-id', 'ratelimit', 'ratelimit-policy'])

let server: WholeServer
let jamal: TestBrowser
let routes: Array<readonly [method: string, path: string]>
/** Of a meeting in the other plan. */
let meeting: string
beforeAll(async () => {
  server = await startWholeServer()
  jamal = await server.signIn(JAMAL)
  routes = routesOf(await expressAppOf(server.url))
    .map((route) => route.split(' ') as [string, string])
    .filter(([, path]) => path.startsWith('/api/plans/'))
  const nora = await server.signIn('p01')
  const { meetings } = (await nora.json(`/api/plans/${PLAN}`)) as { meetings: Array<{ id: string }> }
  meeting = meetings[0]!.id
})
afterAll(() => server.stop())

/** A session may ask for only so much in a minute, and an answer that says so would be the same for everything. */
const ASKED_BY_ONE_SESSION = 60
let asked = 0
async function asJamal(): Promise<TestBrowser> {
  if (++asked % ASKED_BY_ONE_SESSION === 0) jamal = await server.signIn(JAMAL)
  return jamal
}

async function answerTo(method: string, path: string): Promise<string> {
  const browser = await asJamal()
  const last = path.split('/').findLast((part) => part in BODIES)
  const response = await (method === 'GET'
    ? browser.visit(path, { headers: { accept: 'application/json' } })
    : browser.change(method, path, last === undefined ? {} : BODIES[last]))
  const headers = [...response.headers].filter(([name]) => !OF_EVERY_ANSWER.has(name))
  expect(response.status).not.toBe(429)
  return JSON.stringify([response.status, headers, await response.text()])
}

test('the routes are there: the net catches', () => {
  expect(routes.length).toBeGreaterThan(12)
})

test('another’s plan is nowhere, on every route, with their own ids and with made-up ones', async () => {
  for (const [method, path] of routes) {
    const at = (plan: string, id: (name: string) => string): string =>
      path.replace(':planId', plan).replaceAll(/:\w+/g, (name) => id(name))
    const nowhere = await answerTo(
      method,
      at(NOWHERE, () => NOWHERE),
    )
    expect([path, JSON.parse(nowhere)[0]]).toEqual([path, 404])
    for (const plan of THEIRS[':planId']!)
      for (const id of [() => NOWHERE, (name: string) => THEIRS[name]?.[0] ?? meeting])
        expect([method, path, await answerTo(method, at(plan, id))]).toEqual([method, path, nowhere])
  }
})

describe('in their own plan', () => {
  test('an id of another plan is an id that is nowhere, on every route', async () => {
    for (const [method, path] of routes.filter(([, one]) => /:(?!planId)/.test(one))) {
      const at = (id: (name: string) => string): string =>
        path.replace(':planId', OWN).replaceAll(/:(?!planId)\w+/g, (name) => id(name))
      // Rooms are the same words in every plan: which of them a plan has is its own.
      if (path.endsWith(':room')) continue
      const nowhere = await answerTo(
        method,
        at(() => NOWHERE),
      )
      const theirs = await answerTo(
        method,
        at((name) => THEIRS[name]?.[0] ?? meeting),
      )
      expect([method, path, theirs]).toEqual([method, path, nowhere])
      expect([path, JSON.parse(nowhere)[0] >= 400]).toEqual([path, true])
    }
  })

  test('people of another plan cannot be named in a body either', async () => {
    const named = async (id: string): Promise<string[]> =>
      Promise.all(
        (
          [
            ['POST', 'meetings', { ...(BODIES['meetings'] as object), invited: [id] }],
            ['PUT', `actions/${NOWHERE}/responsibility`, { area: 'work', responsible: id, contributors: [] }],
            ['PUT', `actions/${NOWHERE}/responsibility`, { area: 'work', responsible: null, contributors: [id] }],
          ] as const
        ).map(async ([method, path, body]) => {
          const response = await (await asJamal()).change(method, `/api/plans/${OWN}/${path}`, body)
          return `${response.status} ${await response.text()}`
        }),
      )
    const theirs = await named('p07')
    expect(theirs).toEqual(await named(NOWHERE))
    expect(theirs.map((answer) => answer.slice(0, 3))).toEqual(['400', '400', '400'])
  })
})

test('by /sync: the same close code, reason and number of bytes', async () => {
  const closing = async (plan: string, room: string): Promise<string> => {
    const client = new RawClient(`${server.url}/sync/${plan}/${room}?notices=1`, {
      cookie: jamal.cookieHeader(),
      origin: server.url,
    })
    const { code, reason } = await client.closed
    return `${code} ${reason} ${client.bytes.length}`
  }
  const nowhere = await closing(NOWHERE, 'overview')
  for (const room of ['overview', 'area-health', 'area-substanceUse', 'area-nothing', 'p01'])
    expect([room, await closing(PLAN, room)]).toEqual([room, nowhere])
})
