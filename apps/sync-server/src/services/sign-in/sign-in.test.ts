import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseProviders } from '../../config-providers.ts'
import { TestBrowser } from '../../http/browser-fixture.ts'
import { NORA, SILJE, startServer, type TestServer } from '../../http/server-fixture.ts'
import { ATTEMPT_LIFETIME_MS } from './attempt.ts'
import { identityHash } from './identity.ts'
import { SignIn } from './sign-in.ts'

let server: TestServer
beforeAll(async () => void (server = await startServer()))
afterAll(() => server.stop())

const WISH = { returnTo: '/', loginHint: null, level: undefined }
const FAILED = '/?signIn=failed'
const signInAs = (person: string, to = '/') => `/auth/sign-in/demo?person=${person}&to=${encodeURIComponent(to)}`
const isCallback = (url: URL) => url.pathname === '/auth/callback'

/** Signs in up to the provider's answer, which is not delivered. `change` tampers with the question. */
async function answerFor(browser: TestBrowser, change: (question: URL) => void = () => {}): Promise<URL> {
  const question = new URL((await browser.visit(signInAs(NORA.id))).headers.get('location') ?? '')
  change(question)
  return (await browser.follow(question.href, isCallback)).url
}

/** Delivers the answer: where that ends, and whether anybody is signed in then. */
async function endOf(browser: TestBrowser, answer: URL) {
  const { url } = await browser.follow(answer.href)
  const session = await browser.json('/api/session')
  return { address: `${url.pathname}${url.search}`, cookie: browser.cookie('session'), session }
}
const REFUSED = { address: FAILED, cookie: undefined, session: expect.objectContaining({ signedIn: false }) }

describe('a sign-in', () => {
  test('leads through the provider and back to the page that was asked for', async () => {
    const browser = new TestBrowser(server.url)
    const { url, response } = await browser.follow(signInAs(NORA.id, '/plan/ip-demo-1?tab=goals#g1'))
    expect(`${url.pathname}${url.search}${url.hash}`).toBe('/plan/ip-demo-1?tab=goals#g1')
    expect(response?.status).toBe(200)
    expect(await browser.json('/api/session')).toEqual({
      signedIn: true,
      person: { id: expect.any(String), name: NORA.name, choices: USUAL_CHOICES },
      providers: [{ id: 'demo', name: 'Prøveinnlogging' }],
      saferLevel: null,
      demo: { municipality: 'Fjordvik kommune' },
      epoch: 1,
    })
    expect(browser.cookie('sign-in')).toBeUndefined()
  })

  test('asks with PKCE, state and nonce', async () => {
    const { location } = Object.fromEntries((await new TestBrowser(server.url).visit(signInAs(NORA.id))).headers)
    const question = new URL(location ?? '').searchParams
    expect(question.get('code_challenge_method')).toBe('S256')
    expect(question.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(question.get('state')?.length).toBeGreaterThanOrEqual(43)
    expect(question.get('nonce')?.length).toBeGreaterThanOrEqual(43)
    expect(question.get('response_type')).toBe('code')
  })

  test('I2: finds the same person again, by the keyed hash alone', async () => {
    const [first, second] = [new TestBrowser(server.url), new TestBrowser(server.url)]
    await first.follow(signInAs(NORA.id))
    await second.follow(signInAs(NORA.id))
    expect(await second.json('/api/session')).toEqual(await first.json('/api/session'))
    expect(await server.store.people.findByIdentity(NORA.pid)).toBeNull()
    const hash = identityHash(server.keys.identity, NORA.pid)
    expect(await server.store.people.findByIdentity(hash)).toMatchObject({ name: NORA.name })
    expect(identityHash(new Uint8Array(32), NORA.pid)).not.toBe(hash)
  })

  test('as another person without signing out takes the place of the first', async () => {
    const browser = new TestBrowser(server.url)
    await browser.follow(signInAs(NORA.id))
    const before = await server.sessions.sessionOf(browser.cookieHeader())
    const ended: string[] = []
    const stop = server.sessions.onEnded((tokenHash) => ended.push(tokenHash))
    await browser.follow(signInAs(SILJE.id))
    stop()
    expect(await browser.json('/api/session')).toMatchObject({ person: { name: SILJE.name } })
    expect(ended).toEqual([before?.tokenHash])
  })

  test('as another person after signing out is that person', async () => {
    const browser = new TestBrowser(server.url)
    await browser.follow(signInAs(SILJE.id))
    expect((await browser.change('POST', '/auth/sign-out')).status).toBe(204)
    expect(await browser.json('/api/session')).toMatchObject({ signedIn: false })
    await browser.follow(signInAs(NORA.id))
    expect(await browser.json('/api/session')).toMatchObject({ person: { name: NORA.name } })
  })
})

describe('an answer is refused (I1)', () => {
  test('when the state is another', async () => {
    const browser = new TestBrowser(server.url)
    const answer = await answerFor(browser)
    answer.searchParams.set('state', 'another')
    expect(await endOf(browser, answer)).toEqual(REFUSED)
  })

  test('when the nonce is another', async () => {
    const browser = new TestBrowser(server.url)
    expect(
      await endOf(browser, await answerFor(browser, (question) => question.searchParams.set('nonce', 'another'))),
    ).toEqual(REFUSED)
  })

  test('when the code was asked for with another PKCE challenge', async () => {
    const browser = new TestBrowser(server.url)
    const answer = await answerFor(browser, (question) => question.searchParams.set('code_challenge', 'A'.repeat(43)))
    expect(answer.searchParams.has('code')).toBe(true)
    expect(await endOf(browser, answer)).toEqual(REFUSED)
  })

  test('when the issuer is another', async () => {
    const browser = new TestBrowser(server.url)
    const answer = await answerFor(browser)
    answer.searchParams.set('iss', 'https://attacker.example')
    expect(await endOf(browser, answer)).toEqual(REFUSED)
  })

  test('when the provider says the person gave up', async () => {
    const browser = new TestBrowser(server.url)
    const answer = await answerFor(browser)
    answer.searchParams.delete('code')
    answer.searchParams.set('error', 'access_denied')
    expect(await endOf(browser, answer)).toEqual(REFUSED)
  })

  test('in a browser that asked nothing', async () => {
    expect(await endOf(new TestBrowser(server.url), await answerFor(new TestBrowser(server.url)))).toEqual(REFUSED)
  })

  test('in a browser that asked something else', async () => {
    const other = new TestBrowser(server.url)
    await other.visit(signInAs(SILJE.id))
    expect(await endOf(other, await answerFor(new TestBrowser(server.url)))).toEqual(REFUSED)
  })

  test('the second time', async () => {
    const browser = new TestBrowser(server.url)
    const answer = await answerFor(browser)
    const attempt = browser.cookie('sign-in') ?? ''
    await browser.follow(answer.href)
    await browser.change('POST', '/auth/sign-out')
    // Even in a browser that kept the attempt's cookie: the code has been used.
    browser.setCookie('sign-in', attempt)
    expect(await endOf(browser, answer)).toEqual(REFUSED)
  })

  test('too late', async () => {
    const browser = new TestBrowser(server.url)
    const answer = await answerFor(browser)
    server.clock.ahead = ATTEMPT_LIFETIME_MS + 1
    expect(await endOf(browser, answer)).toEqual(REFUSED)
    server.clock.ahead = 0
  })

  test('when the cookie is made up', async () => {
    const browser = new TestBrowser(server.url)
    const answer = await answerFor(browser)
    browser.setCookie('sign-in', Buffer.from('{"provider":"demo"}').toString('base64url'))
    expect(await endOf(browser, answer)).toEqual(REFUSED)
  })
})

describe('a sign-in fails without a trace in the address', () => {
  test('for a provider there is not', async () => {
    const { url } = await new TestBrowser(server.url).follow('/auth/sign-in/nobody')
    expect(`${url.pathname}${url.search}`).toBe(FAILED)
  })

  test('while the provider is down, and works once it is up', async () => {
    const { config, up } = await providerThatComesUp()
    const signIn = new SignIn({
      publicUrl: server.url,
      providers: [config],
      people: server.store.people,
      keys: server.keys,
    })
    expect(await signIn.begin('idporten', WISH)).toEqual({ ok: false, failure: 'providerUnreachable' })
    const stop = await up()
    expect(await signIn.begin('idporten', WISH)).toMatchObject({ ok: true })
    expect(signIn.origins()).toEqual([new URL(config.issuer).origin, 'https://login.provider.example'])
    await stop()
    // Kept: the provider is not asked again.
    expect(await signIn.begin('idporten', WISH)).toMatchObject({ ok: true })
  })
})

async function providerThatComesUp() {
  const { createServer } = await import('node:http')
  let issuer = ''
  const provider = createServer((_req, res) => {
    const endpoints = {
      authorization_endpoint: 'https://login.provider.example/authorize',
      token_endpoint: `${issuer}/token`,
    }
    res.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer, ...endpoints }))
  })
  const listen = (port: number) => new Promise<void>((done) => provider.listen(port, '127.0.0.1', done))
  const close = () => new Promise<unknown>((done) => provider.close(done))
  await listen(0)
  const address = provider.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  issuer = `http://127.0.0.1:${port}`
  await close()
  const env = { OIDC_PROVIDERS: 'idporten', OIDC_IDPORTEN_ISSUER: issuer, OIDC_IDPORTEN_CLIENT_ID: 'client' }
  const [config] = parseProviders(env)
  if (config === undefined) throw new Error('a provider is configured')
  return {
    config,
    up: async () => {
      await listen(port)
      return async () => {
        provider.closeAllConnections()
        await close()
      }
    },
  }
}
