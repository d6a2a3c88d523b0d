/** For tests: the server as a process of its own, to be killed. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

export class ServerProcess {
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
    this.exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Resolves when it can be used. `execArgv`: options of Node's own. */
  static async start(port: number, dataDir: string, execArgv: string[] = []): Promise<ServerProcess> {
    const env = {
      PATH: process.env['PATH'],
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
    }
    // Node itself, without what the test runner adds to its own processes.
    const child = fork(MAIN, { env, execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const server = new ServerProcess(child)
    await Promise.race([
      new Promise((resolve) => child.once('message', resolve)),
      server.exited.then(({ code }) => Promise.reject(new Error(`the server ended with ${code}`))),
    ])
    return server
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    this.#child.kill(signal)
    return this.exited
  }
}
