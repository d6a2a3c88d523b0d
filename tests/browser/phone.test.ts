import { AreaPage } from './area-page.ts'
import { expect, NORA, test } from './people.ts'

for (const width of [390, 320]) {
  test(`Nora’s plan on a phone ${width} pixels wide`, async ({ people }) => {
    const nora = new AreaPage(await people.open(NORA, { width, height: 780 }))
    await expect(nora.page.getByRole('heading', { level: 1 })).toBeVisible()
    await fitsTheScreen()
    await nora.page.goto(nora.page.url().replace(/\/?$/, '/group'))
    await expect(nora.page.getByRole('heading', { level: 1 })).toBeVisible()
    await fitsTheScreen()
    await nora.page.goto(nora.page.url().replace(/group$/, 'area/work'))
    await nora.isOpen('Arbeid og utdanning')
    await nora.page.getByRole('button', { name: 'Hvem ser dette?' }).click()
    await expect(nora.page.getByText(/^Du, Silje.* ser dette livsområdet\.$/)).toBeVisible()
    await nora.openAction('Arbeidstrening i gartneri')
    await nora.how.click()
    await nora.page.keyboard.press('ControlOrMeta+End')
    await nora.write(' Fra telefonen.')
    await expect(nora.saved).toBeVisible()
    const panel = await nora.conversation('Arbeidstrening i gartneri')
    await panel.getByRole('textbox').fill('Hei fra telefonen')
    await panel.getByRole('button', { name: 'Svar', exact: true }).click()
    await expect(panel.getByText('Hei fra telefonen')).toBeVisible()
    await fitsTheScreen()

    async function fitsTheScreen(): Promise<void> {
      expect(await nora.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}
