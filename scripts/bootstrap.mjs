// The first step of `npm start`, `npm test` and `npm run dev`. Runs on whatever Node (18 or later) the machine has:
// installs everything, the pinned Node among it, and hands over to a script that runs on that one.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...rest] = process.argv.slice(2)
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** Exit status of this step alone, so that a failing script is not taken for a failing installation. */
const INSTALL_FAILED = 97

if (Number(process.versions.node.split('.')[0]) < 18)
  fail(`Node ${process.version} is too old. Install Node 18 or later.`)

console.log(`Installing what is missing (${packageManager}) …`)
// One shell for both: npx has pnpm on its path, where the build looks for it.
const steps = [
  `pnpm install --frozen-lockfile --reporter=append-only || exit ${INSTALL_FAILED}`,
  'if [ -x node_modules/.bin/node ]; then PATH="$PWD/node_modules/.bin:$PATH"; else echo "No pinned Node for this platform: going on with $(node --version)."; fi',
  `exec node ${[`scripts/${script}.ts`, ...rest].map(quoted).join(' ')}`,
]
const result = spawnSync('npx', ['--yes', '--package', packageManager, '-c', steps.join('\n')], {
  cwd: root,
  stdio: 'inherit',
})
if (result.error) fail(`npx could not be started: ${result.error.message}`)
if (result.status === INSTALL_FAILED)
  fail('The installation failed: see the lines above. Is the npm registry within reach?')
process.exit(result.status ?? 1)

function quoted(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`
}

function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
