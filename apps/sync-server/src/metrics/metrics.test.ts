/** What an operator reads after people have been here, and that it says nothing of them. */
import { AREA, createEntry, participantId, REASONS } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoPeople } from '../demo/demo-people.ts'
import { loadDemoPlans } from '../demo/demo-plan.ts'
import { RawClient } from '../sync/raw-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

const SECRET = 'Sommerfugl'
const EDITS = 3
/** Of labels, beside reasons and the bounds of a histogram's buckets. */
const LABEL_VALUES = [
  'sync',
  'live',
  'loading',
  'open',
  'empty',
  'draining',
  'committed',
  'failed',
  'left',
  'dropped',
  'restart',
]

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.stop())

async function read(): Promise<string> {
  const response = await fetch(`${server.url}/metrics`)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toContain('no-store')
  return response.text()
}

/** The value of one series; throws where there is none. */
function valueIn(text: string, series: string): number {
  const line = text.split('\n').find((line) => line.startsWith(`${series} `))
  if (line === undefined) throw new Error(`no ${series} in ${text}`)
  return Number(line.slice(series.length))
}

async function enter(person: string): Promise<{ client: RawClient; doc: Y.Doc; comment: () => void; cookie: string }> {
  const cookie = (await server.signIn(person)).cookieHeader()
  const client = new RawClient(`${server.url}/sync/${PLAN}/area-leisure?notices=1`, { cookie })
  const doc = await client.load()
  const comment = (): void => {
    const before = Y.encodeStateVector(doc)
    const values = { target: null, parent: null, body: SECRET, resolved: null }
    createEntry(AREA, doc, 'comments', values, { by: participantId(person), at: Date.now() })
    client.sendEdit(Y.encodeStateAsUpdate(doc, before))
  }
  return { client, doc, comment, cookie }
}

test('edits, a refusal and what they took are found, and nobody is', async () => {
  const before = await read()
  const of = (text: string, series: string): number => valueIn(text, series) - valueIn(before, series)
  const nora = await enter('p01')
  const aslak = await enter('p03')
  for (let edit = 1; edit <= EDITS; edit++) {
    nora.comment()
    await nora.client.next('durable', 0, ({ frames }) => frames === edit)
  }
  // He reads the area, and writes nothing in it.
  aslak.comment()
  expect((await aslak.client.closed).code).toBe(REASONS.notAllowed.closeCode)

  const text = await read()
  expect(of(text, 'ansvarsgruppe_edits_accepted_total')).toBe(EDITS)
  expect(of(text, 'ansvarsgruppe_edits_refused_total{reason="notAllowed"}')).toBe(1)
  expect(of(text, 'ansvarsgruppe_edits_refused_total{reason="tooFast"}')).toBe(0)
  expect(of(text, 'ansvarsgruppe_sync_closed_total{reason="notAllowed"}')).toBe(1)
  expect(of(text, 'ansvarsgruppe_journal_commits_total{outcome="committed"}')).toBeGreaterThanOrEqual(EDITS)
  expect(of(text, 'ansvarsgruppe_journal_commits_total{outcome="failed"}')).toBe(0)
  expect(of(text, 'ansvarsgruppe_journal_batch_edits_sum')).toBe(EDITS)
  expect(of(text, 'ansvarsgruppe_journal_commit_seconds_count')).toBeGreaterThanOrEqual(EDITS)
  expect(of(text, 'ansvarsgruppe_first_sync_seconds_count')).toBe(2)
  const heard = nora.client.bytes.concat(aslak.client.bytes).reduce((sum, bytes) => sum + bytes.length, 0)
  expect(of(text, 'ansvarsgruppe_sync_sent_bytes_total')).toBeGreaterThanOrEqual(heard)
  expect(of(text, 'ansvarsgruppe_sync_received_bytes_total')).toBeGreaterThan(EDITS * SECRET.length)
  expect(valueIn(text, 'ansvarsgruppe_connections{transport="sync"}')).toBe(1)
  expect(valueIn(text, 'ansvarsgruppe_connections{transport="live"}')).toBe(0)
  expect(valueIn(text, 'ansvarsgruppe_rooms{state="open"}')).toBe(1)
  expect(valueIn(text, 'ansvarsgruppe_rooms_unsound')).toBe(0)
  expect(valueIn(text, 'ansvarsgruppe_store_available')).toBe(1)
  expect(valueIn(text, 'ansvarsgruppe_journal_saving')).toBe(1)
  expect(valueIn(text, 'ansvarsgruppe_journal_behind')).toBe(0)
  expect(valueIn(text, 'ansvarsgruppe_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0)
  expect(valueIn(text, 'nodejs_heap_size_used_bytes')).toBeGreaterThan(1_000_000)

  const people = demoPeople(loadDemoPlans('2026-11-22')).flatMap(({ id, name }) => [id, ...name.split(' ')])
  const cookies = [nora, aslak].map(({ cookie }) => cookie.split('=')[1] ?? '')
  for (const word of [...people, ...cookies, PLAN, 'ip-demo', 'area-leisure', 'area-', '127.0.0.1', SECRET])
    expect(text.includes(word) ? word : null).toBeNull()
  // Nor can anything else be in a label: its value is of a list that stands in the code.
  const values = [...text.matchAll(/[{,](\w+)="([^"]*)"/g)].map(([, label, value]) => ({ label, value: value ?? '' }))
  expect(values.length).toBeGreaterThan(40)
  const known = new Set([...LABEL_VALUES, ...Object.keys(REASONS)])
  const others = values.filter(({ label, value }) =>
    label === 'le' || label === 'quantile' ? !/^(\d+(\.\d+)?|\+Inf)$/.test(value) : !known.has(value),
  )
  expect(others).toEqual([])

  await nora.client.leave()
  await expect.poll(async () => valueIn(await read(), 'ansvarsgruppe_rooms{state="open"}')).toBe(0)
  expect(of(await read(), 'ansvarsgruppe_rooms_over_total{cause="left"}')).toBe(1)
  expect(valueIn(await read(), 'ansvarsgruppe_connections{transport="sync"}')).toBe(0)
})

test('every number says what it is', async () => {
  const lines = (await read()).split('\n')
  const named = (kind: string) =>
    lines.filter((line) => line.startsWith(`# ${kind} `)).map((line) => line.split(' ')[2])
  expect(named('HELP')).toEqual(named('TYPE'))
  for (const line of lines.filter((line) => line.startsWith('# HELP')))
    expect(line.split(' ').slice(3).join(' ').length).toBeGreaterThan(10)
  for (const line of lines.filter((line) => line.startsWith('# TYPE') && line.endsWith(' counter')))
    expect(line).toMatch(/_total counter$/)
})
