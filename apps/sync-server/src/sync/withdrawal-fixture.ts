/**
 * For tests: the server with HTTP, `/sync` and `/live` on a store whose every call gives control away, as a store in
 * other threads does. It keeps what is written to whom, in its order, and holds a withdrawal right before it is saved.
 */
import { createServer, request } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import {
  actorKey,
  AREA,
  createEntry,
  entryId,
  participantId,
  personId,
  planId,
  type PersonId,
  type PlanId,
} from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { pino } from 'pino'
import * as Y from 'yjs'
import { factsWith, NEW_AREA_ENTRIES } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { createHttpApp } from '../http/app.ts'
import { planRoutes } from '../http/plan-routes.ts'
import { startLiveServer } from '../live/live-server.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { loadKeys } from '../services/keys.ts'
import { News } from '../services/plans/news.ts'
import { Plans } from '../services/plans/plans.ts'
import { actorOf, NOW, TestMember, type Column } from '../services/rooms/rooms-fixture.ts'
import { Rooms } from '../services/rooms/rooms.ts'
import { UNMEASURED } from '../services/rooms/rooms-measures.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { SignIn } from '../services/sign-in/sign-in.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { FactsStore, JournalBatch, Store } from '../store/store.ts'
import { RawClient } from './raw-client-fixture.ts'
import { SyncServer } from './sync-server.ts'
import { UNMEASURED_SYNC } from './unmeasured-fixture.ts'

export const ROOM = 'area-work'
/** Whose consent goes: an action of the area is theirs, so that the area is on their home page too. */
export const LEAVER: Column = 'responsible'
/** Stands in the area from the beginning, and nowhere else. */
export const PLANTED = 'planted-in-the-area'
/** The action of the area in the facts. */
const ACTION = entryId('assigned')

/** One write to a socket, whole frames or a part of an answer. */
export interface Written {
  readonly cookie: string
  readonly path: string
  readonly bytes: Buffer
}
export type Event = Written | 'gone'

export interface Answer {
  /** 0: it was cut off before its head. */
  readonly status: number
  /** Unpacked; '' where it was cut off. */
  readonly text: string
}

export interface Entered {
  readonly client: RawClient
  readonly member: TestMember
}

/** A plan with a room in it, and sessions of its own. */
export interface Meeting {
  readonly api: string
  readonly url: string
  readonly cookie: (column: Column) => string
  /** Not loaded yet. */
  readonly open: (column: Column) => RawClient
  readonly enter: (column: Column) => Promise<Entered>
  readonly ask: (method: string, path: string, column: Column) => Promise<Answer>
  /** Everything that was written to those of this plan, and `gone` where the leaver had no right to more. */
  readonly events: readonly Event[]
  /** Sends the command, and resolves when all of it has been done but saving it. `answer` comes after {@link letGo}. */
  readonly withdraw: () => Promise<{ readonly answer: Promise<Answer> }>
  readonly letGo: () => void
  /** The leaver's rights end now, by something else than a command. */
  readonly noteGone: () => void
  /** Whether the journal has it. */
  readonly isOnDisk: (word: string) => Promise<boolean>
}

export interface WithdrawalServer {
  readonly clock: { ahead: number }
  readonly failures: readonly unknown[]
  /** `isLong`: more is in the room than the system holds for a reader who takes nothing. */
  meet(isLong?: boolean): Promise<Meeting>
  stop(): Promise<void>
}

export async function startWithdrawalServer(): Promise<WithdrawalServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'withdrawal-test-'))
  const keys = await loadKeys({ dataDir, masterKey: null })
  const store = openSqliteStore({ dataDir, wrappingKey: keys.wrapping }, 'real')
  const clock = { ahead: 0 }
  const now = (): number => NOW + clock.ahead
  const failures: unknown[] = []
  const onError = (error: unknown): void => void failures.push(error)
  let events: Event[] = []
  let held = { arrived: Promise.withResolvers<void>(), go: Promise.withResolvers<void>() }

  const [people, sessionStore, facts, journal, activity] = [
    givingWay(store.people),
    givingWay(store.sessions),
    givingWay(store.facts),
    givingWay(store.journal),
    givingWay(store.activity),
  ]
  const save: FactsStore['save'] = async (next, audit) => {
    if (audit.command === 'withdrawConsent') {
      held.arrived.resolve()
      await held.go.promise
    }
    // No turn after it: what follows must be able to come between any two steps of something else.
    return store.facts.save(next, audit)
  }
  const factsStore: FactsStore = { ...facts, save }
  const plans = new Plans(factsStore, now)
  // Before all others who listen.
  plans.onChange(() => events.push('gone'))
  const rooms = new Rooms({
    store: journal,
    plans,
    now,
    measures: UNMEASURED,
    onFailure: onError,
    onUnsound: (plan, room) => failures.push(`${plan}/${room} is not sound`),
  })

  const http = createServer()
  watchWrites(http, (written) => events.push(written))
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const sessions = new Sessions({ people, sessions: sessionStore }, url, now)
  http.on(
    'request',
    createHttpApp({
      config: { publicUrl: url, webDir: null, trustedProxies: 0, metricsToken: null },
      store: { people, epoch: store.epoch },
      sessions,
      signIn: new SignIn({ publicUrl: url, providers: [], people, keys, now }),
      api: planRoutes({ plans, rooms, news: new News(activity, factsStore, now), now }),
      demo: null,
      metrics: createMetrics(),
      isReady: () => true,
      log: pino({ level: 'silent' }),
    }),
  )
  const sync = new SyncServer({
    sessions,
    plans,
    rooms,
    publicUrl: url,
    epoch: store.epoch,
    trustedProxies: 0,
    measures: UNMEASURED_SYNC,
    now,
    onError,
  })
  const live = startLiveServer({ http, sessions, plans, publicUrl: url, addressOf: () => 'here', now })
  http.on('upgrade', (upgrade, socket, head) => {
    socket.on('error', () => socket.destroy())
    sync.handleUpgrade(upgrade, socket, head)
  })

  const short = plantedRoom(0)
  let long: typeof short | null = null
  let meetings = 0
  return {
    clock,
    failures,
    meet: async (isLong = false) => {
      const plan = planId(`plan-${++meetings}`)
      const persons = await createMeeting(store, plan)
      const [written] = await store.journal.commit([(isLong ? (long ??= plantedRoom(2_000)) : short)(plan, now())])
      if (written !== 'committed') throw new Error('the room was refused')
      await store.activity.saveVisit(plan, participantId(LEAVER), { seenAt: NOW - DAY, seenBefore: null })
      const cookies = new Map<Column, string>()
      for (const column of ['owner', LEAVER] as const)
        cookies.set(column, (await sessions.begin(persons(column))).split(';')[0] ?? '')
      const cookie = (column: Column): string => cookies.get(column) ?? ''
      const ask = (method: string, path: string, column: Column): Promise<Answer> =>
        answerTo(`${url}${path}`, method, { cookie: cookie(column), origin: url, 'accept-encoding': 'br' })
      const open = (column: Column): RawClient =>
        new RawClient(`${url}/sync/${plan}/${ROOM}?notices=1`, { cookie: cookie(column), origin: url })
      events = []
      const ofThisMeeting = events
      held = { arrived: Promise.withResolvers(), go: Promise.withResolvers() }
      const gate = held
      return {
        api: `/api/plans/${plan}`,
        url,
        cookie,
        open,
        enter: async (column) => {
          const client = open(column)
          const member = new TestMember(actorOf(column), now())
          await client.load(member.doc)
          return { client, member }
        },
        ask,
        events: ofThisMeeting,
        withdraw: async () => {
          const answer = ask('DELETE', `/api/plans/${plan}/consents/${LEAVER}`, 'owner')
          await gate.arrived.promise
          return { answer }
        },
        letGo: () => gate.go.resolve(),
        noteGone: () => void ofThisMeeting.push('gone'),
        isOnDisk: async (word) => {
          const { updates } = await store.journal.load(plan, ROOM)
          return updates.some((update) => Buffer.from(update).includes(word))
        },
      }
    },
    stop: async () => {
      sync.close()
      await rooms.close()
      await live.close()
      http.closeAllConnections()
      await store.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

const DAY = 24 * 60 * 60 * 1_000

/** A plan of the owner and the leaver, who take part in no other: one's home page is of all one's plans. */
async function createMeeting(store: Store, plan: PlanId): Promise<(column: Column) => PersonId> {
  const everyone = factsWith({ writingHelp: false })
  const participants = new Map([...everyone.participants].filter(([id]) => id === everyone.owner || id === LEAVER))
  const consents = everyone.consents.filter(({ participant }) => participants.has(participant))
  const personOf = (id: string): PersonId => personId(`${plan}-${id}`)
  for (const { id, name } of participants.values())
    await store.people.create({ id: personOf(id), name, choices: USUAL_CHOICES }, `identity-${personOf(id)}`)
  await store.facts.create(
    { ...everyone, planId: plan, participants, consents },
    new Map([...participants.keys()].map((id) => [id, personOf(id)])),
    { actor: 'test', at: NOW, command: 'createPlan', subject: null },
  )
  return personOf
}

/** The same store, which answers in a later turn of the loop, and does nothing in the one in which it is asked. */
function givingWay<Part extends object>(part: Part): Part {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  const calls = Object.entries(part).map(([name, call]: [string, unknown]) => [
    name,
    typeof call !== 'function'
      ? call
      : async (...given: unknown[]) => {
          await turn()
          const answer: unknown = await Reflect.apply(call, part, given)
          await turn()
          return answer
        },
  ])
  return Object.fromEntries(calls) as Part
}

function watchWrites(http: ReturnType<typeof createServer>, onWrite: (written: Written) => void): void {
  const askers = new WeakMap<Socket, { cookie: string; path: string }>()
  for (const kind of ['request', 'upgrade'] as const)
    http.on(kind, (asked: { socket: Socket; headers: { cookie?: string }; url?: string }) =>
      askers.set(asked.socket, { cookie: asked.headers.cookie ?? '', path: asked.url ?? '' }),
    )
  http.on('connection', (socket) => {
    const write = socket.write.bind(socket) as (...given: unknown[]) => boolean
    socket.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
      const { cookie, path } = askers.get(socket) ?? { cookie: '', path: '' }
      onWrite({ cookie, path, bytes: typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : Buffer.from(chunk) })
      return write(chunk, ...rest)
    }
  })
}

/** The area as it is from the beginning: long enough to be packed on its way, and news to the leaver; with comments of 4 KB. */
function plantedRoom(comments: number) {
  const doc = new Y.Doc()
  const actor = actorKey(actorOf('owner'))
  const author = { by: participantId('owner'), at: NOW }
  const why = Array.from({ length: 400 }, (_, index) => `ord${(index * 7_919) % 1_000}`).join(' ')
  createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Jobb', why }, author, entryId('goal'))
  createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, what: PLANTED }, author, ACTION)
  for (let count = 0; count < comments; count++) {
    const values = { target: null, parent: null, body: 'x'.repeat(4_000), resolved: null }
    createEntry(AREA, doc, 'comments', values, author)
  }
  const [update, clientId] = [Y.encodeStateAsUpdate(doc), doc.clientID]
  doc.destroy()
  return (plan: PlanId, at: number): JournalBatch => ({
    plan,
    room: ROOM,
    factsVersion: null,
    schemaVersion: AREA.schemaVersion,
    rows: [
      {
        seq: 1,
        actor,
        at,
        update,
        happenings: [{ collection: 'actions', entry: ACTION, field: null, kind: 'created' }],
      },
    ],
    claims: [{ clientId, actor }],
  })
}

/** Whether it tells anything of the area. */
export function tellsOfArea({ text }: Answer): boolean {
  return text.includes(PLANTED) || text.includes(`"${ACTION}"`)
}

function answerTo(address: string, method: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = request(address, { method, headers: { accept: 'application/json', ...headers }, agent: false })
    asked.on('error', () => resolve({ status: 0, text: '' }))
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', () => {})
      response.on('close', () => {
        const body = Buffer.concat(chunks)
        const isPacked = response.headers['content-encoding'] === 'br' && response.complete
        resolve({
          status: response.statusCode ?? 0,
          text: !response.complete ? '' : (isPacked ? brotliDecompressSync(body) : body).toString(),
        })
      })
    })
    asked.end()
  })
}
