/** For tests: the whole server with the demo, as `main.ts` starts it, on a free port and in a temporary folder. */
import { createServer } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { parseConfig } from './config.ts'
import { TestBrowser } from './http/browser-fixture.ts'
import { startServer } from './server.ts'

export const PLAN = 'ip-demo-1'

export interface WholeServer {
  readonly url: string
  readonly dataDir: string
  /** Milliseconds the server's clock is ahead. */
  readonly clock: { ahead: number }
  /** Log lines so far, as text. */
  readonly logLines: string[]
  /** A browser in which the person (`p01` …) has signed in by following redirects. */
  signIn(person: string): Promise<TestBrowser>
  stop(): Promise<void>
}

/** `prepare` is called with the folder and the address before the server starts; `env` is configured beside them. */
export async function startWholeServer(
  prepare: (dataDir: string, url: string) => Promise<void> = async () => {},
  env: Readonly<Record<string, string>> = {},
): Promise<WholeServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'whole-server-'))
  const port = env['PORT'] === undefined ? await freePort() : Number(env['PORT'])
  const url = `http://127.0.0.1:${port}`
  const clock = { ahead: 0 }
  const logLines: string[] = []
  const log = pino({ level: 'info' }, { write: (line) => void logLines.push(line) })
  const config = parseConfig({ ...env, PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir }, null)
  await prepare(dataDir, url)
  const server = await startServer(config, log, () => Date.now() + clock.ahead)
  return {
    url,
    dataDir,
    clock,
    logLines,
    signIn: (person) => signedInBrowser(url, person),
    stop: async () => {
      await server.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

export async function signedInBrowser(url: string, person: string): Promise<TestBrowser> {
  const browser = new TestBrowser(url)
  await browser.follow(`/auth/sign-in/demo?person=${person}&to=/`)
  if (browser.cookie('session') === undefined) throw new Error(`${person} was not signed in`)
  return browser
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
