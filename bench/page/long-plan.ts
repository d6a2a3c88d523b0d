/** A plan of 60 goals and 400 actions, in one life area and spread over six. */
import type { CDPSession, Page } from '@playwright/test'
import { mainThreadTime, setConditions, type Phone } from './phone.ts'
import { ACTIONS, GOALS, writeGoals } from './plan-writer.ts'
import { forgetSeen, seenBy, watchFor } from './probe.ts'
import { medianAndWorst, printTable, spreadOf, threeOf, whole } from './table.ts'
import { openAction, startOthers, typeRounds } from './typing.ts'

const AREAS = ['home', 'health', 'mentalHealth', 'work', 'economy', 'leisure'] as const

/** `url`: a server whose demo nobody has made longer yet. */
export async function measureLongPlan(phone: Phone, url: string, rounds: number): Promise<void> {
  await phone.context.clearCookies()
  await phone.signIn(url, 'p01')
  const rows: string[][] = []
  for (const [index, area] of AREAS.entries()) {
    const share = (total: number): number => Math.floor(total / 6) + (index < total % 6 ? 1 : 0)
    await writeGoals(url, `area-${area}`, share(GOALS), share(ACTIONS))
  }
  rows.push([
    'overview, spread over six areas',
    'until usable',
    medianAndWorst(await loads(phone, url, '', '.ag-overview button', rounds)),
  ])
  rows.push([
    'overview, spread over six areas',
    'until every goal is there',
    medianAndWorst(await loads(phone, url, '', '.ag-overview-goal-link', rounds, GOALS)),
  ])
  const action = await writeGoals(url, 'area-leisure', GOALS, ACTIONS)
  rows.push([
    'area, all in one',
    'until usable',
    medianAndWorst(await loads(phone, url, '/area/leisure', '.ag-area-toggle', rounds)),
  ])
  rows.push(...(await workIn(phone, url, action, rounds)))
  printTable(
    `A long plan (${GOALS} goals, ${ACTIONS} actions), processor 4× slower, cache warm, ms`,
    ['where', 'what', 'median (worst)'],
    rows,
  )
}

/** Milliseconds of each load until so many matches are on screen. */
async function loads(
  phone: Phone,
  url: string,
  path: string,
  selector: string,
  rounds: number,
  count = 1,
): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const { page } = await phone.open({ slowNetwork: true, slowProcessor: true })
    await watchFor(page, selector)
    await page.goto(`${url}/plan/ip-demo-1${path}`)
    await page
      .locator(selector)
      .nth(count - 1)
      .waitFor()
    const at = await page.evaluate(() => performance.now())
    await page.waitForTimeout(500)
    // The first fills the cache.
    if (round > 0) times.push(count > 1 ? at : (await seenBy(page)).usable)
    await page.close()
  }
  return times
}

async function workIn(phone: Phone, url: string, action: string, rounds: number): Promise<string[][]> {
  const { page, cdp } = await phone.open({ slowNetwork: false, slowProcessor: false })
  await page.goto(`${url}/plan/ip-demo-1/area/leisure`)
  const row = page.locator(`#action-${action} .ag-area-toggle`)
  await row.waitFor()
  await setConditions(cdp, { slowNetwork: false, slowProcessor: true })
  const where = 'area, all in one'
  const first = await scrolled(page)
  await page
    .locator('.ag-goal')
    .nth(GOALS - 1)
    .waitFor({ state: 'attached' })
  const again = await scrolled(page)
  const opening = await opened(page, row, rounds)
  await openAction(page, row)
  const alone = await typeRounds(page, rounds)
  // Nobody else may write in what the owner made and gave to no one but the coordinator.
  const text = { room: 'area-leisure', action, responsible: 'p05' }
  const one = await startOthers(url, text, 1)
  const cost = await costOfOthers(page, cdp, 5)
  await one.stop()
  const eight = await startOthers(url, text, 8)
  const together = await typeRounds(page, rounds)
  await eight.stop()
  await page.close()
  return [
    [where, 'frame while scrolling before all is drawn, median / p95 / worst', threeOf(first)],
    [where, 'frame while scrolling, median / p95 / worst', threeOf(again)],
    [where, 'opening a row and closing it, to the paint', medianAndWorst(opening)],
    [where, 'key to paint, alone, median / p95 / worst', threeOf(alone.keys)],
    [where, 'key to paint, eight others, median / p95 / worst', threeOf(together.keys)],
    [
      where,
      'frames over 50 ms, eight others: how many, worst',
      `${together.longFrames.length}, ${whole(spreadOf(together.longFrames).worst)}`,
    ],
    [where, 'main thread per key of one other person', whole(cost)],
  ]
}

/** Milliseconds of each frame while the page is scrolled from its beginning to its end. */
async function scrolled(page: Page): Promise<number[]> {
  await page.evaluate(() => window.scrollTo(0, 0))
  await forgetSeen(page)
  await page.evaluate(() => globalThis.ansvarsgruppeProbe.countFrames())
  await page.mouse.move(200, 400)
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(50)
  }
  await page.evaluate(() => globalThis.ansvarsgruppeProbe.stopFrames())
  return [...(await seenBy(page)).frames]
}

/** Milliseconds from the key that opens or closes a row to the paint that shows it. */
async function opened(page: Page, row: ReturnType<Page['locator']>, rounds: number): Promise<number[]> {
  await row.focus()
  await forgetSeen(page)
  for (let press = 0; press < rounds * 2; press += 1) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(700)
  }
  return [...(await seenBy(page)).keys]
}

/** Milliseconds of this page's main thread for each key somebody else presses: its work is what others' writing costs. */
async function costOfOthers(page: Page, cdp: CDPSession, rate: number): Promise<number> {
  const seconds = 10
  const before = await mainThreadTime(cdp)
  await page.waitForTimeout(seconds * 1000)
  return ((await mainThreadTime(cdp)) - before) / (seconds * rate)
}
