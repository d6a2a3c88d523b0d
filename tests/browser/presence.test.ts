/** Who is here, where they are, and where they write. */
import type { Locator } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { expect, HENRIK, NORA, SILJE, test } from './people.ts'

const GLASSES = 'Ny brilletest og synsvurdering'

test('faces stand at the row people are in, once each, and move nothing', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const secondTab = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await expect(nora.page.getByText('Silje er her')).toBeVisible()
  const row = nora.page.locator('.ag-action').filter({ has: nora.action(GLASSES) })
  const height = (await row.boundingBox())?.height
  await silje.action(GLASSES).focus()
  await secondTab.action(GLASSES).focus()
  const faces = row.getByRole('list', { name: 'Her nå' })
  await expect(faces.getByRole('listitem')).toHaveCount(1)
  await expect(faces.getByRole('img', { name: 'Silje Aspevoll' })).toBeVisible()
  expect((await row.boundingBox())?.height).toBe(height)
  await silje.page.getByRole('heading', { level: 1 }).click()
  await secondTab.page.getByRole('heading', { level: 1 }).click()
  await expect(faces).toHaveCount(0)
})

test('who reads the overview is not in every area, though the page has them all open', async ({ people }) => {
  const nora = await people.open(NORA)
  await expect(nora.getByText('Jeg har en jobb to dager i uken', { exact: false }).first()).toBeVisible()
  const silje = await people.open(SILJE, { at: 'area/work' })
  const henrik = await people.open(HENRIK, { at: 'area/work' })
  await expect(silje.getByText('Henrik er her')).toBeVisible()
  await expect(henrik.getByText('Silje er her')).toBeVisible()
  await nora.getByRole('link', { name: 'Arbeid og utdanning' }).first().click()
  await expect(silje.getByText('Henrik og Nora er her')).toBeVisible()
  await nora.getByRole('link', { name: 'Oversikt' }).first().click()
  await expect(silje.getByText('Henrik er her')).toBeVisible()
})

/** How often a caret's name has come up since: looked for by the page itself, since two seconds are soon over. */
async function namesShown(editor: Locator): Promise<() => Promise<number>> {
  await editor.evaluate((element) => {
    let wasShown = false
    let times = 0
    const look = (): void => {
      const caret = element.querySelector('.ag-caret')
      const isShown = caret !== null && !caret.classList.contains('ag-caret-quiet')
      if (isShown && !wasShown) times += 1
      wasShown = isShown
      Object.assign(window, { namesShown: times })
    }
    look()
    new MutationObserver(look).observe(element, { subtree: true, childList: true, attributeFilter: ['class'] })
  })
  return () => editor.evaluate(() => (window as unknown as { namesShown: number }).namesShown)
}

test('a name stands beside its caret for two seconds after each movement', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await nora.openAction(GLASSES)
  await silje.openAction(GLASSES)
  await expect(nora.how).toBeVisible()
  const shown = await namesShown(nora.how)
  const caret = nora.how.locator('.ag-caret')
  await silje.how.click()
  await silje.page.keyboard.press('End')
  await expect(caret).toContainText(/^Silje$/)
  await expect(caret).toHaveClass(/ag-caret-quiet/)
  const before = await shown()
  expect(before).toBeGreaterThan(0)
  // It moves within the same line, and the name is back.
  await silje.page.keyboard.press('Home')
  await expect.poll(shown).toBe(before + 1)
  await expect(caret).toHaveClass(/ag-caret-quiet/)
  // What somebody else types moves no caret of hers.
  await nora.how.click()
  await nora.page.keyboard.press('End')
  await nora.write(' Ja.')
  await expect(silje.how).toContainText('Ja.')
  expect(await shown()).toBe(before + 1)
})

test('several carets at one place: no name stands on another', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  for (const person of [nora, silje, henrik]) await person.openAction(GLASSES)
  for (const { how } of [silje, henrik]) await how.click()
  const labels = nora.how.locator('.ag-caret:not(.ag-caret-quiet) .ag-caret-label')
  let key = 'Home'
  await expect(async () => {
    key = key === 'Home' ? 'End' : 'Home'
    await Promise.all([silje, henrik].map(({ page }) => page.keyboard.press(key)))
    await expect(labels).toHaveCount(2, { timeout: 1_500 })
    const [one, other] = await labels.evaluateAll((all) =>
      all.map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
    if (one === undefined || other === undefined) throw new Error('two names')
    const overlap = one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    expect(overlap).toBe(false)
    expect(Math.abs(one.top - other.top)).toBeLessThan(1)
  }).toPass({ timeout: 30_000 })
})
