/**
 * What "saved" and "seen" mean when the server is killed: everything `durable` covered, and everything anybody else has
 * seen, is there when it comes back. Seeded: `DURABILITY_SEED=123` repeats the moments of killing.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AREA, createEntry, entryId, participantId, type RoomName } from '@ansvarsgruppe/plan-model'
import { CLOSE_SERVICE_RESTART } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Random } from '../../../packages/plan-model/src/guard/inspect/honest-edits.ts'
import type { TestBrowser } from './http/browser-fixture.ts'
import { StockClient } from './sync/stock-client-fixture.ts'
import { ServerProcess } from './server-process-fixture.ts'
import { freePort, PLAN, signedInBrowser } from './whole-server-fixture.ts'

const ROUNDS = 9
/** Milliseconds between two edits of one writer. */
const PACE = 4
/** Milliseconds between two changes of facts that have nothing to do with who writes. */
const CHANGE_FACTS_EVERY = 50
/** Earliest and latest moment of a kill after everyone has synced, in milliseconds. */
const KILL_AFTER = { min: 40, max: 1_000 }
const ROOMS: readonly RoomName[] = ['area-work', 'area-economy']

const seed = Number(process.env['DURABILITY_SEED'] ?? Math.floor(Math.random() * 1e9))
const random = new Random(seed)
let dataDir: string
let port: number
let url: string
let server: ServerProcess
let nora: TestBrowser
let factsChanged = 0
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'durability-'))
  port = await freePort()
  url = `http://127.0.0.1:${port}`
  server = await ServerProcess.start(port, dataDir)
}, 30_000)
afterAll(async () => {
  await server.end('SIGKILL')
  await rm(dataDir, { recursive: true })
})

interface Writer {
  readonly client: StockClient
  readonly by: string
  /** Ids of what it wrote, each in a frame of its own. */
  readonly written: string[]
}

/** Comments of the room, by id. */
const idsIn = (client: StockClient): Set<string> => new Set(client.doc.getMap('comments').keys())

function write({ client, by, written }: Writer): void {
  const id = entryId(`${by}-${crypto.randomUUID()}`)
  const body = 'ord '.repeat(1 + random.below(40))
  createEntry(
    AREA,
    client.doc,
    'comments',
    { target: null, parent: null, body, resolved: null },
    { by: participantId(by), at: Date.now() },
    id,
  )
  written.push(id)
}

async function cookies(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const person of ['p01', 'p05', 'p07']) found.set(person, (await signedInBrowser(url, person)).cookieHeader())
  nora = await signedInBrowser(url, 'p01')
  return found
}

/** What is on its way at that moment is judged anew, and must neither be lost nor send anybody away. */
async function changeFacts(): Promise<void> {
  const until = random.chance(0.5) ? '2099-01-01' : null
  const answer = await nora.change('PUT', `/api/plans/${PLAN}/writing-help`, { until }).catch(() => null)
  if (answer?.status === 200) factsChanged += 1
}

/** One round of writing under load, up to the moment `end` says. Answers what must be there afterwards, by room. */
async function load(cookieOf: ReadonlyMap<string, string>, end: () => Promise<unknown>) {
  const open = (by: string, room: RoomName) =>
    new StockClient({ url, cookie: cookieOf.get(by) ?? '', plan: PLAN, room, notices: true })
  const writers: Array<Writer & { room: RoomName }> = ROOMS.flatMap((room) =>
    ['p01', 'p05', 'p07'].map((by) => ({ client: open(by, room), by, room, written: [] })),
  )
  const witnesses = ROOMS.map((room) => ({ room, client: open('p01', room) }))
  await Promise.all([...writers, ...witnesses].map(({ client }) => client.synced()))
  // Frames sent before the first comment: the answer to the server's first question.
  const before = new Map(writers.map(({ client }) => [client, client.sent]))

  const writing = setInterval(() => writers.forEach(write), PACE)
  const changing = setInterval(() => void changeFacts(), CHANGE_FACTS_EVERY)
  await new Promise((resolve) => setTimeout(resolve, KILL_AFTER.min + random.below(KILL_AFTER.max - KILL_AFTER.min)))
  const closed = Promise.all(
    writers.map(({ client }) => new Promise((resolve) => client.provider.once('connection-close', resolve))),
  )
  // What counts is what was said before the connection was gone; a new one begins to count anew.
  for (const { client } of [...writers, ...witnesses])
    client.provider.once('connection-close', () => (client.provider.shouldConnect = false))
  // Before the end is asked for: nobody has been sent away for the facts.
  expect(writers.flatMap(({ client }) => client.closings)).toEqual([])
  await end()
  await closed
  clearInterval(writing)
  clearInterval(changing)

  const acked = new Map<RoomName, string[]>(ROOMS.map((room) => [room, []]))
  const seen = new Map<RoomName, string[]>(ROOMS.map((room) => [room, []]))
  for (const { client, room, written } of writers) {
    acked.get(room)?.push(...written.slice(0, Math.max(0, client.durable - (before.get(client) ?? 0))))
    const own = new Set(written)
    seen.get(room)?.push(...[...idsIn(client)].filter((id) => !own.has(id)))
  }
  for (const { client, room } of witnesses) seen.get(room)?.push(...idsIn(client))
  const codes = new Set(writers.flatMap(({ client }) => client.closings))
  const sent = writers.flatMap(({ written }) => written).length
  for (const { client } of [...writers, ...witnesses]) client.leave()
  return { acked, seen, sent, codes }
}

/** What the server that came back has, by room. */
async function recovered(cookie: string): Promise<Map<RoomName, Set<string>>> {
  const found = new Map<RoomName, Set<string>>()
  for (const room of ROOMS) {
    const client = await new StockClient({ url, cookie, plan: PLAN, room }).synced()
    found.set(room, idsIn(client))
    client.leave()
  }
  return found
}

const missing = (
  wanted: ReadonlyMap<RoomName, readonly string[]>,
  found: ReadonlyMap<RoomName, ReadonlySet<string>>,
): string[] => [...wanted].flatMap(([room, ids]) => ids.filter((id) => found.get(room)?.has(id) !== true))

test('killed at any moment: what was saved and what was seen is there afterwards', { timeout: 120_000 }, async () => {
  // Sessions are on disk too: whoever was signed in still is.
  const cookieOf = await cookies()
  const everAcked = new Map<RoomName, string[]>(ROOMS.map((room) => [room, []]))
  const everSeen = new Map<RoomName, string[]>(ROOMS.map((room) => [room, []]))
  let sent = 0
  for (let round = 0; round < ROUNDS; round++) {
    const result = await load(cookieOf, () => server.end('SIGKILL'))
    sent += result.sent
    for (const room of ROOMS) {
      everAcked.get(room)?.push(...(result.acked.get(room) ?? []))
      everSeen.get(room)?.push(...(result.seen.get(room) ?? []))
    }
    server = await ServerProcess.start(port, dataDir)
    const found = await recovered(cookieOf.get('p01') ?? '')
    expect({ seed, round, lost: missing(everAcked, found) }).toEqual({ seed, round, lost: [] })
    expect({ seed, round, lostThoughSeen: missing(everSeen, found) }).toEqual({ seed, round, lostThoughSeen: [] })
  }
  const acked = [...everAcked.values()].flat().length
  const seen = new Set([...everSeen.values()].flat()).size
  const all = [...(await recovered(cookieOf.get('p01') ?? '')).values()].reduce((sum, ids) => sum + ids.size, 0)
  process.stdout.write(
    `durability: seed ${seed}, ${ROUNDS} kills, ${sent} edits sent, ${acked} acked, ${seen} seen, ${all} recovered, facts changed ${factsChanged} times\n`,
  )
  // Otherwise nothing was tested.
  expect(acked).toBeGreaterThan(100)
  expect(seen).toBeGreaterThan(100)
  expect(factsChanged).toBeGreaterThan(ROUNDS)
})

test('told to end: clients hear that it restarts, and everything saved is there', { timeout: 30_000 }, async () => {
  const cookieOf = await cookies()
  let how: Awaited<ReturnType<ServerProcess['end']>> | null = null
  const { acked, seen, codes } = await load(cookieOf, async () => {
    how = await server.end('SIGTERM')
  })
  expect(codes).toEqual(new Set([CLOSE_SERVICE_RESTART]))
  expect(how).toEqual({ code: 0, signal: null })
  server = await ServerProcess.start(port, dataDir)
  const found = await recovered(cookieOf.get('p01') ?? '')
  expect(missing(acked, found)).toEqual([])
  expect(missing(seen, found)).toEqual([])
})
