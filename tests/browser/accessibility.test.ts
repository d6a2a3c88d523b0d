import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { ASLAK, BERIT, expect, FATIMA, NORA, SILJE, test } from './people.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Colours follow on the frame after the one in which the preference changed.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    )
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    )
    expect(found, page.url()).toEqual([])
  }
}

test('the sign-in page', async ({ browser, server }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await context.close()
})

for (const [who, at] of [
  [NORA, ''],
  [SILJE, ''],
  [NORA, 'group'],
  [FATIMA, 'area/economy'],
  [BERIT, 'area/home'],
  [ASLAK, 'area/leisure'],
  [FATIMA, 'area/health'],
  [NORA, 'nowhere'],
] as const) {
  test(`${who} at ${at === '' ? 'the overview' : at}`, async ({ people }) => {
    const page = await people.open(who, { at })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
}

test('the professional’s home', async ({ people, server }) => {
  const page = await people.open(SILJE)
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

for (const width of [1280, 390]) {
  test(`a life area with an action and a conversation open, ${width} pixels wide`, async ({ people }) => {
    const silje = new AreaPage(await people.open(SILJE, { at: 'area/work', width }))
    await silje.openAction('Arbeidstrening i gartneri')
    await silje.conversation('Arbeidstrening i gartneri')
    await silje.how.click()
    await expectAccessible(silje.page)
  })
}

test('the overview with something removed, and the bar with something to undo and to do again', async ({ people }) => {
  const page = await people.open(NORA)
  for (const name of [/^Fjern «God med planter»/, /^Fjern «Husker ansikter»/])
    await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Vis det som er fjernet' }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Angre' }).click()
  await expect(page.getByRole('button', { name: 'Gjør om igjen' })).toBeVisible()
  await expect(page.locator('[data-marked]')).toHaveCount(1)
  await expectAccessible(page)
})
