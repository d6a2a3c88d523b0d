/** Every route that changes anything, found in the running server: another site's page cannot call one of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesOf } from '../access/found-routes-fixture.ts'
import { expressAppOf } from '../access/walked-server-fixture.ts'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

let server: WholeServer
let nora: TestBrowser
let changes: Array<readonly [method: string, path: string]>
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
  changes = routesOf(await expressAppOf(server.url))
    .map((route) => route.split(' ') as [string, string])
    .filter(([method, path]) => method !== 'GET' && /^\/(?:api|auth)\//.test(path))
    .map(([method, path]) => [method, path.replace(':planId', PLAN).replaceAll(/:\w+/g, 'p06')])
})
afterAll(() => server.stop())

const version = async (): Promise<number> => ((await nora.json(`/api/plans/${PLAN}`)) as { version: number }).version

const ELSEWHERE: ReadonlyArray<readonly [string, Record<string, string>]> = [
  ['another origin', { origin: 'https://other.example' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { origin: 'null' }],
  ['nothing said', {}],
  ['a site that says it is the same', { origin: 'https://other.example', 'sec-fetch-site': 'same-origin' }],
  ['a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['somewhere else, by the browser', { 'sec-fetch-site': 'cross-site' }],
]

test('there are such routes: the net catches', () => {
  expect(changes.length).toBeGreaterThan(10)
})

describe('from elsewhere', () => {
  test.each(ELSEWHERE)('%s', async (_, headers) => {
    const before = await version()
    for (const [method, path] of changes) {
      const { status } = await nora.visit(path, {
        method,
        headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
        body: '{}',
      })
      expect([method, path, status]).toEqual([method, path, 403])
    }
    expect(await version()).toBe(before)
    expect(await nora.json('/api/session')).toMatchObject({ signedIn: true })
  })
})

test('from our own page, but as a form would send it', async () => {
  for (const type of [
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'text/json',
  ]) {
    // So much may be asked in a minute by one session.
    const again = await server.signIn('p01')
    for (const [method, path] of changes.filter(([, one]) => one !== '/auth/sign-out')) {
      const { status } = await again.visit(path, {
        method,
        headers: { accept: 'application/json', 'content-type': type, origin: server.url },
        body: 'a=b',
      })
      expect([type, method, path, status]).toEqual([type, method, path, 400])
    }
  }
})

test('a method that is taken for another is none', async () => {
  const before = await version()
  for (const headers of [{ 'x-http-method-override': 'DELETE' }, { 'x-method-override': 'DELETE' }] as Array<
    Record<string, string>
  >)
    await nora.visit(`/api/plans/${PLAN}/consents/p06?_method=DELETE`, { headers })
  expect(await version()).toBe(before)
})
