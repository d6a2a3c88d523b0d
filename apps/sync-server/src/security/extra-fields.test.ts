/** Fields nobody asked for: each command takes what its schema says, and refuses the rest with all that came with it. */
import { addDays, dayInNorway } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesOf } from '../access/found-routes-fixture.ts'
import { expressAppOf } from '../access/walked-server-fixture.ts'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

const TODAY = dayInNorway(Date.now())
const LATER = addDays(TODAY, 60)
const MEETING = { startsAt: `${LATER}T10:00`, minutes: 60, place: 'Rom 4', invited: ['p06'] }
/** What would be taken as it is, by route; who may. */
const VALID: Readonly<
  Record<string, { readonly path: string; readonly body: Record<string, unknown>; readonly who: string }>
> = {
  'PATCH /api/session/choices': { path: '/api/session/choices', body: { language: 'nb' }, who: 'p01' },
  'PUT /api/plans/:planId/actions/:action/responsibility': {
    path: `/api/plans/${PLAN}/actions/t13/responsibility`,
    body: { area: 'work', responsible: 'p07', contributors: [] },
    who: 'p01',
  },
  'PUT /api/plans/:planId/period': {
    path: `/api/plans/${PLAN}/period`,
    body: { start: addDays(TODAY, -30), end: addDays(TODAY, 300), nextRevision: LATER },
    who: 'p01',
  },
  'PUT /api/plans/:planId/writing-help': {
    path: `/api/plans/${PLAN}/writing-help`,
    body: { until: LATER },
    who: 'p01',
  },
  'PUT /api/plans/:planId/coordinator': {
    path: `/api/plans/${PLAN}/coordinator`,
    // Somebody who is not the coordinator already.
    body: { participant: 'p06' },
    who: 'p15',
  },
  'PUT /api/plans/:planId/consents/:participant': {
    path: `/api/plans/${PLAN}/consents/p06`,
    body: { areas: ['work'], level: 'read', to: LATER },
    who: 'p01',
  },
  'PUT /api/plans/:planId/consents/:participant/oral': {
    path: `/api/plans/${PLAN}/consents/p03/oral`,
    body: { areas: ['leisure'], level: 'read', to: LATER, saidOn: TODAY, circumstances: 'på telefon' },
    who: 'p05',
  },
  'PUT /api/plans/:planId/consent': { path: `/api/plans/${PLAN}/consent`, body: {}, who: 'p01' },
  'POST /api/plans/:planId/services': {
    path: `/api/plans/${PLAN}/services`,
    body: {
      role: 'school',
      name: 'Fjordvik skole',
      title: '',
      organisation: '',
      leader: { name: 'Kari', identityNumber: { kind: 'hprNumber', number: '900000901' } },
    },
    who: 'p01',
  },
  'POST /api/plans/:planId/participants/:participant/members': {
    path: `/api/plans/${PLAN}/participants/p11/members`,
    body: { name: 'Kari', identityNumber: { kind: 'hprNumber', number: '900000902' }, leads: false },
    who: 'p05',
  },
  'POST /api/plans/:planId/meetings': { path: `/api/plans/${PLAN}/meetings`, body: MEETING, who: 'p01' },
}

/** What somebody would send along who hopes that it is written as it comes. */
const EXTRAS: ReadonlyArray<Record<string, unknown>> = [
  { owner: 'p07' },
  { planId: 'ip-demo-2' },
  { role: 'planOwner' },
  { version: 1 },
  { closed: true },
  { withdrawn: false, from: '2020-01-01' },
  { participant: 'p07', id: 'p07' },
  { isInArea: true },
  { constructor: { prototype: { isOwner: true } } },
]

let server: WholeServer
const browsers = new Map<string, TestBrowser>()
beforeAll(async () => {
  server = await startWholeServer()
  for (const person of ['p01', 'p05', 'p15']) browsers.set(person, await server.signIn(person))
})
afterAll(() => server.stop())

async function plan(): Promise<unknown> {
  return browsers.get('p01')!.json(`/api/plans/${PLAN}`)
}

describe.each(Object.entries(VALID))('%s', (route, { path, body, who }) => {
  const [method = ''] = route.split(' ')
  const send = async (sent: unknown): Promise<number> => (await browsers.get(who)!.change(method, path, sent)).status

  // What the schema asks for stays right: it is the rest that is refused.
  test.each(EXTRAS.filter((extra) => Object.keys(extra).some((name) => !(name in body))))(
    'refuses %j, and changes nothing',
    async (extra) => {
      const before = await plan()
      expect(await send({ ...extra, ...body })).toBe(400)
      expect(await plan()).toEqual(before)
    },
  )

  test('a field that makes every object what it says is refused, or is no field', async () => {
    const before = await plan()
    const json = JSON.stringify(body).replace('{', '{"__proto__":{"isOwner":true,"role":"planOwner"},')
    const response = await browsers.get(who)!.visit(path, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', origin: server.url },
      body: json,
    })
    expect(response.status).toBe(400)
    expect(await plan()).toEqual(before)
    expect(({} as Record<string, unknown>)['isOwner']).toBeUndefined()
  })

  test('is taken without them: the net catches', async () => {
    expect([200, 204]).toContain(await send(body))
  })
})

test('every route that takes a body is here, or is refused a body it did not ask for', async () => {
  const taking = routesOf(await expressAppOf(server.url)).filter(
    (route) => /^(?:PUT|POST|PATCH) \/api\//.test(route) && VALID[route] === undefined,
  )
  browsers.set('p01', await server.signIn('p01'))
  const before = (await plan()) as { version: number }
  for (const route of taking) {
    const [method = '', pattern = ''] = route.split(' ')
    const path = pattern.replace(':planId', PLAN).replaceAll(/:\w+/g, 'xq-nowhere')
    const { status } = await browsers.get('p01')!.change(method, path, { xq: 1, owner: 'p07' })
    // A visit takes none and says nothing of one.
    const isRefused = pattern.endsWith('/visit') || [400, 403, 404].includes(status)
    expect([route, isRefused]).toEqual([route, true])
  }
  expect(((await plan()) as { version: number }).version).toBe(before.version)
})
