/** An invitation that waits for a certain person, with a real provider that says who comes. */
import { personId, planId, participantId } from '@ansvarsgruppe/plan-model'
import type { InvitationsView } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withCheckDigits } from '../../../../../packages/plan-model/src/identity-number-fixture.ts'
import { TestBrowser } from '../../http/browser-fixture.ts'
import { createPlan, groupFacts } from '../../store/plan-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import { freePort, startWholeServer, type WholeServer } from '../../whole-server-fixture.ts'
import { loadKeys } from '../keys.ts'
import { identityHash } from '../sign-in/identity.ts'
import { CLIENT_ID, startProvider, type TestProvider } from '../sign-in/provider-fixture.ts'

const PLAN = planId('real-plan')
const [OWNER, EXPECTED, ANOTHER] = ['158899101', '158899102', '158899103'].map(withCheckDigits) as [
  string,
  string,
  string,
]
const DOCTOR = {
  name: 'Henrik',
  role: 'generalPractitioner',
  title: '',
  organisation: '',
  email: 'henrik@example.no',
  language: 'nn',
}

let provider: TestProvider
let server: WholeServer
let owner: TestBrowser

beforeAll(async () => {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  provider = await startProvider({ publicUrl, scope: 'openid profile', acrValues: ['high', 'low'] })
  server = await startWholeServer(
    async (dataDir) => {
      const keys = await loadKeys({ dataDir, masterKey: null })
      const store = openSqliteStore({ dataDir, wrappingKey: keys.wrapping }, 'real')
      await createPlan(store, groupFacts(PLAN, participantId('owner'), []))
      const person = (await store.people.find(personId('person-owner')))!
      await store.people.recognise([identityHash(keys.identity, OWNER), 'identity-owner'], person)
      await store.close()
    },
    {
      PORT: String(port),
      OIDC_PROVIDERS: 'idporten',
      OIDC_IDPORTEN_ISSUER: provider.issuer,
      OIDC_IDPORTEN_CLIENT_ID: CLIENT_ID,
      OIDC_IDPORTEN_HPR_CLAIM: 'hpr',
      OIDC_IDPORTEN_LEVELS: 'high=high low=low',
    },
  )
  owner = await signIn({ pid: OWNER })
})
afterAll(async () => {
  await server.stop()
  await provider.stop()
})

async function signIn(claims: Readonly<Record<string, unknown>>, acr = 'high'): Promise<TestBrowser> {
  provider.next = { claims: { sub: JSON.stringify(claims), ...claims }, acr }
  const browser = new TestBrowser(server.url)
  await browser.follow('/auth/sign-in/idporten')
  return browser
}

/** The server sends no mail: it gives the link to be handed over. */
async function invite(kind: string, number: string): Promise<string> {
  const body = { ...DOCTOR, expected: { kind, number } }
  const response = await owner.change('POST', `/api/plans/${PLAN}/invitations`, body)
  const { link, invitations } = (await response.json()) as InvitationsView
  expect(invitations.at(-1)).toMatchObject({ mail: 'handedOver', expectsSomebody: true, isOpen: true })
  expect(JSON.stringify(invitations)).not.toContain(number.replaceAll(' ', ''))
  return /^http:\/\/127\.0\.0\.1:\d+\/invitation#([\w-]{43})$/.exec(link ?? '')?.[1] ?? ''
}

const take = async (browser: TestBrowser, token: string): Promise<unknown> =>
  (await browser.change('POST', '/api/invitation', { token })).json()
const read = async (browser: TestBrowser): Promise<number> =>
  (await browser.visit(`/api/plans/${PLAN}`, { headers: { accept: 'application/json' } })).status

test('nobody else becomes who is expected, and the link stays for whom it is', async () => {
  const token = await invite('nationalId', `${EXPECTED.slice(0, 6)} ${EXPECTED.slice(6)}`)
  const another = await signIn({ pid: ANOTHER })
  expect(await take(another, token)).toEqual({ state: 'notYou' })
  expect(await read(another)).toBe(404)

  const unsure = await signIn({ pid: EXPECTED }, 'low')
  expect(await take(unsure, token)).toMatchObject({ reason: 'wrongLevel' })

  const expected = await signIn({ pid: EXPECTED })
  expect(await take(expected, token)).toEqual({ state: 'joined', planId: PLAN })
  expect(await read(expected)).toBe(200)
  expect(await take(expected, token)).toMatchObject({ reason: 'roomNotFound' })
  expect(await owner.json(`/api/plans/${PLAN}/invitations`)).toMatchObject({ invitations: [], link: null })
})

test('by the number of a register, too; and a number of one kind is never one of the other', async () => {
  const token = await invite('hprNumber', '000 000 044')
  expect(await take(await signIn({ pid: '44' }), token)).toEqual({ state: 'notYou' })
  expect(await take(await signIn({ hpr: '44' }), token)).toEqual({ state: 'joined', planId: PLAN })
})
