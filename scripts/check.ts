/** `npm test`: every check there is. `npm test -- types unit` runs some by name. */
import { buildPage, run, type RunOptions } from './run.ts'
import { checkImports } from './imports.ts'
import { checkPageSize } from './page-size.ts'
import { ensureChromium } from './system.ts'

interface Check {
  readonly name: string
  readonly run: () => Promise<boolean>
  /** What to do when it fails. */
  readonly mend: string
}

const program = (command: string, args: readonly string[], options?: RunOptions) => (): Promise<boolean> =>
  run(command, args, options)

const CHECKS: readonly Check[] = [
  { name: 'format', run: program('oxfmt', ['--check', '.'], { quiet: true }), mend: 'Run: npx pnpm format' },
  { name: 'types', run: program('tsc', ['--build', '--force']), mend: 'Mend the types named above.' },
  { name: 'lint', run: program('oxlint', ['--deny-warnings']), mend: 'Mend the lines named above.' },
  {
    name: 'imports',
    run: async () => reportSentences(checkImports()),
    mend: 'See scripts/imports.ts for who may know whom.',
  },
  { name: 'unit', run: program('vitest', ['run']), mend: 'A failing test is named above.' },
  { name: 'page', run: buildPage, mend: 'The page does not build.' },
  {
    name: 'size',
    run: async () => reportSentences(checkPageSize()),
    mend: 'Import what the first screen does not show with import(), as rich-text/RichTextEditor.tsx does.',
  },
  {
    name: 'browser',
    run: browserTests,
    mend: 'What the failing ones showed is in test-results/; TRACE=1 npm test -- browser records them.',
  },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const failed: Check[] = []
const chosen = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
for (const check of chosen) {
  const from = performance.now()
  console.log(`\n— ${check.name}`)
  const ok = await check.run()
  if (!ok) failed.push(check)
  console.log(`${ok ? '✓' : '✗'} ${check.name}, ${((performance.now() - from) / 1000).toFixed(1)} s`)
}

console.log()
for (const { name, mend } of failed) console.log(`${name} failed. ${mend}`)
console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)

function reportSentences(wrong: readonly string[]): boolean {
  for (const sentence of wrong) console.log(sentence)
  return wrong.length === 0
}

async function browserTests(): Promise<boolean> {
  try {
    const chromium = await ensureChromium()
    return await run('playwright', ['test'], { env: { CHROMIUM: chromium } })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}
