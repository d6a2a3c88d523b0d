/** Whatever stands in a link, a sign-in ends on a page of ours: through the whole way, by the browser's own reading. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from '../http/browser-fixture.ts'
import { startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.stop())

test.each([
  'https://other.example/',
  '//other.example',
  '/\\other.example',
  '/\t/other.example',
  '/%09/other.example',
  '/.//other.example',
  '/x/..//other.example',
  '/%2f/other.example',
  '/%5cother.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/plan/ip-demo-1\r\nLocation: https://other.example',
  '/plan/ip-demo-1\r\nSet-Cookie: session=planted',
  '@other.example',
  '/@other.example',
  '.other.example',
  '/auth/sign-out',
  '/api/home',
])('to=%j', async (to) => {
  const browser = new TestBrowser(server.url)
  const query = new URLSearchParams({ person: 'p01', to })
  await browser.follow(`/auth/sign-in/demo?${query.toString()}`, ({ origin }) => origin !== new URL(server.url).origin)
  expect(browser.visited.map((address) => new URL(address).origin)).toEqual(
    browser.visited.map(() => new URL(server.url).origin),
  )
  const last = new URL(browser.visited.at(-1)!)
  expect(last.pathname).not.toMatch(/^\/\/|^\/(?:api|auth)\//)
  expect(browser.cookie('session')).not.toBe('planted')
  // However it is asked twice, one answer or none: never a list that is joined to something else.
  const twice = await browser.visit(`/auth/sign-in/demo?to=/a&to=${encodeURIComponent(to)}`)
  expect(new URL(twice.headers.get('location') ?? '/', server.url).origin).toBe(new URL(server.url).origin)
})
