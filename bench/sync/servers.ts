/** The measured servers, each a process of its own with a probe in it. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../../apps/sync-server/src/node-flags.ts'
import type { ServerName, Usage } from './bench.ts'

const MAINS: Readonly<Record<ServerName, string>> = {
  ours: fileURLToPath(new URL('../../apps/sync-server/src/main.ts', import.meta.url)),
  hocuspocus: fileURLToPath(new URL('peers/hocuspocus.mjs', import.meta.url)),
  'y-websocket': fileURLToPath(new URL('peers/y-websocket-server.mjs', import.meta.url)),
}
const PROBE = new URL('probe.ts', import.meta.url).href

export interface Place {
  readonly port: number
  readonly dataDir: string
  /** Folder for a profile of where its time goes; null: none. */
  readonly profileDir: string | null
}

export class MeasuredServer {
  readonly #name: ServerName
  readonly #place: Place
  #child: ChildProcess | null = null

  constructor(name: ServerName, place: Place) {
    this.#name = name
    this.#place = place
  }

  /** Resolves when it can be used. */
  async start(): Promise<void> {
    const { port, dataDir, profileDir } = this.#place
    const child = fork(MAINS[this.#name], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        DATA_DIR: dataDir,
        LOG_LEVEL: 'error',
        NODE_ENV: 'production',
      },
      execArgv: [
        '--expose-gc',
        '--import',
        PROBE,
        ...(this.#name === 'ours' ? NODE_FLAGS : []),
        ...(profileDir === null ? [] : ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${profileDir}`]),
      ],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child = child
    await Promise.race([
      new Promise((resolve) => child.once('message', resolve)),
      ended(child).then(() => Promise.reject(new Error(`${this.#name} did not start`))),
    ])
  }

  async usage(collectFirst: boolean): Promise<Usage> {
    const child = this.#child
    if (child === null) throw new Error('the server is not there')
    const answer = new Promise<Usage>((resolve) => child.once('message', (usage) => resolve(usage as Usage)))
    child.send(collectFirst ? 'collect' : 'usage')
    return answer
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null) return
    const gone = ended(child)
    child.kill(signal)
    // One that does not end by itself has lost its connections long before.
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await gone
    clearTimeout(timer)
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve))
}
