import { AreaPage } from './area-page.ts'
import { expectAccessible } from './accessible.ts'
import { expect, NORA, SILJE, test } from './people.ts'

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

for (const width of [1280, 390]) {
  for (const [at, form] of [
    ['group', 'Bilde'],
    ['group', 'Liste'],
    ['timeline', 'Bilde'],
    ['timeline', 'Tabell'],
  ] as const) {
    test(`${at} as ${form}, ${width} pixels wide`, async ({ people }) => {
      const page = await people.open(NORA, { at, width })
      await page.getByText(form, { exact: true }).click()
      await expect(page.getByRole('figure')).toHaveCount(form === 'Bilde' ? 1 : 0)
      await expect(page.getByRole('link', { name: at === 'group' ? 'Aslak' : 'Kor hver onsdag' }).first()).toBeVisible()
      await expectAccessible(page)
    })
  }
}
