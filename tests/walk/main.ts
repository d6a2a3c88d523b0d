/**
 * The main job by the keyboard alone, and at each step what Chromium tells a screen reader: what has
 * focus, what live regions said, and the part of the page one is in. It fails where a step cannot be done.
 * `npm run walk -- comment` prints the parts of the page only for steps whose names have that word.
 */
import { chromium, type Page } from '@playwright/test'
import { inWords } from '../browser/accessibility-tree.ts'
import { AreaPage } from '../browser/area-page.ts'
import { DemoServer, PLAN } from '../browser/demo-server.ts'
import { Keyboard, listen } from '../browser/keyboard.ts'
import { MAIN_JOB, type Step, type Walk } from '../browser/main-job.ts'
import { SILJE } from '../browser/people.ts'
import { ensureChromium } from '../../scripts/system.ts'

/** Milliseconds in which live regions come to say what a step led to: they gather for two seconds. */
const TO_BE_SAID = 3_000

const wanted = process.argv.slice(2).map((word) => word.toLowerCase())
const server = await DemoServer.create(null)
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const silje = new AreaPage(await newPage())
  const to = encodeURIComponent(`/plan/${PLAN}/area/work`)
  await silje.page.goto(`${server.url}/auth/sign-in/demo?person=${SILJE}&to=${to}`)
  const page = await newPage()
  await listen(page)
  const keyboard = await Keyboard.on(page)
  await page.goto(server.url)
  for (const [index, step] of MAIN_JOB.entries()) await walk(step, index + 1, { keyboard, silje })
  console.log(`\nAll ${MAIN_JOB.length} steps can be done by the keyboard alone.`)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await browser.close()
  await server.remove()
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

async function walk(step: Step, number: number, { keyboard, silje }: Walk): Promise<void> {
  console.log(`\n${number}. ${step.name}`)
  await step.act({ keyboard, silje })
  await keyboard.page.waitForTimeout(TO_BE_SAID)
  console.log(`   keys   ${keyboard.takeKeys().join(', ')}`)
  console.log(`   focus  ${inWords(await keyboard.focused())}`)
  for (const sentence of await keyboard.takeSaid()) console.log(`   said   ${sentence}`)
  const isWanted = wanted.length === 0 || wanted.some((word) => step.name.toLowerCase().includes(word))
  if (isWanted) for (const line of await keyboard.tree.lines(step.shows)) console.log(`          ${line}`)
}
