/** With real requests: whether somebody has a plan shows in no byte of any answer to who asked, nor in a log or on the disk. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayInNorway, participantId, personId, planId } from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadKeys } from '../services/keys.ts'
import { identityHash } from '../services/sign-in/identity.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { groupFacts } from '../store/plan-fixture.ts'
import { identityKeyOf, openSqliteStore } from '../store/sqlite/index.ts'
import { startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

/** Made up: nobody is born in month 88. */
const HAS_PLAN = '15889910027'
const HAS_NONE = '01830010048'
const CONTACT = '900 12 345'
const NEEDS = 'Sjeldenordhjelp til avtaler.'
/** Headers that differ whatever was asked. */
const OF_EVERY_ANSWER: ReadonlySet<string> = new Set(['date', 'x-request-id', 'ratelimit', 'ratelimit-policy'])

let server: WholeServer
const cookies = new Map<string, string>()
beforeAll(async () => {
  server = await startWholeServer(async (dataDir, url) => {
    const keys = await loadKeys({ dataDir, masterKey: null })
    const place = { dataDir, wrappingKey: keys.wrapping }
    const store = openSqliteStore(place, 'demo')
    const identity = identityKeyOf(place, keys.identity)
    const sessions = new Sessions(store, url)
    for (const [id, number] of [
      ['owner', HAS_PLAN],
      ['henrik', 'henrik'],
      ['berit', 'berit'],
      ['unit', 'unit'],
    ] as const) {
      await store.people.create({ id: personId(id), name: id, choices: USUAL_CHOICES }, identityHash(identity, number))
      cookies.set(id, (await sessions.begin(personId(id), 'high')).split(';')[0] ?? '')
    }
    await store.people.keepSignIn(personId('owner'), '1999-08-15')
    const owner = participantId('the-owner')
    const audit = { actor: owner, at: Date.now(), command: 'createPlan', subject: null }
    const people = new Map([[owner, personId('owner')]])
    await store.facts.create(groupFacts(planId('plan'), owner, []), people, audit)
    await store.unit.add(identityHash(identity, 'unit'), 'member')
    await store.close()
  })
})
afterAll(() => server.stop())

async function ask(as: string, method: string, path: string, body?: unknown) {
  const response = await fetch(new URL(path, server.url), {
    method,
    headers: {
      accept: 'application/json',
      origin: server.url,
      cookie: cookies.get(as) ?? '',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const bytes = Buffer.from(await response.arrayBuffer()).toString('hex')
  const headers = [...response.headers].filter(([name]) => !OF_EVERY_ANSWER.has(name))
  return { status: response.status, headers, bytes }
}

const textOf = ({ bytes }: { readonly bytes: string }): string => Buffer.from(bytes, 'hex').toString()
const WORDS = {
  wish: 'both',
  needs: NEEDS,
  services: '',
  coordinatorWish: '',
  language: '',
  interpreter: false,
  contact: CONTACT,
}
const notice = (number: string) => ({
  asker: 'professional',
  from: 'Fjordvik legesenter',
  agreed: true,
  name: 'Kari Nordmann',
  identityNumber: { kind: 'nationalId', number },
  ...WORDS,
})
const represents = (number: string) => ({
  asker: 'representative',
  representation: 'parent',
  name: 'Kari Nordmann',
  identityNumber: { kind: 'nationalId', number },
  ...WORDS,
})

test.each([
  ['a professional', 'henrik', notice],
  ['somebody who says they are a parent', 'berit', represents],
] as const)('%s gets the same status, headers and bytes for who has a plan and who has none', async (_, as, words) => {
  const [one, other] = [
    await ask(as, 'POST', '/api/requests', words(HAS_PLAN)),
    await ask(as, 'POST', '/api/requests', words(HAS_NONE)),
  ]
  expect(one.status).toBe(201)
  expect(JSON.parse(textOf(one))).toEqual({ receivedOn: expect.any(String), answerBy: expect.any(String) })
  expect(one).toEqual(other)
  expect(one.headers.map(([name]) => name)).toContain('content-length')
})

test('nor does looking at one’s requests tell, before or after the unit has answered both', async () => {
  const seen = async (as: string) => {
    const { requests } = JSON.parse(textOf(await ask(as, 'GET', '/api/requests')))
    // Their ids are random, and as long as each other.
    return requests.map(({ id, words, ...rest }: { id: string; words: { bornOn: string } }) => ({
      ...rest,
      id: id.length,
      words: { ...words, bornOn: words.bornOn.length },
    }))
  }
  const before = [await seen('henrik'), await seen('berit')]
  for (const [first, second] of before) expect(first).toEqual(second)

  const inbox: { requests: Array<{ id: string }> } = JSON.parse(textOf(await ask('unit', 'GET', '/api/unit')))
  expect(inbox.requests).toHaveLength(4)
  let existing = 0
  for (const { id } of inbox.requests) {
    const { otherPlan } = JSON.parse(textOf(await ask('unit', 'GET', `/api/unit/requests/${id}`)))
    if (otherPlan !== null) existing += 1
    const plan = otherPlan === null ? 'declined' : 'existing'
    const reason = otherPlan === null ? 'Fordi.' : ''
    const given = { how: 'post', on: dayInNorway(Date.now()) }
    const answer = { kind: 'decided', plan, coordinator: null, wishAnswer: '', reason, period: null }
    const step = { ...answer, meetsComplaint: null, given }
    expect((await ask('unit', 'POST', `/api/unit/requests/${id}/steps`, { after: 0, step })).status).toBe(200)
  }
  expect(existing).toBe(2)
  expect([await seen('henrik'), await seen('berit')]).toEqual(before)
})

test('what is no number is refused in the same words for each, and says nothing of what was typed', async () => {
  const answers = await Promise.all(
    ['15889910028', '1', HAS_PLAN.slice(1)].map((number) => ask('henrik', 'POST', '/api/requests', notice(number))),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]?.status).toBe(400)
  expect(textOf(answers[0]!)).not.toContain('1588')
})

test('no number and no word of it is in a log line or in a file', async () => {
  const files = await Promise.all(
    (await readdir(server.dataDir)).map((name) => readFile(join(server.dataDir, name), 'latin1')),
  )
  const everything = [...files, ...server.logLines].join('\n')
  expect(everything).toContain('/requests')
  for (const secret of [HAS_PLAN, HAS_NONE, NEEDS, CONTACT, 'Kari Nordmann', '1999-08-15'])
    expect(everything).not.toContain(secret)
})
