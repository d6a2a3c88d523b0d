/**
 * `npm run pictures`: every screen and state, 1280 and 390 pixels wide, light and dark, into `screenshots/`.
 * `npm run pictures -- area state` makes those whose names begin so.
 */
import { join } from 'node:path'
import { buildPage, root, run } from './run.ts'
import { ensureChromium } from './system.ts'

const FOLDER = join(root, 'screenshots')

console.log('Building the page …')
if (!(await buildPage())) process.exit(1)
const wanted = process.argv.slice(2).join('|')
const only = wanted === '' ? [] : ['--grep', `› (${wanted})`]
console.log('Taking the pictures …')
const ok = await run('playwright', ['test', 'screens.test.ts', ...only], {
  env: { CHROMIUM: await ensureChromium(), PICTURES: FOLDER },
})
console.log(ok ? `The pictures are in ${FOLDER}` : `Some could not be taken: see above. The others are in ${FOLDER}`)
process.exit(ok ? 0 : 1)
