/** What somebody else moves glides to its place, and stands still for those who asked for that. */
import type { Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { expect, NORA, SILJE, test, type People } from './people.ts'

const FIRST = 'Arbeidstrening i gartneri'

/** The ids of what the browser was asked to animate, from now on. */
async function animated(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const asked: string[] = []
    const animate = Reflect.get(Element.prototype, 'animate')
    Element.prototype.animate = function (...given) {
      asked.push(this.getAttribute('data-glide') ?? this.id)
      return animate.apply(this, given)
    }
    Object.assign(window, { asked })
  })
  return () => page.evaluate(() => [...(window as unknown as { asked: string[] }).asked])
}

async function move(people: People, hasMotion: boolean): Promise<{ nora: AreaPage; asked: string[] }> {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work', hasMotion }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await expect(nora.action(FIRST)).toBeVisible()
  const asked = await animated(nora.page)
  await silje.action(FIRST).focus()
  await silje.page.keyboard.press('Alt+ArrowDown')
  await expect(nora.actions.nth(1)).toHaveAccessibleName(FIRST)
  return { nora, asked: await asked() }
}

test('a row that somebody moves glides to its place, and so does the row that makes room', async ({ people }) => {
  const { nora, asked } = await move(people, true)
  const rows = nora.page.locator('.ag-action')
  const firstTwo = await rows.evaluateAll((all) => all.slice(0, 2).map(({ id }) => id))
  expect(new Set(asked)).toEqual(new Set(firstTwo))
  // And it arrives: nothing is left moving or shifted.
  await expect.poll(() => rows.evaluateAll((all) => all.filter((row) => row.getAnimations().length > 0).length)).toBe(0)
})

test('nothing moves for whoever asked for reduced motion', async ({ people }) => {
  expect((await move(people, false)).asked).toEqual([])
})

test('what comes and goes does not glide: nothing has an entrance', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work', hasMotion: true }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await expect(nora.action(FIRST)).toBeVisible()
  const asked = await animated(nora.page)
  await silje.openAction(FIRST)
  await silje.page.getByRole('button', { name: `Flere valg for «${FIRST}»` }).click()
  await silje.page.getByText('Fjern tiltaket').click()
  await expect(nora.action(FIRST)).toHaveCount(0)
  await silje.page.getByRole('button', { name: 'Angre' }).last().click()
  await expect(nora.action(FIRST)).toBeVisible()
  expect(await asked()).toEqual([])
})

test('on the overview a goal that is moved glides, too', async ({ people }) => {
  const nora = await people.open(NORA, { hasMotion: true })
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await silje.page.getByRole('button', { name: 'Nytt mål' }).click()
  await silje.page.getByRole('textbox', { name: 'Nytt mål' }).fill('Jeg kjører buss alene')
  await silje.page.getByRole('button', { name: 'Legg til' }).click()
  await nora.getByRole('link', { name: 'Jeg kjører buss alene' }).scrollIntoViewIfNeeded()
  const asked = await animated(nora)
  await silje.page.getByRole('button', { name: 'Flere valg for «Jeg kjører buss alene»' }).click()
  await silje.page.getByRole('button', { name: 'Flytt opp' }).click()
  await expect.poll(asked).not.toEqual([])
})
