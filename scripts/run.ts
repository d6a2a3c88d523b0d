/** Runs programs for the scripts, in the project's root. */
import { spawn, type ChildProcess } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Keeps what the program prints, and shows it only if it fails. */
  readonly quiet?: boolean
}

/** Whether the program ended well. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<boolean> {
  const child = start(command, args, options)
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk))
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(false)
    })
    child.once('close', (code) => resolve(code === 0))
  })
  if (!ok) process.stdout.write(Buffer.concat(output))
  return ok
}

export function start(command: string, args: readonly string[], options: RunOptions = {}): ChildProcess {
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    ...options.env,
  }
  return spawn(command, args, { cwd: root, env, stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
}

/** Builds the page; an unchanged one comes from turbo's cache. */
export function buildPage(): Promise<boolean> {
  const env = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  return run('turbo', ['run', 'build', '--output-logs=errors-only'], { env, quiet: true })
}
