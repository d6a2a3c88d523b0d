/** A service comes to take part: whoever it is named by, and those who sign in for it, with the demo's own provider. */
import { addDays, dayInNorway, type Reason } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import type { TestBrowser } from './browser-fixture.ts'

const [NORA, SILJE, FATIMA] = ['p01', 'p05', 'p07'] as const
/** Of no plan, and known to the demo's provider by numbers of the register, too. */
const [KARI_ANNE, SUNNIVA] = [
  { person: 'p43', number: '900 000 043' },
  { person: 'p44', number: '900000044' },
] as const
const SERVICES = `/api/plans/${PLAN}/services`
const LATER = addDays(dayInNorway(Date.now()), 60)

const numbered = (number: string) => ({ kind: 'hprNumber', number })
const service = (number: string, change: object = {}) => ({
  role: 'specialist',
  name: 'Fjordvik ambulante team',
  title: '',
  organisation: 'Helse Fjordvik HF',
  leader: { name: 'Kari-Anne Mobakken', identityNumber: numbered(number) },
  ...change,
})

let server: WholeServer
let silje: TestBrowser
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  silje = await server.signIn(SILJE)
  nora = await server.signIn(NORA)
})
afterAll(() => server.stop())

const planOf = async (browser: TestBrowser): Promise<PlanView> => (await browser.json(`/api/plans/${PLAN}`)) as PlanView
const statusOf = async (browser: TestBrowser, path: string): Promise<number> =>
  (await browser.visit(`/api/plans/${PLAN}${path}`, { headers: { accept: 'application/json' } })).status
const refusal = async (answer: Promise<Response>): Promise<[number, Reason]> => {
  const response = await answer
  return [response.status, ((await response.json()) as { reason: Reason }).reason]
}

test('a coordinator adds it, its leader names another, who reads once the owner has said yes to the service', async () => {
  const leader = await server.signIn(KARI_ANNE.person)
  expect(await statusOf(leader, '')).toBe(404)
  expect((await silje.change('POST', SERVICES, service(KARI_ANNE.number))).status).toBe(200)
  const added = (await planOf(silje)).participants.at(-1)!
  expect(added).toMatchObject({ name: 'Fjordvik ambulante team', role: 'specialist', areas: [], consentTo: null })

  const seen = await planOf(leader)
  expect(seen).toMatchObject({ me: added.id, lifeAreas: [], readsOverview: false })
  expect(seen.actor).toBe(`${added.id}/${added.members?.[0]?.id}`)
  const members = `/api/plans/${PLAN}/participants/${added.id}/members`
  const another = { name: 'Sunniva Ødegårdlia', identityNumber: numbered(SUNNIVA.number), leads: false }
  expect((await leader.change('POST', members, another)).status).toBe(200)

  const second = await server.signIn(SUNNIVA.person)
  expect(await statusOf(second, '')).toBe(200)
  expect(await statusOf(second, '/rooms/area-health')).toBe(404)
  const consent = { areas: ['health'], level: 'read', to: LATER }
  expect((await nora.change('PUT', `/api/plans/${PLAN}/consents/${added.id}`, consent)).status).toBe(200)
  for (const browser of [leader, second]) expect(await statusOf(browser, '/rooms/area-health')).toBe(200)
  expect(await statusOf(second, '/rooms/area-mentalHealth')).toBe(404)
  // Who does not lead names nobody; and nobody is named twice.
  const third = { ...another, name: 'Ola', identityNumber: numbered('900000099') }
  expect(await refusal(second.change('POST', members, third))).toEqual([403, 'notAllowed'])
  expect(await refusal(leader.change('POST', members, another))).toEqual([409, 'alreadyTakesPart'])
  // Out is out, and may be named again.
  const sunniva = (await planOf(leader)).participants.find(({ id }) => id === added.id)?.members?.at(-1)?.id
  expect((await silje.change('DELETE', `${members}/${sunniva}`)).status).toBe(200)
  expect(await statusOf(second, '')).toBe(404)
  expect((await leader.change('POST', members, another)).status).toBe(200)
  expect(await statusOf(second, '/rooms/area-health')).toBe(200)
})

test.each([
  ['a role that promises confidentiality', { role: 'peerSupporter' }],
  ['a role of one person', { role: 'guardian' }],
  ['the owner', { role: 'planOwner' }],
  ['no name', { name: ' ' }],
  ['a name of two lines', { name: 'a\nb' }],
  ['nobody who leads it', { leader: undefined }],
  ['several who lead it', { leader: [] }],
  ['members', { members: [] }],
])('%s: refused', async (_, change) => {
  expect(await refusal(silje.change('POST', SERVICES, service('900000098', change)))).toEqual([400, 'invalidInput'])
})

test('nobody but who invites; and none led by who takes part', async () => {
  const fatima = await server.signIn(FATIMA)
  expect(await refusal(fatima.change('POST', SERVICES, service('900000097')))).toEqual([403, 'notAllowed'])
  const before = (await planOf(nora)).participants.length
  // Of another service already.
  expect(await refusal(nora.change('POST', SERVICES, service(KARI_ANNE.number)))).toEqual([409, 'alreadyTakesPart'])
  expect((await planOf(nora)).participants).toHaveLength(before)
})

test('neither names nor numbers lie open in the log', () => {
  const log = server.logLines.join('\n')
  for (const word of ['Mobakken', 'ambulante', '900000043', '900 000 043']) expect(log, word).not.toContain(word)
})
