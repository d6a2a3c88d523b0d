/** Puts the server together: store, services, transports. */
import { createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { lowestOf, type Config } from './config.ts'
import { loadDemoPlans } from './demo/demo-plan.ts'
import { openStore } from './demo/demo-store.ts'
import { createDemoIdentityProvider, type DemoIdentityProvider } from './demo/identity-provider/identity-provider.ts'
import { demoPeople } from './demo/demo-people.ts'
import { createHttpApp } from './http/app.ts'
import { consentRoutes } from './http/consent-routes.ts'
import { invitationRoutes } from './http/invitation-routes.ts'
import { planRoutes } from './http/plan-routes.ts'
import { representationRoutes } from './http/representation-routes.ts'
import { requestRoutes } from './http/request-routes.ts'
import { seenAsRoutes } from './http/seen-as-routes.ts'
import { serviceRoutes } from './http/service-routes.ts'
import { limitSockets, SOCKET_TIMEOUTS } from './http/socket-bounds.ts'
import { unitRoutes } from './http/unit-routes.ts'
import { startLiveServer } from './live/live-server.ts'
import { createMetrics } from './metrics/metrics.ts'
import { AccessLog } from './services/access-log/access-log.ts'
import { WhoHasSeen } from './services/access-log/who-has-seen.ts'
import { Invitations } from './services/invitations/invitations.ts'
import { loadKeys } from './services/keys.ts'
import { letGoDaily } from './services/letting-go.ts'
import { MailSender } from './services/mail/mail-sender.ts'
import { News } from './services/plans/news.ts'
import { Plans } from './services/plans/plans.ts'
import { actsForIn } from './services/requests/acts-for.ts'
import { Requests, type RequestsDeps } from './services/requests/requests.ts'
import { unitMemberIn } from './services/requests/unit-member.ts'
import { Unit } from './services/requests/unit.ts'
import { Rooms, type RoomsOptions } from './services/rooms/rooms.ts'
import { unsoundReport } from './services/rooms/unsound-report.ts'
import { identityHash } from './services/sign-in/identity.ts'
import { identityKeyOf } from './store/sqlite/index.ts'
import { Sessions } from './services/sign-in/sessions.ts'
import { SignIn } from './services/sign-in/sign-in.ts'
import { remoteAddress } from './sync/remote-address.ts'
import { SyncServer } from './sync/sync-server.ts'
import { dayInNorway } from '@ansvarsgruppe/plan-model'
import { LIVE_PATH, reaches } from '@ansvarsgruppe/plan-model/contract'

/** The demo can be opened by nobody but who sits at this machine. */
const LOOPBACK = '127.0.0.1'
/** Milliseconds clients have to say goodbye when the server closes; one that does not answer must not hold it up. */
const CLOSE_GRACE = 1_000

export interface RunningServer {
  readonly url: string
  readonly isDemo: boolean
  /** Stops taking connections, lets what was accepted reach the disk, and closes. */
  close(): Promise<void>
}

export async function startServer(config: Config, log: Logger, now: () => number = Date.now): Promise<RunningServer> {
  const keys = await loadKeys(config)
  const store = await openStore(config, keys.wrapping, (pid) => identityHash(keys.identity, pid), now())
  // It stays when the master key is replaced: people are known by what was hashed with it.
  const identity = identityKeyOf({ dataDir: config.dataDir, wrappingKey: keys.wrapping }, keys.identity)
  const identityOf = (number: string): string => identityHash(identity, number)
  const demo = store.purpose === 'demo' ? await startDemo(config, keys.demoProvider, now()) : null

  const sessions = new Sessions(store, config.publicUrl, now)
  const providers = demo === null ? config.providers : [demo.identityProvider.config]
  const signIn = new SignIn({
    publicUrl: config.publicUrl,
    providers,
    people: store.people,
    keys: { ...keys, identity },
    usualLevel: lowestOf(config.assurance),
    now,
  })
  const plans = new Plans(store.facts, now, {
    required: config.assurance,
    isUnitMember: (person) => store.unit.has(person, 'member'),
    decidesFromAge: config.municipality.decidesFromAge,
    unitMember: (person) => unitMemberIn(store, person),
  })
  // The error's name and code alone: its message may quote what was being written.
  const onError = (error: unknown): void =>
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'failed')
  const onUnsound: RoomsOptions['onUnsound'] = (...unsound) =>
    log.error(unsoundReport(...unsound), 'room is not sound: it takes no edits')
  const metrics = createMetrics()
  const accessLog = new AccessLog({ store: store.accessLog, now, onFailure: onError })
  const rooms = new Rooms({
    store: store.journal,
    plans,
    now,
    measures: metrics.rooms,
    onFailure: onError,
    onUnsound,
    onWritten: (facts, actor, room) => accessLog.wroteInRoom(facts, actor, room),
  })
  const lettingGo = letGoDaily({ config, store, now, log, measures: metrics, onFailure: onError })
  const news = new News(store.activity, store.facts, now)
  const mails =
    config.mail === null
      ? null
      : new MailSender({
          outbox: store.outbox,
          config: config.mail,
          host: new URL(config.publicUrl).hostname,
          now,
          onFailure: onError,
        })
  const invitations = new Invitations({
    store: store.invitations,
    people: store.people,
    plans,
    publicUrl: config.publicUrl,
    required: config.assurance,
    hashOf: (of) => identityHash(identity, of),
    onMail: mails === null ? null : () => mails.wake(),
    now,
  })
  const requesting: RequestsDeps = {
    store: store.requests,
    unit: store.unit,
    people: store.people,
    municipality: { ...config.municipality, name: config.municipality.name ?? demo?.view.municipality ?? null },
    identityOf,
    actsFor: actsForIn({ facts: store.facts, plans, unit: store.unit, now }),
    now,
  }
  const requests = new Requests(requesting)
  const unit = new Unit({ ...requesting, facts: store.facts, plans, accessLog })
  const api = planRoutes({
    plans,
    rooms,
    news,
    accessLog,
    whoHasSeen: new WhoHasSeen(store.accessLog, now),
    invitations,
    isUnitMember: (person) => unit.has(person),
    coordinatedBy: async ({ personId, level }) =>
      reaches(level, config.assurance.coordinator) ? requests.coordinatedBy(personId) : [],
    now,
  })
  const { planOwner, coordinatingUnit } = config.assurance
  api.use(
    representationRoutes({ plans, accessLog, now }),
    serviceRoutes({ plans, accessLog, identityOf, now }),
    invitationRoutes({ plans, invitations, accessLog, now }),
    consentRoutes({ plans, accessLog, now }),
    seenAsRoutes({ plans, rooms, accessLog, now }),
    requestRoutes(requests, planOwner),
    unitRoutes(unit, coordinatingUnit),
  )
  const app = createHttpApp({
    config,
    store,
    sessions,
    signIn,
    api,
    demo: demo === null ? null : { ...demo.view, identityProvider: demo.identityProvider.router },
    metrics,
    isReady: () => store.isAvailable && rooms.isSaving,
    log,
  })

  const http = createServer(SOCKET_TIMEOUTS, app)
  const { publicUrl, trustedProxies } = config
  const sync = new SyncServer({
    sessions,
    plans,
    rooms,
    accessLog,
    publicUrl,
    epoch: store.epoch,
    trustedProxies,
    measures: metrics.sync,
    now,
    onError,
  })
  const addressOf = (request: IncomingMessage): string => remoteAddress(request, trustedProxies)
  const live = startLiveServer({ http, sessions, plans, publicUrl, addressOf, now })
  limitSockets(http, trustedProxies)
  metrics.watch({
    connections: () => ({ sync: sync.connections, live: live.connections }),
    rooms: () => rooms.count(),
    isStoreAvailable: () => store.isAvailable,
    isSaving: () => rooms.isSaving,
    isBehind: () => rooms.isBehind,
  })
  http.on('upgrade', (request, socket, head) => {
    // Node hands its errors over with the socket: unheard, one reset connection would end the process.
    socket.on('error', destroy)
    // socket.io answers for its own path; what belongs to nobody is closed.
    if (!sync.handleUpgrade(request, socket, head) && !request.url?.startsWith(`${LIVE_PATH}/`)) socket.destroy()
  })
  const connections = new Set<Socket>()
  // One for all of them, here and below: thousands are open for hours.
  function forget(this: Socket): void {
    connections.delete(this)
  }
  http.on('connection', (socket) => {
    connections.add(socket)
    socket.on('close', forget)
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(config.port, ...(demo === null ? [] : [LOOPBACK]), () => resolve())
  })

  return {
    url: config.publicUrl,
    isDemo: demo !== null,
    close: async () => {
      const cutOff = setTimeout(() => {
        for (const socket of connections) socket.destroy()
      }, CLOSE_GRACE)
      sync.close()
      await lettingGo?.close()
      await mails?.close()
      // What was accepted reaches the disk first, whatever clients do.
      await rooms.close()
      await live.close()
      await accessLog.close()
      metrics.close()
      clearTimeout(cutOff)
      await store.close()
    },
  }
}

function destroy(this: Duplex): void {
  this.destroy()
}

async function startDemo(
  config: Config,
  key: Uint8Array,
  now: number,
): Promise<{
  view: { municipality: string; people: ReturnType<typeof demoPeople> }
  identityProvider: DemoIdentityProvider
}> {
  const plans = loadDemoPlans(dayInNorway(now))
  const people = demoPeople(plans)
  const identityProvider = await createDemoIdentityProvider({ publicUrl: config.publicUrl, key, people })
  return { view: { municipality: plans[0].municipality, people }, identityProvider }
}
