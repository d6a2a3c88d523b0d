/** What one types in stays where it is on the screen, whatever the others do around it. */
import type { Locator, Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { expect, NORA, SILJE, test } from './people.ts'

const FIRST = 'Arbeidstrening i gartneri'
const SECOND = 'Forenklet møte med arbeidsgiver'
/** Pixels: less is rounding. */
const STILL = 1

async function topOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not drawn')
  return box.y
}

const orderOf = ({ page }: AreaPage): Promise<string[]> =>
  page.locator('.ag-action').evaluateAll((rows) => rows.map(({ id }) => id))

async function sameOrder(one: AreaPage, other: AreaPage): Promise<void> {
  const order = await orderOf(other)
  await expect.poll(() => orderOf(one)).toEqual(order)
}

/** Opens an action and types in it until its first words are there. */
async function typeIn(person: AreaPage, action: string): Promise<number> {
  await person.openAction(action)
  await person.how.click()
  await person.page.keyboard.press('ControlOrMeta+End')
  await person.write(' Jeg skriver.')
  await expect(person.how).toContainText('Jeg skriver.')
  return topOf(person.how)
}

async function addAction(page: Page, goal: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Nytt tiltak: ${goal}` }).click()
  await page.getByRole('textbox', { name: 'Hva skal gjøres?' }).fill(what)
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
}

async function open(people: { open: (person: string, visit: object) => Promise<Page> }, person: string, more = {}) {
  return new AreaPage(await people.open(person, { at: 'area/work', ...more }))
}

for (const width of [1280, 390]) {
  test(`text that grows and shrinks above does not move what one types in, ${width} pixels wide`, async ({
    people,
  }) => {
    const nora = await open(people, NORA, { width })
    const silje = await open(people, SILJE)
    await nora.openAction(FIRST)
    await silje.openAction(FIRST)
    await nora.openAction(SECOND)
    const mine = nora.how.nth(1)
    await mine.click()
    await nora.write('Jeg skriver. ')
    const top = await topOf(mine)

    await silje.how.click()
    await silje.page.keyboard.press('ControlOrMeta+End')
    for (let line = 0; line < 6; line++) {
      await silje.page.keyboard.press('Enter')
      await silje.write('En linje til.')
    }
    await expect(nora.page.getByText('En linje til.')).toHaveCount(6)
    expect(Math.abs((await topOf(mine)) - top)).toBeLessThan(STILL)
    await silje.page.keyboard.press('ControlOrMeta+a')
    await silje.page.keyboard.press('Delete')
    await expect(nora.page.getByText('En linje til.')).toHaveCount(0)
    expect(Math.abs((await topOf(mine)) - top)).toBeLessThan(STILL)
    await expect(mine).toBeFocused()
    await nora.write('Og mer.')
    await expect(mine).toContainText('Jeg skriver. Og mer.')
  })
}

test('rows that come, go and move above, and the row itself moved, leave what one types in where it is', async ({
  people,
}) => {
  const nora = await open(people, NORA)
  const silje = await open(people, SILJE)
  const top = await typeIn(nora, SECOND)
  // A selection, too, is there afterwards.
  await nora.page.keyboard.press('Shift+Home')
  const selection = (): Promise<string> => nora.page.evaluate(() => document.getSelection()?.toString() ?? '')
  const selected = await selection()
  expect(selected).not.toBe('')

  const still = async (): Promise<void> => {
    expect(Math.abs((await topOf(nora.how)) - top)).toBeLessThan(STILL)
    await expect(nora.how).toBeFocused()
    expect(await selection()).toBe(selected)
  }
  // Silje moves the row above down past Nora's, and back.
  await silje.action(FIRST).focus()
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp']) {
    await silje.page.keyboard.press(key)
    await sameOrder(nora, silje)
    await still()
  }
  // Nora's own row is moved: down, up, and to where it was.
  await silje.action(SECOND).focus()
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowDown']) {
    await silje.page.keyboard.press(key)
    await sameOrder(nora, silje)
    await still()
  }
  // The row above goes, and comes back.
  await silje.openAction(FIRST)
  await silje.page.getByRole('button', { name: `Flere valg for «${FIRST}»` }).click()
  await silje.page.getByText('Fjern tiltaket').click()
  await expect(nora.action(FIRST)).toHaveCount(0)
  await still()
  await silje.page.getByRole('button', { name: 'Angre' }).last().click()
  await expect(nora.action(FIRST)).toBeVisible()
  await still()
  // And what is typed now takes the place of what was selected.
  await nora.write('Nye ord')
  await silje.openAction(SECOND)
  await expect(silje.how.last()).toContainText('Nye ord')
})

test('a goal with its actions moved above the one that is typed in', async ({ people }) => {
  const nora = await open(people, NORA)
  const silje = await open(people, SILJE)
  const top = await typeIn(nora, 'Ny brilletest og synsvurdering')
  await addAction(silje.page, 'Jeg har en jobb to dager i uken, helst med planter.', 'Kjøpe arbeidssko')
  await expect(nora.action('Kjøpe arbeidssko')).toBeVisible()
  expect(Math.abs((await topOf(nora.how)) - top)).toBeLessThan(STILL)
  await expect(nora.how).toBeFocused()
})

test('the loud bar comes and goes without pushing what one types in', async ({ people, server }) => {
  const nora = await open(people, NORA)
  const top = await typeIn(nora, SECOND)
  await expect(nora.saved).toBeVisible()
  await server.kill()
  await nora.write(' Uten nett.')
  await expect(nora.page.getByText('Ikke lukk siden', { exact: false }).first()).toBeInViewport()
  expect(Math.abs((await topOf(nora.how)) - top)).toBeLessThan(STILL)
  await server.start()
  await expect(nora.saved).toBeVisible({ timeout: 20_000 })
  expect(Math.abs((await topOf(nora.how)) - top)).toBeLessThan(STILL)
})

test('at the top of a page too short to scroll, space above keeps it where it is, and goes when she is done', async ({
  people,
}) => {
  const nora = await open(people, NORA, { height: 1_400 })
  const silje = await open(people, SILJE)
  await typeIn(nora, SECOND)
  await nora.page.evaluate(() => window.scrollTo(0, 0))
  await expect.poll(() => nora.page.evaluate(() => window.scrollY)).toBe(0)
  const top = await topOf(nora.how)
  await silje.action(FIRST).focus()
  await silje.page.keyboard.press('Alt+ArrowDown')
  await sameOrder(nora, silje)
  expect(Math.abs((await topOf(nora.how)) - top)).toBeLessThan(STILL)
  await nora.how.press('Tab')
  await nora.page.getByRole('heading', { level: 1 }).click()
  const space = (): Promise<string> => nora.page.locator('main').evaluate((main) => getComputedStyle(main).marginTop)
  await expect.poll(space).toBe('0px')
})

test('on the overview her words stay where she writes them while goals come and move', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { height: 600 }))
  const silje = await open(people, SILJE)
  await nora.page
    .getByRole('textbox', { name: 'Hva vil du si?' })
    .or(nora.page.locator('main textarea'))
    .first()
    .click()
  const box = nora.page.locator('main textarea').first()
  await nora.write('Jeg lurer på')
  // Goals stand below it: she reads one of them, and others come before it.
  const top = await topOf(box)
  await silje.page.getByRole('button', { name: 'Nytt mål' }).click()
  await silje.page.getByRole('textbox', { name: 'Nytt mål' }).fill('Jeg kjører buss alene')
  await silje.page.getByRole('button', { name: 'Legg til' }).click()
  await expect(nora.page.getByRole('link', { name: 'Jeg kjører buss alene' })).toBeAttached()
  expect(Math.abs((await topOf(box)) - top)).toBeLessThan(STILL)
  await expect(box).toBeFocused()

  const leisure = nora.page.locator('.ag-overview-goal').last()
  await leisure.scrollIntoViewIfNeeded()
  await nora.page.evaluate(() => window.scrollBy(0, 300))
  const settled = async (): Promise<number> => {
    await nora.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    return topOf(leisure)
  }
  const read = await settled()
  await silje.page.getByRole('button', { name: 'Nytt mål' }).click()
  await silje.page.getByRole('textbox', { name: 'Nytt mål' }).fill('Jeg har en fast avtale på torsdager')
  await silje.page.getByRole('button', { name: 'Legg til' }).click()
  await expect(nora.page.getByRole('link', { name: 'Jeg har en fast avtale' })).toBeAttached()
  expect(Math.abs((await settled()) - read)).toBeLessThan(STILL)
})
