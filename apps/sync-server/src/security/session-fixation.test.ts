/** Nobody gets into a session by having planted its cookie: signing in always makes a new one, and takes over none. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from '../http/browser-fixture.ts'
import { startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.stop())

const SIGN_IN = (person: string): string => `/auth/sign-in/demo?person=${person}&to=/`
const whoIn = async (browser: TestBrowser): Promise<string | null> => {
  const view = (await browser.json('/api/session')) as { signedIn: boolean; person?: { name: string } }
  return view.signedIn ? (view.person?.name ?? '') : null
}

test('a made-up token that was planted is worth nothing before, and is not kept by signing in', async () => {
  const planted = 'A'.repeat(43)
  const victim = new TestBrowser(server.url)
  victim.setCookie('session', planted)
  expect(await whoIn(victim)).toBeNull()
  await victim.follow(SIGN_IN('p01'))
  expect(await whoIn(victim)).toBe('Nora Fjelltun')
  expect(victim.cookie('session')).not.toBe(planted)
  const attacker = new TestBrowser(server.url)
  attacker.setCookie('session', planted)
  expect(await whoIn(attacker)).toBeNull()
})

test('an attacker’s own session that was planted does not become the victim’s', async () => {
  const attacker = await server.signIn('p07')
  const own = attacker.cookie('session')!
  const victim = new TestBrowser(server.url)
  victim.setCookie('session', own)
  await victim.follow(SIGN_IN('p01'))
  expect(await whoIn(victim)).toBe('Nora Fjelltun')
  expect(victim.cookie('session')).not.toBe(own)
  expect(await whoIn(attacker)).not.toBe('Nora Fjelltun')
})

test('a session that was signed out is over, however often its cookie is shown', async () => {
  const nora = await server.signIn('p01')
  const token = nora.cookie('session')!
  await nora.change('POST', '/auth/sign-out')
  nora.setCookie('session', token)
  expect(await whoIn(nora)).toBeNull()
  await nora.follow(SIGN_IN('p01'))
  expect(nora.cookie('session')).not.toBe(token)
})

test('an attacker’s half-finished sign-in is not finished in another’s browser', async () => {
  const attacker = new TestBrowser(server.url)
  const { url } = await attacker.follow(SIGN_IN('p07'), ({ pathname }) => pathname === '/auth/callback')
  expect(url.searchParams.has('code')).toBe(true)
  const victim = new TestBrowser(server.url)
  await victim.follow(url.href)
  expect(await whoIn(victim)).toBeNull()
  // Nor in a browser that is signed in: they stay who they are.
  const nora = await server.signIn('p01')
  await nora.follow(url.href)
  expect(await whoIn(nora)).toBe('Nora Fjelltun')
})
