/**
 * `npm run fuzz -- [updates] [seed]`: the guard's fuzzers at length, 1,000,000 updates each unless told otherwise. They
 * print their seeds and counts; a finding ends the run with the seed that repeats it.
 */
import { run } from './run.ts'
import { ensureChromium } from './system.ts'

const [updates = '1000000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
if (![updates, seed].every((number) => /^\d+$/.test(number))) {
  console.error('Say how many updates, and with which seed: npm run fuzz -- 1000000 42')
  process.exit(1)
}
const env = { FUZZ_UPDATES: updates, FUZZ_SEED: seed }
const files = ['inspector.fuzz.test.ts', 'attacker.fuzz.test.ts']
const guards = await run('vitest', ['run', ...files], { env })
const chromium = await ensureChromium()
const editors = await run('playwright', ['test', 'editors.test.ts'], { env: { ...env, CHROMIUM: chromium } })
process.exit(guards && editors ? 0 : 1)
