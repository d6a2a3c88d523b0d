/** Two providers side by side, as ID-porten and HelseID are, and a server that holds real people. */
import { generateKeyPairSync } from 'node:crypto'
import { participantId, personId, planId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startWholeServer, type WholeServer } from '../../whole-server-fixture.ts'
import { TestBrowser } from '../../http/browser-fixture.ts'
import { loadKeys } from '../keys.ts'
import { LiveClient } from '../../live/live-client-fixture.ts'
import { createPlan, groupFacts } from '../../store/plan-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import { StockClient } from '../../sync/stock-client-fixture.ts'
import { identityHash } from './identity.ts'
import { CLIENT_ID, startProvider, type TestProvider } from './provider-fixture.ts'

const PLAN = planId('real-plan')
const NUMBER = '00000000011'
const HIGH = 'idporten-loa-high'
const SUBSTANTIAL = 'idporten-loa-substantial'

let idporten: TestProvider
let helseid: TestProvider
let server: WholeServer

beforeAll(async () => {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  idporten = await startProvider({ publicUrl, scope: 'openid profile', acrValues: [HIGH, SUBSTANTIAL] })
  helseid = await startProvider({
    publicUrl,
    scope: 'openid profile',
    acrValues: ['Level4'],
    publicKey: { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'PS256' },
  })
  server = await startWholeServer(
    async (dataDir) => {
      const keys = await loadKeys({ dataDir, masterKey: null })
      const store = openSqliteStore({ dataDir, wrappingKey: keys.wrapping }, 'real')
      await createPlan(store, groupFacts(PLAN, participantId('owner'), [participantId('doctor')]))
      const newcomer = {
        id: personId('nobody'),
        name: '',
        choices: (await store.people.find(personId('person-owner')))!.choices,
      }
      await store.people.recognise([identityHash(keys.identity, NUMBER), 'identity-doctor'], newcomer)
      await store.close()
    },
    {
      PORT: String(port),
      OIDC_PROVIDERS: 'idporten helseid',
      OIDC_IDPORTEN_ISSUER: idporten.issuer,
      OIDC_IDPORTEN_CLIENT_ID: CLIENT_ID,
      OIDC_HELSEID_ISSUER: helseid.issuer,
      OIDC_HELSEID_CLIENT_ID: CLIENT_ID,
      OIDC_HELSEID_PRIVATE_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'k1', alg: 'PS256' }),
      OIDC_HELSEID_SCOPE: 'openid profile',
      OIDC_HELSEID_NATIONAL_ID_CLAIM: 'pid',
      OIDC_HELSEID_HPR_CLAIM: 'hpr',
      OIDC_HELSEID_LEVEL_CLAIM: 'level',
    },
  )
})
afterAll(async () => {
  await server.stop()
  await idporten.stop()
  await helseid.stop()
})

type Claims = Readonly<Record<string, unknown>>

async function withIdporten(claims: Claims, acr: string, query = ''): Promise<TestBrowser> {
  idporten.next = { claims: { sub: `a-${JSON.stringify(claims)}`, ...claims }, acr }
  const browser = new TestBrowser(server.url)
  await browser.follow(`/auth/sign-in/idporten${query}`)
  return browser
}

async function withHelseid(claims: Claims): Promise<TestBrowser> {
  helseid.next = { claims: { sub: `b-${JSON.stringify(claims)}`, level: '4', ...claims }, acr: null }
  const browser = new TestBrowser(server.url)
  await browser.follow('/auth/sign-in/helseid')
  return browser
}

async function personIn(browser: TestBrowser): Promise<string | null> {
  const session = (await browser.json('/api/session')) as { signedIn: boolean; person?: { id: string } }
  return session.person?.id ?? null
}

test('both are offered, in the order they were named', async () => {
  const session = await new TestBrowser(server.url).json('/api/session')
  expect(session).toMatchObject({
    signedIn: false,
    demo: null,
    providers: [
      { id: 'idporten', name: 'ID-porten' },
      { id: 'helseid', name: 'HelseID' },
    ],
  })
})

describe('who it is', () => {
  test('the same national identity number is the same person with both', async () => {
    const claims = { pid: NUMBER, name: 'Henrik' }
    expect(await personIn(await withIdporten(claims, HIGH))).toBe('person-doctor')
    expect(await personIn(await withHelseid(claims))).toBe('person-doctor')
  })

  test('a provider that gives both numbers links them: from then on either is enough', async () => {
    const first = await personIn(await withIdporten({ pid: '00000000022' }, HIGH))
    expect(await personIn(await withHelseid({ pid: '00000000022', hpr: '4310022' }))).toBe(first)
    expect(await personIn(await withHelseid({ hpr: '004310022' }))).toBe(first)
  })

  test('never by e-mail or by the provider’s own id', async () => {
    const email = 'felles@example.no'
    const one = await personIn(await withIdporten({ sub: 'same', email, pid: '00000000033' }, HIGH))
    const other = await personIn(await withHelseid({ sub: 'same', email, hpr: '4310044' }))
    expect(one).not.toBeNull()
    expect(other).not.toBeNull()
    expect(other).not.toBe(one)
  })

  test('whoever comes without either number is nobody', async () => {
    expect(await personIn(await withHelseid({ email: 'henrik@example.no' }))).toBeNull()
  })
})

describe('how safely', () => {
  const read = (browser: TestBrowser) =>
    browser.visit(`/api/plans/${PLAN}`, { headers: { accept: 'application/json' } })

  test('what is required is asked for, and what the provider found is what counts', async () => {
    const browser = await withIdporten({ pid: NUMBER }, SUBSTANTIAL)
    expect(idporten.asked).toBe(HIGH)
    const refused = await read(browser)
    expect([refused.status, await refused.json()]).toMatchObject([403, { reason: 'wrongLevel' }])
    expect(await browser.json('/api/home')).toMatchObject({ plans: [], needsSaferSignIn: true })
    expect(await browser.json('/api/session')).toMatchObject({
      person: { id: 'person-doctor' },
      saferLevel: 'high',
      providers: [{ id: 'idporten' }, { id: 'helseid' }],
    })
  })

  test('below the level no socket hears of the plan', async () => {
    const cookie = (await withIdporten({ pid: NUMBER }, SUBSTANTIAL)).cookieHeader()
    const client = new StockClient({ url: server.url, cookie, plan: PLAN, room: 'area-work', notices: false })
    expect(await client.closed()).toBe(4401)
    const live = await new LiveClient(server.url, cookie).connected()
    expect(await live.watch(PLAN)).toBe(false)
    live.socket.disconnect()
  })

  test('signing in anew at the level opens what was closed', async () => {
    const browser = await withIdporten({ pid: NUMBER }, SUBSTANTIAL)
    idporten.next = { ...idporten.next, acr: HIGH }
    const { url } = await browser.follow(`/auth/sign-in/idporten?level=high&to=/plan/${PLAN}`)
    expect(url.pathname).toBe(`/plan/${PLAN}`)
    expect((await read(browser)).status).toBe(200)
    expect(await browser.json('/api/home')).toMatchObject({ plans: [{ planId: PLAN }], needsSaferSignIn: false })
  })

  test('a level in a link is one of the three, or none', async () => {
    await withIdporten({ pid: NUMBER }, HIGH, '?level=substantial')
    expect(idporten.asked).toBe(SUBSTANTIAL)
    await withIdporten({ pid: NUMBER }, HIGH, '?level=__proto__')
    expect(idporten.asked).toBe(HIGH)
  })

  test.each([
    ['4', 200],
    ['3', 403],
    [4, 200],
    ['9', 403],
    [undefined, 403],
  ])('HelseID’s level claim %j: %i', async (level, status) => {
    expect((await read(await withHelseid({ pid: NUMBER, level }))).status).toBe(status)
  })
})

test('a strict provider gets its questions beside the browser, a signed client and a bound token', async () => {
  helseid.addresses.length = 0
  expect(await personIn(await withHelseid({ pid: NUMBER }))).toBe('person-doctor')
  const question = helseid.addresses.find((address) => address.startsWith('/auth?'))
  const parameters = new URL(question ?? '', helseid.issuer).searchParams
  expect([...parameters.keys()].toSorted()).toEqual(['client_id', 'request_uri'])
})

test('no number and no claim is in the log', async () => {
  await withHelseid({ pid: NUMBER, name: 'Henrik Uvanlig' })
  const log = server.logLines.join('\n')
  for (const word of [NUMBER, '4310022', 'Uvanlig', 'felles@example.no']) expect(log).not.toContain(word)
})
