// The first step of `npm start`, `npm test` and `npm run dev`. Runs on whatever Node (18 or later) the machine has:
// installs everything, the pinned Node among it, and hands over to a script that runs on that one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...rest] = process.argv.slice(2)
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

if (Number(process.versions.node.split('.')[0]) < 18)
  fail(`Node ${process.version} is too old. Install Node 18 or later.`)

console.log(`Installing what is missing (${packageManager}) …`)
const install = run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'])
if (install !== 0) fail('The installation failed: see the lines above. Is the npm registry within reach?')

const pinned = join(root, 'node_modules', '.bin', 'node')
if (!existsSync(pinned)) console.log(`No pinned Node for this platform: going on with ${process.version}.`)
process.exit(run(existsSync(pinned) ? pinned : process.execPath, [join(root, 'scripts', `${script}.ts`), ...rest]))

function run(command, args) {
  // The scripts call the tools by name, as pnpm would let them.
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } })
  if (result.error) fail(`${command} could not be started: ${result.error.message}`)
  return result.status ?? 1
}

function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
