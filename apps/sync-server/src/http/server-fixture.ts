/** For tests: the whole HTTP side on a free port, with a store on disk, the demo's provider, and a clock to turn. */
import { createServer } from 'node:http'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Router } from 'express'
import { pino } from 'pino'
import { HIGH_FOR_ALL } from '../config-assurance.ts'
import { createDemoIdentityProvider } from '../demo/identity-provider/identity-provider.ts'
import type { DemoPerson } from '../demo/identity-provider/people.ts'
import { loadKeys, type Keys } from '../services/keys.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { SignIn } from '../services/sign-in/sign-in.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { Store } from '../store/store.ts'
import { createHttpApp } from './app.ts'

export const NORA: DemoPerson = {
  id: 'p01',
  name: 'Nora Fjelltun',
  title: 'Planeier',
  organisation: '',
  circle: 'owner',
  pid: '00000000001',
}
export const SILJE: DemoPerson = {
  id: 'p05',
  name: 'Silje Aspevoll',
  title: 'Koordinator',
  organisation: 'Fjordvik kommune',
  circle: 'municipality',
  pid: '00000000005',
}

/** What the built page's script holds. */
export const PAGE_SCRIPT = `export const words = ${JSON.stringify('Det som er viktig for meg. '.repeat(100))}`

export interface TestServer {
  readonly url: string
  readonly store: Store
  readonly keys: Keys
  readonly sessions: Sessions
  readonly signIn: SignIn
  /** Log lines so far, as text. */
  readonly logLines: string[]
  /** Milliseconds the server's clock is ahead. */
  readonly clock: { ahead: number }
  stop(): Promise<void>
}

export async function startServer(options: { people?: readonly DemoPerson[]; api?: Router } = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'http-test-'))
  const webDir = join(folder, 'web')
  await mkdir(join(webDir, 'assets'), { recursive: true })
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Individuell plan</title>')
  await writeFile(join(webDir, 'assets', 'page-a1b2c3.js'), PAGE_SCRIPT)
  await writeFile(join(webDir, 'assets', 'page-a1b2c3.js.br'), brotliCompressSync(PAGE_SCRIPT))
  await writeFile(join(webDir, 'assets', 'page-a1b2c3.js.gz'), gzipSync(PAGE_SCRIPT))
  await writeFile(join(webDir, 'assets', 'small-d4e5f6.js'), 'export {}')

  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`

  const people = options.people ?? [NORA, SILJE]
  const dataDir = join(folder, 'data')
  const keys = await loadKeys({ dataDir, masterKey: null })
  const store = openSqliteStore({ dataDir, wrappingKey: keys.wrapping }, 'demo')
  const clock = { ahead: 0 }
  const now = () => Date.now() + clock.ahead
  const sessions = new Sessions(store, url, now)
  const provider = await createDemoIdentityProvider({ publicUrl: url, key: keys.demoProvider, people })
  const signIn = new SignIn({ publicUrl: url, providers: [provider.config], people: store.people, keys, now })
  const logLines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line) => void logLines.push(line) })
  const demo = { municipality: 'Fjordvik kommune', people, identityProvider: provider.router }
  const config = { publicUrl: url, webDir, trustedProxies: 0, metricsToken: null, assurance: HIGH_FOR_ALL }
  server.on(
    'request',
    createHttpApp({
      config,
      store,
      sessions,
      signIn,
      api: options.api ?? Router(),
      demo,
      isReady: () => true,
      metrics: createMetrics(),
      log,
    }),
  )

  return {
    url,
    store,
    keys,
    sessions,
    signIn,
    logLines,
    clock,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}
