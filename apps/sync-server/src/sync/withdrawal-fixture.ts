/**
 * For tests: the server with HTTP, `/sync` and `/live` on a store whose every call gives control away, as a store in
 * other threads does. It keeps what is written to whom, in its order, and holds a withdrawal right before it is saved.
 */
import { createServer } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { participantId, planId } from '@ansvarsgruppe/plan-model'
import { Router } from 'express'
import { pino } from 'pino'
import { HIGH_FOR_ALL } from '../config-assurance.ts'
import { createHttpApp } from '../http/app.ts'
import { consentRoutes } from '../http/consent-routes.ts'
import { planRoutes } from '../http/plan-routes.ts'
import { startLiveServer } from '../live/live-server.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { AccessLog } from '../services/access-log/access-log.ts'
import { WhoHasSeen } from '../services/access-log/who-has-seen.ts'
import { Invitations } from '../services/invitations/invitations.ts'
import { loadKeys } from '../services/keys.ts'
import { News } from '../services/plans/news.ts'
import { Plans } from '../services/plans/plans.ts'
import { actorOf, NOW, TestMember, type Column } from '../services/rooms/rooms-fixture.ts'
import { Rooms } from '../services/rooms/rooms.ts'
import { UNMEASURED } from '../services/rooms/rooms-measures.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { SignIn } from '../services/sign-in/sign-in.ts'
import { givingWay } from '../store/giving-way-fixture.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { FactsStore } from '../store/store.ts'
import { answerTo, watchWrites, type Answer, type Written } from './asking-fixture.ts'
import { ALONE_ROOM, createMeeting, LEAVER, plantedRoom, ROOM, roomOfAlone } from './planted-plan-fixture.ts'
import { RawClient } from './raw-client-fixture.ts'
import { SyncServer } from './sync-server.ts'
import { UNMEASURED_SYNC } from './unmeasured-fixture.ts'

export type Event = Written | 'gone'

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
  readonly ask: (method: string, path: string, column: Column, body?: unknown) => Promise<Answer>
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

  const [people, sessionStore, facts, journal, activity, accessLogStore] = [
    givingWay(store.people),
    givingWay(store.sessions),
    givingWay(store.facts),
    givingWay(store.journal),
    givingWay(store.activity),
    givingWay(store.accessLog),
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
  const accessLog = new AccessLog({ store: accessLogStore, now, onFailure: onError })
  const whoHasSeen = new WhoHasSeen(accessLogStore, now)
  const rooms = new Rooms({
    store: journal,
    plans,
    now,
    measures: UNMEASURED,
    onFailure: onError,
    onWritten: (facts, actor, room) => accessLog.wroteInRoom(facts, actor, room),
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
      config: { publicUrl: url, webDir: null, trustedProxies: 0, metricsToken: null, assurance: HIGH_FOR_ALL },
      store: { people, epoch: store.epoch },
      sessions,
      signIn: new SignIn({ publicUrl: url, providers: [], people, keys, now }),
      api: Router().use(
        planRoutes({
          plans,
          rooms,
          news: new News(activity, factsStore, now),
          accessLog,
          whoHasSeen,
          invitations: new Invitations({
            store: givingWay(store.invitations),
            people,
            plans,
            publicUrl: url,
            required: HIGH_FOR_ALL,
            hashOf: (identity) => identity,
            onMail: null,
            now,
          }),
          isUnitMember: (person) => store.unit.has(person, 'member'),
          coordinatedBy: async () => [],
          now,
        }),
        consentRoutes({ plans, accessLog, now }),
      ),
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
    accessLog,
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
      const planted = (isLong ? (long ??= plantedRoom(2_000)) : short)(plan, now())
      const written = await store.journal.commit([planted, roomOfAlone(plan, now())])
      if (written.some((result) => result !== 'committed')) throw new Error('the room was refused')
      await store.activity.saveVisit(plan, participantId(LEAVER), { seenAt: NOW - DAY, seenBefore: null })
      const cookies = new Map<Column, string>()
      for (const column of ['owner', LEAVER] as const)
        cookies.set(column, (await sessions.begin(persons(column), 'high')).split(';')[0] ?? '')
      const cookie = (column: Column): string => cookies.get(column) ?? ''
      const ask = (method: string, path: string, column: Column, body?: unknown): Promise<Answer> =>
        answerTo(`${url}${path}`, method, { cookie: cookie(column), origin: url, 'accept-encoding': 'br' }, body)
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
          for (const room of [ROOM, ALONE_ROOM] as const) {
            // oxlint-disable-next-line no-await-in-loop -- two
            const { snapshot, updates } = await store.journal.load(plan, room)
            const all = snapshot === null ? updates : [snapshot.update, ...updates]
            if (all.some((update) => Buffer.from(update).includes(word))) return true
          }
          return false
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
