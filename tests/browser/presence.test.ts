/** Who is here, where they are, and where they write. */
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
  await expect(faces).toContainText('Silje Aspevoll')
  expect((await row.boundingBox())?.height).toBe(height)
  await silje.page.getByRole('heading', { level: 1 }).click()
  await secondTab.page.getByRole('heading', { level: 1 }).click()
  await expect(faces).toHaveCount(0)
})

test('a name stands beside its caret for two seconds after each movement', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await nora.openAction(GLASSES)
  await silje.openAction(GLASSES)
  await silje.how.click()
  await silje.page.keyboard.press('End')
  const caret = nora.how.locator('.ag-caret')
  await expect(caret).not.toHaveClass(/ag-caret-quiet/)
  await expect(caret).toHaveClass(/ag-caret-quiet/)
  // It moves within the same line, and the name is back.
  await silje.page.keyboard.press('Home')
  await expect(caret).not.toHaveClass(/ag-caret-quiet/)
  await expect(caret).toHaveClass(/ag-caret-quiet/)
  // What somebody else types moves no caret of hers.
  await nora.how.click()
  await nora.page.keyboard.press('End')
  await nora.write(' Ja.')
  await expect(silje.how).toContainText('Ja.')
  await expect(caret).toHaveClass(/ag-caret-quiet/)
})

test('several carets at one place: no name stands on another', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  for (const person of [nora, silje, henrik]) await person.openAction(GLASSES)
  for (const { how, page } of [silje, henrik]) {
    await how.click()
    await page.keyboard.press('End')
  }
  const labels = nora.how.locator('.ag-caret:not(.ag-caret-quiet) .ag-caret-label')
  await expect(labels).toHaveCount(2)
  const overlap = (): Promise<boolean> =>
    labels.evaluateAll((all) => {
      const [one, other] = all.map((label) => label.getBoundingClientRect())
      if (one === undefined || other === undefined) return false
      return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    })
  await expect.poll(overlap).toBe(false)
})
