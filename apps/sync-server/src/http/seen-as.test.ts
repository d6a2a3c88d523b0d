/** What the owner sees as somebody else is, byte for byte, what that participant receives. */
import { addDays, dayInNorway } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import type { TestBrowser } from './browser-fixture.ts'

let server: WholeServer
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

async function answer(browser: TestBrowser, path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${server.url}/api/plans/${PLAN}${path}`, {
    headers: { cookie: browser.cookieHeader(), accept: 'application/json' },
  })
  return { status: response.status, body: await response.text() }
}

const ROOMS = [
  'overview',
  ...['home', 'health', 'mentalHealth', 'work', 'economy', 'leisure'].map((one) => `area-${one}`),
]

/** Mother, brother, guardian, coordinator, GP, NAV, peer supporter, support contact, coordinating unit. */
describe.each(['p02', 'p03', 'p04', 'p05', 'p06', 'p07', 'p13', 'p14', 'p15'])('as %s', (id) => {
  test('facts, every room, and every room they do not have', async () => {
    const browser = await server.signIn(id)
    expect(await answer(nora, `/as/${id}`)).toEqual(await answer(browser, ''))
    for (const room of ROOMS)
      expect(await answer(nora, `/as/${id}/rooms/${room}`), room).toEqual(await answer(browser, `/rooms/${room}`))
  })
})

test('of a service, one who has a consent of their own and one who has not: each as they are', async () => {
  const [kwame, kari] = [await server.signIn('p11'), await server.signIn('p16')]
  const given = { areas: ['home'], level: 'read', to: addDays(dayInNorway(Date.now()), 100), boundTo: 'p16' }
  expect((await nora.change('PUT', `/api/plans/${PLAN}/consents/p11`, given)).status).toBe(200)
  for (const [member, browser] of [
    ['p11', kwame],
    ['p16', kari],
  ] as const) {
    expect(await answer(nora, `/as/p11?member=${member}`)).toEqual(await answer(browser, ''))
    for (const room of ROOMS)
      expect(await answer(nora, `/as/p11/rooms/${room}?member=${member}`), room).toEqual(
        await answer(browser, `/rooms/${room}`),
      )
  }
  expect((await answer(nora, '/as/p11/rooms/area-home?member=p16')).status).toBe(200)
  // Left out, it is whoever takes over from the others.
  expect(await answer(nora, '/as/p11')).toEqual(await answer(kwame, ''))
  for (const member of ['p01', 'nobody', '', 'p16&member=p11'])
    expect((await answer(nora, `/as/p11?member=${member}`)).status, member).toBe(404)
  expect((await answer(nora, '/as/p07?member=p07')).status).toBe(404)
})

test('it is no visit of theirs', async () => {
  const fatima = await server.signIn('p07')
  const unseen = async (): Promise<unknown> => {
    const home = await fetch(`${server.url}/api/home`, { headers: { cookie: fatima.cookieHeader() } })
    return ((await home.json()) as { plans: Array<{ unseen: number }> }).plans[0]?.unseen
  }
  const before = await unseen()
  expect(before).toBeGreaterThan(0)
  await answer(nora, '/as/p07')
  await answer(nora, '/as/p07/rooms/area-work')
  expect(await unseen()).toBe(before)
})

test('nobody’s own notes, and no part that has ended', async () => {
  expect((await answer(nora, '/as/p06/rooms/notes-p06')).status).toBe(404)
  expect((await answer(nora, '/as/nobody')).status).toBe(404)
  expect((await nora.change('DELETE', `/api/plans/${PLAN}/participants/p12`)).status).toBe(200)
  expect((await answer(nora, '/as/p12')).status).toBe(404)
})
