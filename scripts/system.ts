/** Programs the checks need beside what npm brings. On Debian, as root, they are installed; elsewhere it is said how. */
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.ts'

interface Program {
  readonly name: string
  readonly debianPackage: string
  /** Names it goes by, the first that is found counts. */
  readonly commands: readonly string[]
}

const CHROMIUM: Program = {
  name: 'Chromium',
  debianPackage: 'chromium',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
}

/** Path of a Chromium; `CHROMIUM` in the environment names one. Throws with a sentence that says what to install. */
export async function ensureChromium(): Promise<string> {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROMIUM names ${named}, which cannot be run.`)
    return named
  }
  return ensure(CHROMIUM)
}

async function ensure(program: Program): Promise<string> {
  const found = find(program)
  if (found !== null) return found
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `${program.name} is missing. On Debian or Ubuntu: sudo apt-get install ${program.debianPackage}. Elsewhere install ${program.name} ` +
        `and name it, such as CHROMIUM=/path/to/chromium npm test.`,
    )
  }
  console.log(`Installing ${program.name} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const installed =
    (await run('apt-get', ['update', '-qq'], { env, quiet: true })) &&
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', program.debianPackage], {
      env,
      quiet: true,
    }))
  const path = find(program)
  if (!installed || path === null)
    throw new Error(`${program.name} could not be installed with apt-get: see the lines above.`)
  return path
}

function find(program: Program): string | null {
  const folders = (process.env['PATH'] ?? '').split(':')
  for (const command of program.commands) {
    for (const folder of folders) {
      const path = join(folder, command)
      if (isExecutable(path)) return path
    }
  }
  return null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
