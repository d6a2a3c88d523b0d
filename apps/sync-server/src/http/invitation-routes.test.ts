/** How somebody comes to take part: over the whole server, with a mail server beside it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, dayInNorway } from '@ansvarsgruppe/plan-model'
import type { HomeView, InvitationsView, PlanView, TakenInvitation } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { INVITATION_LIFETIME_MS, LINKS_MAX } from '../services/invitations/invitations.ts'
import { startMailSink, type MailSink } from '../services/mail/mail-sink-fixture.ts'
import { StockClient } from '../sync/stock-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import type { TestBrowser } from './browser-fixture.ts'

const [NORA, SILJE, HENRIK, JAMAL, AMIRA] = ['p01', 'p05', 'p06', 'p31', 'p21'] as const
const INVITATIONS = `/api/plans/${PLAN}/invitations`
const KARI = {
  name: 'Kari Uvanligsdatter',
  role: 'peerSupporter',
  title: '',
  organisation: 'Likepersonene',
  email: 'kari.uvanlig@example.no',
  language: 'nb',
  expected: null,
} as const

let sink: MailSink
let server: WholeServer
let nora: TestBrowser
let silje: TestBrowser
let jamal: TestBrowser

beforeAll(async () => {
  sink = await startMailSink()
  server = await startWholeServer(async () => {}, { SMTP_URL: sink.url, MAIL_FROM: 'ikke-svar@example.no' })
  await signIn()
})
async function signIn(): Promise<void> {
  nora = await server.signIn(NORA)
  silje = await server.signIn(SILJE)
  jamal = await server.signIn(JAMAL)
}
afterAll(async () => {
  await server.stop()
  await sink.close()
})

async function ok<Answer>(answer: Promise<Response>): Promise<Answer> {
  const response = await answer
  expect(response.status, await response.clone().text()).toBe(200)
  return (await response.json()) as Answer
}
const reasonOf = async (answer: Promise<Response>): Promise<unknown> => {
  const response = await answer
  return [response.status, ((await response.json()) as { reason?: string }).reason]
}

async function invite(by: TestBrowser, change: object = {}): Promise<{ participant: string; token: string }> {
  const before = sink.mails.length
  const { invitations, link } = await ok<InvitationsView>(by.change('POST', INVITATIONS, { ...KARI, ...change }))
  expect(link).toBeNull()
  return { participant: invitations.at(-1)?.participant ?? '', token: await tokenInMail(before) }
}

async function tokenInMail(after: number): Promise<string> {
  await vi.waitFor(() => expect(sink.mails.length).toBe(after + 1), { timeout: 5_000 })
  const text = sink.mails.at(-1)?.part('text/plain') ?? ''
  return /\/invitation#([\w-]{43})\s/.exec(text)?.[1] ?? ''
}
const take = (browser: TestBrowser, token: string) => browser.change('POST', '/api/invitation', { token })
const plan = (browser: TestBrowser) => browser.visit(`/api/plans/${PLAN}`, { headers: { accept: 'application/json' } })
const WAITS = { kind: 'invited', name: KARI.name } as const
/** What of the invitations is on their home page. */
async function waits(browser: TestBrowser): Promise<unknown> {
  const { plans } = (await browser.json('/api/home')) as HomeView
  return plans.find(({ planId }) => planId === PLAN)?.waiting.filter(({ kind }) => kind === 'invited')
}
const withdraw = (participant: string) => silje.change('DELETE', `${INVITATIONS}/${participant}`)

afterEach(async () => {
  sink.answer = null
  server.clock.ahead = 0
  const { invitations } = (await silje.json(INVITATIONS)) as InvitationsView
  for (const { participant } of invitations) await ok(withdraw(participant))
})

test('from the mail to what the consent gives: nothing before it is confirmed, no content before it is promised', async () => {
  const { participant, token } = await invite(silje)
  const consent = { areas: ['leisure'], level: 'comment', to: addDays(dayInNorway(Date.now()), 100) }
  await ok(nora.change('PUT', `/api/plans/${PLAN}/consents/${participant}`, consent))

  const taken = await ok<TakenInvitation>(take(jamal, token))
  const code = taken.state === 'waiting' ? taken.code : ''
  expect(code).toMatch(/^\d{6}$/)
  expect(await jamal.json('/api/invitation')).toEqual({ waiting: [{ code, at: expect.any(Number) }] })
  expect(await reasonOf(plan(jamal))).toEqual([404, 'roomNotFound'])

  const view = (await silje.json(INVITATIONS)) as InvitationsView
  expect(view.invitations).toMatchObject([
    {
      participant,
      isOpen: false,
      mail: 'sent',
      expectsSomebody: false,
      signedIn: { code, name: expect.stringMatching(/^Jamal/) },
    },
  ])
  const wrong = code === '000000' ? '000001' : '000000'
  const confirm = (given: string) => silje.change('PUT', `${INVITATIONS}/${participant}/confirmation`, { code: given })
  expect(await reasonOf(confirm(wrong))).toEqual([400, 'invalidInput'])
  expect(await ok<InvitationsView>(confirm(code))).toMatchObject({ invitations: [], link: null })

  const unsigned = await ok<PlanView>(plan(jamal))
  expect(unsigned).toMatchObject({ me: participant, lifeAreas: [], readsOverview: false })
  const cookie = jamal.cookieHeader()
  const early = new StockClient({ url: server.url, cookie, plan: PLAN, room: 'area-leisure' })
  expect(await early.closed()).toBe(4403)

  const signed = await ok<PlanView>(jamal.change('PUT', `/api/plans/${PLAN}/confidentiality`))
  expect(signed).toMatchObject({ lifeAreas: ['leisure'], readsOverview: true })
  expect(signed.participants.find(({ id }) => id === participant)?.confidentialitySignedOn).toMatch(/^\d{4}-/)
  const client = await new StockClient({ url: server.url, cookie, plan: PLAN, room: 'area-leisure' }).synced()
  client.leave()
  await ok(nora.change('DELETE', `/api/plans/${PLAN}/participants/${participant}`))
})

test('the mail holds nothing of the plan, of who is invited, or of who invites', async () => {
  const { participant } = await invite(nora)
  const mail = sink.mails.at(-1)
  const all = `${mail?.raw}${mail?.part('text/plain')}${mail?.part('text/html')}`
  for (const word of ['Nora', 'Silje', 'Kari U', 'Uvanligsdatter', 'Likeperson', 'plan/', PLAN, participant])
    expect(all, word).not.toContain(word)
})

describe('a link', () => {
  test('is used once', async () => {
    const { token } = await invite(silje)
    await ok(take(jamal, token))
    expect(await reasonOf(take(jamal, token))).toEqual([404, 'roomNotFound'])
    expect(await reasonOf(take(await server.signIn(AMIRA), token))).toEqual([404, 'roomNotFound'])
  })

  test('that was forwarded opens nothing: whoever signs in waits, is not confirmed, and another link forgets them', async () => {
    const { participant, token } = await invite(silje)
    await ok(take(jamal, token))
    const mails = sink.mails.length
    const { invitations } = await ok<InvitationsView>(silje.change('POST', `${INVITATIONS}/${participant}/link`))
    expect(invitations).toMatchObject([{ participant, signedIn: null, isOpen: true, mail: 'underway' }])
    expect(await tokenInMail(mails)).not.toBe(token)
    expect(await jamal.json('/api/invitation')).toEqual({ waiting: [] })
    expect(await jamal.json('/api/home')).not.toMatchObject({ plans: [expect.anything(), { planId: PLAN }] })
    expect(await reasonOf(plan(jamal))).toEqual([404, 'roomNotFound'])
  })

  test('that is renewed, withdrawn or expired looks like one that never was', async () => {
    const never = await (await take(jamal, 'x'.repeat(43))).text()
    const { participant, token } = await invite(silje)
    const mails = sink.mails.length
    await ok(silje.change('POST', `${INVITATIONS}/${participant}/link`))
    const second = await tokenInMail(mails)
    expect(await (await take(jamal, token)).text()).toBe(never)
    server.clock.ahead += INVITATION_LIFETIME_MS
    const late = await server.signIn(JAMAL)
    expect(await (await take(late, second)).text()).toBe(never)
    const later = await server.signIn(SILJE)
    expect(await later.json(INVITATIONS)).toMatchObject({ invitations: [{ isOpen: false }] })
    const since = dayInNorway(Date.now() + INVITATION_LIFETIME_MS)
    expect(await waits(later)).toEqual([{ ...WAITS, what: 'expired', since }])
    server.clock.ahead = 0
    // Who signs in in the future clears away the sessions of today.
    await signIn()
    await withdraw(participant)
    expect(await (await take(jamal, second)).text()).toBe(never)
  })

  test('shows whoever takes part already their plan, and stays for whom it is', async () => {
    const { token } = await invite(silje)
    expect(await ok(take(await server.signIn(HENRIK), token))).toEqual({ state: 'alreadyThere', planId: PLAN })
    expect(await ok(take(jamal, token))).toMatchObject({ state: 'waiting' })
  })

  test('is nothing without a session', async () => {
    const stranger = await server.signIn(JAMAL)
    await stranger.change('POST', '/auth/sign-out')
    expect(await reasonOf(take(stranger, 'x'.repeat(43)))).toEqual([401, 'notSignedIn'])
  })

  test('is made so many times for one invitation', async () => {
    const { participant } = await invite(silje)
    for (let link = 1; link < LINKS_MAX; link++) await ok(silje.change('POST', `${INVITATIONS}/${participant}/link`))
    expect(await reasonOf(silje.change('POST', `${INVITATIONS}/${participant}/link`))).toEqual([429, 'tooFast'])
  })
})

test('an address that takes no mail is told to whoever invited', async () => {
  sink.answer = { code: 550 }
  await ok<InvitationsView>(silje.change('POST', INVITATIONS, KARI))
  await vi.waitFor(async () =>
    expect(await silje.json(INVITATIONS)).toMatchObject({ invitations: [{ mail: 'refused', email: KARI.email }] }),
  )
  expect(await waits(silje)).toEqual([{ ...WAITS, what: 'notDelivered', since: dayInNorway(Date.now()) }])
})

test('that somebody has signed in waits at home for those who invite, and for nobody else, until it is settled', async () => {
  const { participant, token } = await invite(silje)
  expect(await waits(silje)).toEqual([])
  const { code } = await ok<Extract<TakenInvitation, { state: 'waiting' }>>(take(jamal, token))
  for (const browser of [silje, nora])
    expect(await waits(browser)).toEqual([{ ...WAITS, what: 'signedIn', since: dayInNorway(Date.now()) }])
  expect(await waits(await server.signIn(HENRIK))).toEqual([])
  await ok(silje.change('PUT', `${INVITATIONS}/${participant}/confirmation`, { code }))
  expect(await waits(silje)).toEqual([])
  await ok(nora.change('DELETE', `/api/plans/${PLAN}/participants/${participant}`))
})

test('who is invited is told to those who invite, and to nobody else', async () => {
  const { participant } = await invite(silje)
  const henrik = await server.signIn(HENRIK)
  expect(await (await plan(nora)).text()).toContain(KARI.name)
  expect(await (await plan(henrik)).text()).not.toContain(participant)
  expect(await reasonOf(henrik.visit(INVITATIONS, { headers: { accept: 'application/json' } }))).toEqual([
    403,
    'notAllowed',
  ])
  expect(await reasonOf(henrik.change('POST', INVITATIONS, KARI))).toEqual([403, 'notAllowed'])
  expect(await reasonOf(henrik.change('DELETE', `${INVITATIONS}/${participant}`))).toEqual([403, 'notAllowed'])
  // Somebody who has come is no invitation any more.
  expect(await reasonOf(silje.change('DELETE', `${INVITATIONS}/${HENRIK}`))).toEqual([404, 'roomNotFound'])
})

test.each([
  { role: 'planOwner' },
  { role: 'coordinator' },
  { role: 'coordinatingUnit' },
  { email: 'kari' },
  { email: 'kari@example.no, mallory@example.no' },
  { email: 'kari@example.no\r\nBcc: mallory@example.no' },
  { name: 'Kari\nBcc: mallory@example.no' },
  { name: '' },
  { expected: { kind: 'subject', number: '1234567' } },
  { isInvited: false },
  { confidentialitySignedOn: '2026-01-01' },
  { participant: 'p01' },
])('%j is refused', async (change) => {
  expect(await reasonOf(silje.change('POST', INVITATIONS, { ...KARI, ...change }))).toEqual([400, 'invalidInput'])
})

test.each([
  { kind: 'nationalId', number: '15889910028' },
  { kind: 'nationalId', number: '1588991002' },
  { kind: 'nationalId', number: 'demo-p41' },
  { kind: 'hprNumber', number: '15889910027' },
  { kind: 'hprNumber', number: 'demo-p41' },
])('a mistyped number is said to be one, wherever it is typed: %j', async (number) => {
  const wrong = [400, 'wrongNumber']
  expect(await reasonOf(silje.change('POST', INVITATIONS, { ...KARI, expected: number }))).toEqual(wrong)
  const members = `/api/plans/${PLAN}/participants/p11/members`
  const member = { name: 'Kari', leads: false, identityNumber: number }
  expect(await reasonOf(silje.change('POST', members, member))).toEqual(wrong)
  const unit = await server.signIn('p15')
  const coordinator = { name: 'Kari', identityNumber: number }
  expect(await reasonOf(unit.change('POST', '/api/unit/coordinators', coordinator))).toEqual(wrong)
  const asked = { wish: 'both', needs: 'x', services: '', coordinatorWish: '', language: '', interpreter: false }
  const notice = { asker: 'professional', from: 'x', agreed: true, name: 'Kari', identityNumber: number, ...asked }
  expect(await reasonOf(silje.change('POST', '/api/requests', notice))).toEqual(wrong)
})

test('neither address, name nor link lies open on the disk or in the log', async () => {
  const { token } = await invite(silje)
  const bytes = await Promise.all((await readdir(server.dataDir)).map((file) => readFile(join(server.dataDir, file))))
  const log = server.logLines.join('\n')
  for (const word of [KARI.email, KARI.name, token]) {
    expect(
      bytes.some((file) => file.includes(word)),
      word,
    ).toBe(false)
    expect(log, word).not.toContain(word)
  }
})
