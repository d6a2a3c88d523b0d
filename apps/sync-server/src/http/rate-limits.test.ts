import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from './browser-fixture.ts'
import { API_CHANGES_PER_MINUTE, API_READS_PER_MINUTE, AUTH_REQUESTS_PER_MINUTE } from './rate-limits.ts'
import { NORA, SILJE, startServer, type TestServer } from './server-fixture.ts'

let server: TestServer
beforeAll(async () => void (server = await startServer()))
afterAll(() => server.stop())

const change = (browser: TestBrowser) => browser.change('PATCH', '/api/session/choices', { language: 'nb' })

test('a session that changes too much waits; others and its own reading go on', async () => {
  const [nora, silje] = [new TestBrowser(server.url), new TestBrowser(server.url)]
  await nora.follow(`/auth/sign-in/demo?person=${NORA.id}`)
  await silje.follow(`/auth/sign-in/demo?person=${SILJE.id}`)
  for (let count = 0; count < API_CHANGES_PER_MINUTE; count += 1) expect((await change(nora)).status).toBe(204)
  const refused = await change(nora)
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ reason: 'tooFast' })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await change(silje)).status).toBe(204)
  expect(await nora.json('/api/session')).toMatchObject({ signedIn: true })
})

test('a session that reads too much waits; others do not', async () => {
  const [nora, silje] = [new TestBrowser(server.url), new TestBrowser(server.url)]
  await nora.follow(`/auth/sign-in/demo?person=${NORA.id}`)
  await silje.follow(`/auth/sign-in/demo?person=${SILJE.id}`)
  for (let count = 0; count < API_READS_PER_MINUTE; count += 1)
    expect((await nora.visit('/api/session')).status).toBe(200)
  expect((await nora.visit('/api/session')).status).toBe(429)
  expect((await silje.visit('/api/session')).status).toBe(200)
})

test('an address that asks to sign in too often waits', async () => {
  const statuses = new Set<number>()
  const stranger = new TestBrowser(server.url)
  for (let count = 0; count < AUTH_REQUESTS_PER_MINUTE; count += 1) {
    statuses.add((await stranger.visit('/auth/callback')).status)
  }
  expect([...statuses]).toEqual([303, 429])
})
