import { AreaPage } from './area-page.ts'
import { expect, HENRIK, NORA, SILJE, test } from './people.ts'

const NEW = 'Ta med de gamle brillene'

test('what is removed comes back with everyone’s text untouched, and still theirs', async ({ people }) => {
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))

  await henrik.page.getByRole('button', { name: 'Nytt tiltak: Jeg leser og skriver e-post uten hjelp.' }).click()
  await henrik.page.getByRole('textbox', { name: 'Hva skal gjøres?' }).fill(NEW)
  await henrik.page.getByRole('button', { name: 'Legg til', exact: true }).click()
  await henrik.how.click()
  await henrik.write('De ligger i skuffen.')
  await expect(henrik.saved).toBeVisible()
  await nora.openAction(NEW)
  const panel = await nora.conversation(NEW)
  await panel.getByRole('textbox').fill('Jeg husker det.')
  await panel.getByRole('button', { name: 'Send' }).click()

  await silje.openAction(NEW)
  await expect.poll(silje.paragraphs).toEqual(['De ligger i skuffen.'])
  await removeIt(silje)
  await expect(silje.action(NEW)).toHaveCount(0)
  await expect(nora.action(NEW)).toHaveCount(0)
  await silje.page.getByRole('status').getByRole('button', { name: 'Angre' }).click()
  await expect(nora.action(NEW)).toBeVisible()

  // Once more, and back by way of what is removed.
  if ((await silje.action(NEW).getAttribute('aria-expanded')) === 'false') await silje.openAction(NEW)
  await removeIt(silje)
  await expect(henrik.action(NEW)).toHaveCount(0)
  await henrik.page.getByRole('button', { name: 'Vis det som er fjernet' }).click()
  await henrik.page.getByRole('button', { name: `Hent tilbake «${NEW}»` }).click()

  await expect(henrik.page.getByRole('status').getByText(`«${NEW}» er hentet tilbake.`)).toBeVisible()
  await expect(silje.action(NEW)).toBeVisible()
  if ((await henrik.action(NEW).getAttribute('aria-expanded')) === 'false') await henrik.openAction(NEW)
  await expect.poll(henrik.paragraphs).toEqual(['De ligger i skuffen.'])
  await henrik.how.click()
  await henrik.page.keyboard.press('ControlOrMeta+End')
  await henrik.write(' Og etuiet.')
  await expect(henrik.saved).toBeVisible()
  const norasPanel = await nora.conversation(NEW)
  await expect(norasPanel.getByText('Jeg husker det.')).toBeVisible()
  await expect(norasPanel.getByRole('button', { name: /Endre kommentaren/ })).toHaveCount(1)
})

async function removeIt({ page }: AreaPage): Promise<void> {
  await page.getByRole('button', { name: `Flere valg for «${NEW}»` }).click()
  await page.getByText('Fjern tiltaket').click()
}
