import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestBrowser } from '../../http/browser-fixture.ts'
import { NORA, SILJE, startServer, type TestServer } from '../../http/server-fixture.ts'
import type { DemoPerson } from './people.ts'

const MALLORY: DemoPerson = {
  id: 'p99',
  name: `<script>alert("1")</script>`,
  title: `' onclick='alert(1)`,
  organisation: '"><img src=x>&',
  circle: 'health',
  pid: '00000000099',
}

let server: TestServer
const ELLA: DemoPerson = {
  id: 'p51',
  name: 'Ella Vindmyra',
  title: 'Planeier',
  organisation: '',
  circle: 'otherPlans',
  pid: '00000000051',
}
beforeAll(async () => void (server = await startServer({ people: [NORA, SILJE, MALLORY, ELLA] })))
afterAll(() => server.stop())

test('writes nothing to the console, neither as it loads nor as it works', async () => {
  const methods = (['warn', 'info', 'error', 'log'] as const).map((method) => vi.spyOn(globalThis.console, method))
  vi.resetModules()
  const { createDemoIdentityProvider } = await import('./identity-provider.ts')
  await createDemoIdentityProvider({ publicUrl: server.url, key: server.keys.demoProvider, people: [NORA] })
  await new TestBrowser(server.url).follow(`/auth/sign-in/demo?person=${NORA.id}`)
  await new TestBrowser(server.url).follow('/demo-id/auth?client_id=other')
  expect(methods.flatMap((method) => method.mock.calls)).toEqual([])
  vi.restoreAllMocks()
})

async function openPage(browser: TestBrowser, query = '') {
  const { url, response } = await browser.follow(`/auth/sign-in/demo${query}`)
  return { url, html: (await response?.text()) ?? '', response }
}

function choose(browser: TestBrowser, page: URL, person: string): Promise<Response> {
  const headers = { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' }
  return browser.visit(page.href, { method: 'POST', headers, body: new URLSearchParams({ person }).toString() })
}

test('without a hint it shows its people, and signs in whoever is chosen', async () => {
  const browser = new TestBrowser(server.url)
  const { url, html, response } = await openPage(browser)
  expect(response?.status).toBe(200)
  expect(html).toContain('<html lang="nb">')
  expect(html).toContain('oppdiktet')
  expect(html).toContain('<b>Silje Aspevoll</b> <span>Koordinator, Fjordvik kommune</span>')
  expect(html).toMatch(/<h2>Andre planer<\/h2>.*<b>Ella Vindmyra<\/b> <span>Planeier<\/span>/)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('style=')
  expect(html).not.toContain(NORA.pid)
  const chosen = await choose(browser, url, SILJE.id)
  await browser.follow(chosen.headers.get('location') ?? '')
  expect(await browser.json('/api/session')).toMatchObject({ person: { name: SILJE.name } })
})

test('with a hint it asks nothing', async () => {
  const browser = new TestBrowser(server.url)
  const { url } = await browser.follow(`/auth/sign-in/demo?person=${NORA.id}`)
  expect(url.pathname).toBe('/')
  expect(await browser.json('/api/session')).toMatchObject({ person: { name: NORA.name } })
})

test('remembers nobody: the next sign-in in the same browser asks again', async () => {
  const browser = new TestBrowser(server.url)
  await browser.follow(`/auth/sign-in/demo?person=${NORA.id}`)
  expect((await openPage(browser)).html).toContain('Hvem vil du være?')
  await browser.change('POST', '/auth/sign-out')
  expect((await openPage(browser)).html).toContain('Hvem vil du være?')
})

test('a hint it does not know is no hint', async () => {
  expect((await openPage(new TestBrowser(server.url), '?person=p00')).html).toContain('Hvem vil du være?')
})

test('a choice of nobody shows the page again', async () => {
  const browser = new TestBrowser(server.url)
  const { url } = await openPage(browser)
  expect((await choose(browser, url, 'p00')).status).toBe(400)
})

test('another browser cannot choose for this one', async () => {
  const { url } = await openPage(new TestBrowser(server.url))
  const response = await choose(new TestBrowser(server.url), url, NORA.id)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Innloggingen ble avbrutt')
})

test('names and roles are text, whatever they hold', async () => {
  const { html } = await openPage(new TestBrowser(server.url))
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  expect(html).toContain('&#39; onclick=&#39;alert(1), &quot;&gt;&lt;img src=x&gt;&amp;')
  expect(html).not.toMatch(/<script|<img/)
})

test('its style sheet is a file of our own, as the security policy wants', async () => {
  const response = await new TestBrowser(server.url).visit('/demo-id/page.css')
  expect(response.headers.get('content-type')).toMatch(/^text\/css/)
})

test.each([
  ['no PKCE', (question: URL) => question.searchParams.delete('code_challenge')],
  ['plain PKCE', (question: URL) => question.searchParams.set('code_challenge_method', 'plain')],
  ['another client', (question: URL) => question.searchParams.set('client_id', 'other')],
  [
    'another address to go back to',
    (question: URL) => question.searchParams.set('redirect_uri', 'https://other.example/'),
  ],
])('refuses a question with %s', async (_what, change) => {
  const browser = new TestBrowser(server.url)
  const question = new URL((await browser.visit('/auth/sign-in/demo')).headers.get('location') ?? '')
  change(question)
  const { url, response } = await browser.follow(question.href)
  const refused = response?.status === 400 || url.search === '?signIn=failed'
  expect(refused).toBe(true)
  expect(browser.visited.every((address) => address.startsWith(server.url))).toBe(true)
})

test('gives no token to who does not know the client’s secret', async () => {
  const response = await fetch(`${server.url}/demo-id/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('ansvarsgruppe:wrong')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', code_verifier: 'y'.repeat(43) }),
  })
  expect(response.status).toBe(401)
})
