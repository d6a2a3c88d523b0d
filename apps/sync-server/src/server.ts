/** Puts the server together: store, services, transports. */
import { createServer } from 'node:http'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { loadDemoPlan } from './demo/demo-plan.ts'
import { openStore } from './demo/demo-store.ts'
import { createDemoIdentityProvider, type DemoIdentityProvider } from './demo/identity-provider/identity-provider.ts'
import { demoPeople } from './demo/seed.ts'
import { createHttpApp } from './http/app.ts'
import { planRoutes } from './http/plan-routes.ts'
import { startLiveServer } from './live/live-server.ts'
import { loadKeys } from './services/keys.ts'
import { Plans } from './services/plans/plans.ts'
import { Rooms } from './services/rooms/rooms.ts'
import { identityHash } from './services/sign-in/identity.ts'
import { Sessions } from './services/sign-in/sessions.ts'
import { SignIn } from './services/sign-in/sign-in.ts'
import { SyncServer } from './sync/sync-server.ts'
import { dayInNorway } from '@ansvarsgruppe/plan-model'

/** The demo can be opened by nobody but who sits at this machine. */
const LOOPBACK = '127.0.0.1'

export interface RunningServer {
  readonly url: string
  readonly isDemo: boolean
  /** Stops taking connections, lets what was accepted reach the disk, and closes. */
  close(): Promise<void>
}

export async function startServer(config: Config, log: Logger, now: () => number = Date.now): Promise<RunningServer> {
  const keys = await loadKeys(config)
  const store = await openStore(config, (pid) => identityHash(keys.identity, pid), now())
  const demo = store.purpose === 'demo' ? await startDemo(config, keys.demoProvider, now()) : null

  const sessions = new Sessions(store, config.publicUrl, now)
  const providers = demo === null ? (config.oidc === null ? [] : [config.oidc]) : [demo.identityProvider.config]
  const signIn = new SignIn({ publicUrl: config.publicUrl, providers, people: store.people, keys, now })
  const plans = new Plans(store.facts, now)
  // The error's name and code alone: its message may quote what was being written.
  const onError = (error: unknown): void =>
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'failed')
  const rooms = new Rooms({ store: store.journal, plans, now, onFailure: onError })
  const app = createHttpApp({
    config,
    store,
    sessions,
    signIn,
    api: planRoutes({ plans, rooms, now }),
    demo: demo === null ? null : { ...demo.view, identityProvider: demo.identityProvider.router },
    log,
  })

  const http = createServer(app)
  const sync = new SyncServer({ sessions, plans, rooms, publicUrl: config.publicUrl, now, onError })
  const live = startLiveServer({ http, sessions, plans, publicUrl: config.publicUrl })
  http.on('upgrade', (request, socket, head) => {
    // socket.io answers for its own path; what belongs to nobody is closed.
    if (!sync.handleUpgrade(request, socket, head) && !request.url?.startsWith('/live')) socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(config.port, ...(demo === null ? [] : [LOOPBACK]), () => resolve())
  })

  return {
    url: config.publicUrl,
    isDemo: demo !== null,
    close: async () => {
      sync.close()
      await live.close()
      http.closeAllConnections()
      await rooms.close()
      await store.close()
    },
  }
}

async function startDemo(
  config: Config,
  key: Uint8Array,
  now: number,
): Promise<{
  view: { municipality: string; people: ReturnType<typeof demoPeople> }
  identityProvider: DemoIdentityProvider
}> {
  const plan = loadDemoPlan(dayInNorway(now))
  const people = demoPeople(plan)
  const identityProvider = await createDemoIdentityProvider({ publicUrl: config.publicUrl, key, people })
  return { view: { municipality: plan.municipality, people }, identityProvider }
}
