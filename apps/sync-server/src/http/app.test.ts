import { STATUS_CODES } from 'node:http'
import { reasonOfProblem } from '@ansvarsgruppe/plan-model/contract'
import { Router } from 'express'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JSON_BYTES_MAX } from './app.ts'
import { TestBrowser } from './browser-fixture.ts'
import { parsed } from './input.ts'
import { ProblemError } from './problem.ts'
import { NORA, SILJE, startServer, type TestServer } from './server-fixture.ts'
import { signedIn } from './signed-in.ts'

const SECRET = 'Noras hemmelighet'

function testApi(): Router {
  const api = Router()
  api.get('/me', (req, res) => res.json({ name: signedIn(req).name }))
  api.put('/plans/:planId/period', (req, res) => res.json(parsed(v.strictObject({ end: v.string() }), req.body)))
  api.get('/plans/:planId/broken', () => {
    throw new TypeError(SECRET)
  })
  api.get('/consent', () => {
    throw new ProblemError('consentWithdrawn')
  })
  return api
}

let server: TestServer
let browser: TestBrowser
beforeAll(async () => {
  server = await startServer({ api: testApi() })
  browser = new TestBrowser(server.url)
  await browser.follow(`/auth/sign-in/demo?person=${NORA.id}`)
})
afterAll(() => server.stop())

/** Status and reason of an answer, which is checked to be problem details and nothing else. */
async function problemIn(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem: unknown = await response.json()
  const reason = reasonOfProblem(problem)
  const { status } = response
  expect(problem).toEqual({ type: `about:blank#${reason}`, title: STATUS_CODES[status], status, reason })
  return `${status} ${reason}`
}

describe('who asks', () => {
  test('a route knows the person who is signed in', async () => {
    expect(await browser.json('/api/me')).toEqual({ name: NORA.name })
  })

  test('nobody is a problem', async () => {
    expect(await problemIn(await new TestBrowser(server.url).visit('/api/me'))).toBe('401 notSignedIn')
  })

  test('the signed-out view lists the demo’s people without their identity numbers', async () => {
    const view = await new TestBrowser(server.url).json('/api/session')
    expect(view).toMatchObject({
      signedIn: false,
      providers: [{ id: 'demo' }],
      demo: { people: [{ id: 'p01' }, { id: 'p05' }] },
    })
    expect(JSON.stringify(view)).not.toMatch(/pid|0000000000/)
  })

  test('choices are the person’s own, and one changes without the others', async () => {
    const change = async (choices: unknown): Promise<string> => {
      const answer = await browser.change('PATCH', '/api/session/choices', choices)
      return answer.ok ? String(answer.status) : problemIn(answer)
    }
    expect(await change({ language: 'nn' })).toBe('204')
    expect(await change({ textSize: 'larger', simpleType: true, readOut: 'off' })).toBe('204')
    const choices = { language: 'nn', textSize: 'larger', simpleType: true, readOut: 'off' }
    expect(await browser.json('/api/session')).toMatchObject({ person: { choices } })
    for (const wrong of [{ language: 'xx' }, { language: null }, { textSize: 'huge' }, { colour: 'red' }, {}, []])
      expect([wrong, await change(wrong)]).toEqual([wrong, '400 invalidInput'])
    expect(await browser.json('/api/session')).toMatchObject({ person: { choices } })
    const nobody = new TestBrowser(server.url)
    expect(await problemIn(await nobody.change('PATCH', '/api/session/choices', { language: 'nn' }))).toBe(
      '401 notSignedIn',
    )
  })
})

describe('H1: no cache keeps what is about people', () => {
  test.each([
    '/api/session',
    '/api/nowhere',
    '/auth/sign-in/demo',
    '/auth/callback',
    '/demo-id/jwks',
    '/healthz',
    '/readyz',
  ])('%s', async (path) => {
    const { headers } = await browser.visit(path)
    expect(headers.get('cache-control')).toContain('no-store')
  })
})

describe('H2: a change comes from our own page', () => {
  const PATH = '/api/plans/ip-demo-1/period'
  const body = JSON.stringify({ end: '2027-02-28' })
  const json = { 'content-type': 'application/json' }
  const put = (headers: Record<string, string>) =>
    browser.visit(PATH, { method: 'PUT', headers: { ...json, ...headers }, body })

  test('as its Origin says', async () => {
    expect((await put({ origin: server.url })).status).toBe(200)
  })

  test('or, where the browser hides that, Sec-Fetch-Site', async () => {
    expect((await put({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await put({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  const FOREIGN: ReadonlyArray<Record<string, string>> = [
    {},
    { origin: 'null' },
    { origin: 'https://other.example' },
    { origin: 'https://other.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
  ]
  test.each(FOREIGN)('and from nowhere else: %j', async (headers) => {
    expect(await problemIn(await put(headers))).toBe('403 notAllowed')
  })

  test('signing out too', async () => {
    const response = await browser.visit('/auth/sign-out', {
      method: 'POST',
      headers: { origin: 'https://other.example' },
    })
    expect(await problemIn(response)).toBe('403 notAllowed')
    expect(await browser.json('/api/session')).toMatchObject({ signedIn: true })
  })

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'as JSON, not as %s',
    async (type) => {
      expect(await problemIn(await put({ origin: server.url, 'content-type': type }))).toBe('400 invalidInput')
    },
  )

  test('within the bound', async () => {
    expect(await problemIn(await browser.change('PUT', PATH, { end: 'x'.repeat(JSON_BYTES_MAX) }))).toBe('413 tooLarge')
    expect((await browser.change('PUT', PATH, { end: 'x'.repeat(JSON_BYTES_MAX - 20) })).status).toBe(200)
  })
})

describe('H3: a refusal is a reason', () => {
  test('from a route', async () => {
    expect(await problemIn(await browser.visit('/api/consent'))).toBe('403 consentWithdrawn')
  })

  test('for an address under /api or /auth where nothing is', async () => {
    expect(await problemIn(await browser.visit('/api/nowhere'))).toBe('404 roomNotFound')
    expect(await problemIn(await browser.visit('/auth/nowhere'))).toBe('404 roomNotFound')
  })

  test('for what is not JSON, or not of the schema', async () => {
    const headers = { origin: server.url, 'content-type': 'application/json' }
    const broken = await browser.visit('/api/plans/a/period', { method: 'PUT', headers, body: `{"${SECRET}` })
    expect(await problemIn(broken)).toBe('400 invalidInput')
    expect(await problemIn(await browser.change('PUT', '/api/plans/a/period', { end: 1 }))).toBe('400 invalidInput')
    expect(await problemIn(await browser.visit('/api/plans/%E0%A4%A/broken'))).toBe('400 invalidInput')
  })

  test('for an error nobody foresaw: try later, and nothing of it', async () => {
    expect(await problemIn(await browser.visit('/api/plans/ip-demo-1/broken'))).toBe('500 tryLater')
  })
})

describe('H4: no log line holds anything about a person', () => {
  test('whatever happens', async () => {
    await browser.visit('/api/plans/ip-demo-1/broken?who=Nora')
    await browser.change('PUT', '/api/plans/ip-demo-1/period', { end: SECRET })
    await browser.follow('/auth/callback?code=secret-code&state=secret-state')
    await new TestBrowser(server.url).follow(`/auth/sign-in/demo?person=${SILJE.id}&to=/plan/ip-demo-1`)
    const log = server.logLines.join('')
    const session = browser.cookie('session') ?? ''
    for (const word of [
      NORA.name,
      'Nora',
      'Silje',
      NORA.pid,
      SECRET,
      'ip-demo-1',
      'secret-',
      session,
      '127.0.0.1',
      'p05',
    ]) {
      expect(log).not.toContain(word)
    }
    expect(session).not.toBe('')
    const lines = server.logLines.map((line): Record<string, unknown> => JSON.parse(line))
    const route = '/api/plans/:planId/broken'
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', method: 'GET', route, status: 500 }))
    const failure = lines.find((line) => line['msg'] === 'request failed')
    expect(failure?.['error']).toMatchObject({
      name: 'TypeError',
      frames: expect.arrayContaining([expect.stringMatching('at ')]),
    })
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'sign-in failed', failure: 'noAttempt' }))
  })

  test('the response names the request as the log does', async () => {
    const requestId = (await browser.visit('/api/session')).headers.get('x-request-id')
    expect(server.logLines.at(-1)).toContain(requestId)
  })
})

describe('the built page', () => {
  test('is asked for every time, at any address', async () => {
    for (const path of ['/', '/plan/ip-demo-1/area-home']) {
      const response = await browser.visit(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.text()).toContain('Individuell plan')
    }
  })

  test('keeps its hashed files for ever', async () => {
    const response = await browser.visit('/assets/page-a1b2c3.js')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toMatch(/javascript/)
  })

  test('is no answer to a script that is missing, a picture, or a change', async () => {
    expect((await browser.visit('/assets/gone.js')).status).toBe(404)
    expect((await browser.visit('/gone.png', { headers: { accept: 'image/*,*/*' } })).status).toBe(404)
    expect((await browser.change('POST', '/')).status).toBe(404)
  })

  test.each([
    '/../package.json',
    '/..%2f..%2fdata/master.key',
    '/%2e%2e/data/master.key',
    '/assets/..%2f..%2fdata%2fmaster.key',
  ])('lets nobody out of its folder: %s', async (path) => {
    const response = await browser.visit(path, { headers: { accept: '*/*' } })
    expect([400, 403, 404]).toContain(response.status)
  })

  test('of a demo is at the public address alone, where its cookies are', async () => {
    const response = await fetch(`${server.url.replace('127.0.0.1', 'localhost')}/plan/a?x=1`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    })
    expect(response.headers.get('location')).toBe(`${server.url}/plan/a?x=1`)
  })
})
