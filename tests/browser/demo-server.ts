/** A real server with the demo plan, in a process and a folder of its own, that a test may kill and start again. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../apps/sync-server/src/main.ts', import.meta.url))

export const PLAN = 'ip-demo-1'

export class DemoServer {
  readonly url: string
  readonly #port: number
  readonly #dataDir: string
  readonly #env: Readonly<Record<string, string>>
  #process: ChildProcess | null = null

  private constructor(port: number, dataDir: string, env: Readonly<Record<string, string>>) {
    this.#port = port
    this.#dataDir = dataDir
    this.#env = env
    this.url = `http://localhost:${port}`
  }

  /** `template`: a data folder with the demo already made, to start faster. `env`: what else is configured. */
  static async create(template: string | null, env: Readonly<Record<string, string>> = {}): Promise<DemoServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'ansvarsgruppe-'))
    if (template !== null) await cp(template, dataDir, { recursive: true })
    const server = new DemoServer(Number(env['PORT'] ?? (await freePort())), dataDir, env)
    await server.start()
    return server
  }

  get dataDir(): string {
    return this.#dataDir
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        ...this.#env,
        PORT: String(this.#port),
        PUBLIC_URL: this.url,
        DATA_DIR: this.#dataDir,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#process = child
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve())
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)))
    })
  }

  /** As a power cut would: no chance to finish anything. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async remove(): Promise<void> {
    await this.kill()
    await rm(this.#dataDir, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child === null || child.exitCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  probe.close()
  await once(probe, 'close')
  return address.port
}
