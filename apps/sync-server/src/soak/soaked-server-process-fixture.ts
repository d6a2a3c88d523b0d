/** For the soak: the process of `soaked-server-fixture.ts`, from outside. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../node-flags.ts'

const PROGRAM = fileURLToPath(new URL('soaked-server-fixture.ts', import.meta.url))

export type Order = 'look' | 'close'

/** What a server holds after everything unreachable was swept. Bytes; counts. */
export interface Held {
  readonly heapUsed: number
  readonly rss: number
  readonly external: number
  /** What keeps the process alive, by type. */
  readonly resources: Readonly<Record<string, number>>
  readonly listeners: number
  readonly objects: {
    readonly rooms: number
    readonly documents: number
    readonly connections: number
    readonly webSockets: number
    readonly timers: number
  }
  /** Rejections and exceptions that nobody took, warnings of Node, lines of the log. */
  readonly faults: readonly string[]
}

export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'held'; readonly held: Held }
  | {
      readonly kind: 'closed'
      readonly left: readonly string[]
      readonly faults: readonly string[]
    }

export class SoakedServer {
  readonly exited: Promise<number | null>
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
    this.exited = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  }

  static async start(port: number, dataDir: string): Promise<SoakedServer> {
    const env = {
      PATH: process.env['PATH'],
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
    }
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
    const child = fork(PROGRAM, {
      env,
      execArgv: [...NODE_FLAGS, '--expose-gc', '--disable-warning=ExperimentalWarning'],
      stdio: [...stdio],
    })
    const server = new SoakedServer(child)
    await server.#hears('ready')
    return server
  }

  async look(): Promise<Held> {
    const heard = this.#hears('held')
    this.#child.send('look' satisfies Order)
    return (await heard).held
  }

  /** Closes it as a signal would. `left`: what keeps the process alive all the same. */
  async close(): Promise<Extract<Told, { kind: 'closed' }>> {
    const heard = this.#hears('closed')
    this.#child.send('close' satisfies Order)
    return heard
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  async #hears<Kind extends Told['kind']>(kind: Kind): Promise<Extract<Told, { kind: Kind }>> {
    return Promise.race([
      new Promise<Extract<Told, { kind: Kind }>>((resolve) => {
        const listen = (told: Told): void => {
          if (told.kind !== kind) return
          this.#child.off('message', listen)
          resolve(told as Extract<Told, { kind: Kind }>)
        }
        this.#child.on('message', listen)
      }),
      this.exited.then((code) => Promise.reject(new Error(`the server ended with ${code}`))),
    ])
  }
}
