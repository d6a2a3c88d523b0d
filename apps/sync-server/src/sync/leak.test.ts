/**
 * Fatima from NAV has consent for work and economy, not for health. Everything she receives over every way in, while
 * others work in the health area, is searched for anything of it.
 */
import { AREA, createEntry, entryId, participantId, sharedText, writeParagraphs } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { LiveClient } from '../live/live-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import { RawClient } from './raw-client-fixture.ts'
import { StockClient } from './stock-client-fixture.ts'

/** Nowhere else in the plan or the program. */
const WORDS = ['Kvikksølvfrykt', 'Månestein', 'Brennesleprat']
const IDS = ['xq-leak-goal', 'xq-leak-action', 'xq-leak-comment']
/** Of the demo's health area: its goal, its actions, its comment. */
const DEMO_WORDS = [
  'trygt ute i en halvtime',
  'Jeg savner skogen',
  'hjemmeøvelser på nettbrett',
  'Turgruppe i skogen',
  'benken i skogen',
]
const DEMO_IDS = ['g3', 't06', 't07', 't08', 'c3', 's2', 'area-health', 'mentalHealth']

let server: WholeServer
let fatima: TestBrowser
let nora: TestBrowser
const heard: string[] = []
const sockets: RawClient[] = []

beforeAll(async () => {
  server = await startWholeServer()
  fatima = await server.signIn('p07')
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

/** Everything of an answer that could tell something: status, headers, length and body. */
async function answerTo(
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; headers: string; body: string }> {
  const response = await fetch(new URL(path, server.url), {
    ...init,
    redirect: 'manual',
    headers: {
      cookie: fatima.cookieHeader(),
      origin: server.url,
      accept: 'application/json',
      ...(init.headers as Record<string, string>),
    },
  })
  const body = await response.text()
  const headers = [...response.headers]
    // Different for every answer, whatever was asked.
    .filter(([name]) => !['date', 'x-request-id', 'ratelimit', 'content-security-policy', 'report-to'].includes(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  heard.push(`${headers}\n${body}`)
  return { status: response.status, headers, body }
}

const socket = (room: string, query = '?notices=1'): RawClient => {
  const client = new RawClient(`${server.url}/sync/${PLAN}/${room}${query}`, {
    cookie: fatima.cookieHeader(),
    origin: server.url,
  })
  sockets.push(client)
  return client
}

async function othersWorkInHealth(): Promise<StockClient> {
  const client = await new StockClient({
    url: server.url,
    cookie: nora.cookieHeader(),
    plan: PLAN,
    room: 'area-health',
    notices: true,
  }).synced()
  const author = { by: participantId('p01'), at: Date.now() }
  const [goal, action, comment] = IDS.map((id) => entryId(id)) as [
    ReturnType<typeof entryId>,
    ReturnType<typeof entryId>,
    ReturnType<typeof entryId>,
  ]
  const [first, second, third] = WORDS as [string, string, string]
  createEntry(
    AREA,
    client.doc,
    'goals',
    { text: first, ownWords: first, why: '', status: 'active', parent: null, order: 'a9' },
    author,
    goal,
  )
  const rest = { how: second, extent: '', start: null, due: null, status: 'planned' as const, order: 'a9' }
  createEntry(AREA, client.doc, 'actions', { ...rest, goal, what: second }, author, action)
  createEntry(
    AREA,
    client.doc,
    'comments',
    { target: goal, parent: null, body: third, resolved: null },
    author,
    comment,
  )
  writeParagraphs(sharedText(client.doc, 'goals', goal, 'why')!, WORDS.join(' '))
  client.provider.awareness.setLocalState({ focus: `goals/${goal}/why` })
  await client.saved()
  return client
}

test('nothing of the health area reaches her, by any way', async () => {
  const work = socket('area-work')
  const overview = socket('overview')
  await Promise.all([work.load(), overview.load()])
  const live = await new LiveClient(server.url, fatima.cookieHeader()).connected()
  await live.watch(PLAN)

  const others = await othersWorkInHealth()
  // Facts about the area, too: who is responsible in it, and who may read it.
  await nora.change('PUT', `/api/plans/${PLAN}/actions/${IDS[1]}/responsibility`, {
    area: 'health',
    responsible: 'p10',
    contributors: ['p02'],
  })
  await nora.change('PUT', `/api/plans/${PLAN}/consents/p12`, {
    areas: ['health', 'work'],
    level: 'read',
    to: '2099-01-01',
  })
  const { version } = (await nora.json(`/api/plans/${PLAN}`)) as { version: number }
  await live.hears(version)

  for (const path of [
    '/api/home',
    `/api/plans/${PLAN}`,
    '/api/session',
    `/api/plans/${PLAN}/rooms/overview`,
    `/api/plans/${PLAN}/rooms/area-work`,
  ]) {
    expect((await answerTo(path)).status).toBe(200)
  }
  const json = { 'content-type': 'application/json' }
  await answerTo(`/api/plans/${PLAN}/rooms/area-health`)
  const responsibility = { area: 'health', responsible: 'p07', contributors: [] }
  await answerTo(`/api/plans/${PLAN}/actions/${IDS[1]}/responsibility`, {
    method: 'PUT',
    headers: json,
    body: JSON.stringify(responsibility),
  })
  await answerTo(`/api/plans/${PLAN}/consents/p07`, {
    method: 'PUT',
    headers: json,
    body: JSON.stringify({ areas: ['health'], level: 'read', to: '2099-01-01' }),
  })
  const refused = ['area-health', 'area-health?capacity=owner', 'area-mentalHealth'].map((room) => socket(room, ''))
  for (const client of refused) heard.push(JSON.stringify(await client.closed))
  // A frame that names what she may not see, in a room she may write in.
  const author = { by: participantId('p07'), at: Date.now() }
  const doc = await work.load()
  createEntry(
    AREA,
    doc,
    'comments',
    { target: entryId('g3'), parent: null, body: 'Finnes dette målet?', resolved: null },
    author,
  )
  work.sendEdit(Y.encodeStateAsUpdate(doc))
  heard.push(JSON.stringify(await work.closed))
  const { notice } = await work.next('refused')
  expect(notice).toMatchObject({ reason: 'unknownContent', field: 'target' })

  await overview.settled()
  await overview.leave()
  live.socket.disconnect()
  others.leave()
  for (const client of sockets)
    for (const bytes of client.bytes) heard.push(Buffer.from(bytes).toString('latin1'), Buffer.from(bytes).toString())
  heard.push(...live.bytes)
  const everything = heard.join('\n')

  // The net catches: what she may see is in it.
  expect(['Arbeidstrening i gartneri', 'Jeg vil bo for meg selv'].filter((word) => !everything.includes(word))).toEqual(
    [],
  )
  const own = everything.replaceAll('"target":"g3"', '')
  expect([...WORDS, ...IDS, ...DEMO_WORDS].filter((word) => own.includes(word))).toEqual([])
  expect(DEMO_IDS.filter((id) => new RegExp(`["/:]${id}["/:]`).test(own))).toEqual([])
})

describe('an area she may not read looks like one the plan does not have', () => {
  const without = (text: string, area: string): string => text.replaceAll(area, 'AREA')

  test('by REST: same status, headers and length', async () => {
    const health = await answerTo(`/api/plans/${PLAN}/rooms/area-health`)
    for (const room of ['area-family', 'area-garden', 'item-1']) {
      expect(await answerTo(`/api/plans/${PLAN}/rooms/${room}`)).toEqual(health)
    }
    expect(health.status).toBe(404)
  })

  test('by REST: a plan that is there and not hers, and one that is nowhere', async () => {
    // Hers are all in the demo: a stranger's view of its plan is had by someone whose part in it has ended.
    await nora.change('DELETE', `/api/plans/${PLAN}/participants/p08`)
    const ragnhild = await server.signIn('p08')
    const ask = async (plan: string) => {
      const response = await ragnhild.visit(`/api/plans/${plan}`, { headers: { accept: 'application/json' } })
      return [response.status, await response.text()]
    }
    expect(await ask(PLAN)).toEqual(await ask('nowhere'))
  })

  test('by command: who may not set who is responsible learns nothing of whether the action is there', async () => {
    const put = async (action: string, area: string) => {
      const init = {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ area, responsible: null, contributors: [] }),
      }
      const { status, body } = await answerTo(`/api/plans/${PLAN}/actions/${action}/responsibility`, init)
      return { status, body: without(body, area) }
    }
    const there = await put('t06', 'health')
    for (const [action, area] of [
      ['nowhere', 'health'],
      ['t06', 'family'],
      ['t06', 'work'],
    ] as const)
      expect(await put(action, area)).toEqual(there)
  })

  test('by socket: same close code and reason, no byte before it, and in the same number of frames', async () => {
    const closings = await Promise.all(
      ['area-health', 'area-family', 'area-health?schema=9', 'area-family?schema=9'].map(async (room) => {
        const client = socket(room, '')
        const { code, reason } = await client.closed
        return `${code} ${reason} ${client.bytes.length}`
      }),
    )
    expect(new Set(closings)).toEqual(new Set(['4403 consentWithdrawn 0']))
  })
})
