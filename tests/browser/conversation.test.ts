import { AreaPage } from './area-page.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

test('a conversation goes on across people, ends, and is taken up again', async ({ people }) => {
  const about = 'Vurdere AAP-vedtak før periodens slutt'
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))

  await nora.openAction(about)
  const norasPanel = await nora.conversation(about)
  // Nothing is said yet, so she is about to; and there is nothing to send before she has.
  await expect(norasPanel.getByRole('textbox')).toBeFocused()
  await norasPanel.getByRole('button', { name: 'Send' }).click()
  await expect(norasPanel.getByRole('textbox')).toBeFocused()
  await norasPanel.getByRole('textbox').fill('Hva skjer etter januar?')
  await norasPanel.getByRole('button', { name: 'Send' }).click()
  await expect(norasPanel.getByText('Hva skjer etter januar?')).toBeVisible()

  const fatimasPanel = await fatima.conversation(about)
  await expect(fatimasPanel.getByText('Hva skjer etter januar?')).toBeVisible()
  await fatimasPanel.getByRole('textbox').fill('Vi søker på nytt sammen.')
  await fatimasPanel.getByRole('button', { name: 'Svar', exact: true }).click()
  await expect(norasPanel.getByText('Vi søker på nytt sammen.')).toBeVisible()

  // Each edits and removes her own, nobody anybody else's.
  await expect(norasPanel.getByRole('button', { name: /Endre kommentaren/ })).toHaveCount(1)
  await expect(fatimasPanel.getByRole('button', { name: /Endre kommentaren/ })).toHaveCount(1)

  const siljesPanel = await silje.conversation(about)
  await siljesPanel.getByRole('button', { name: 'Avslutt' }).click()
  await expect(norasPanel.getByText('Vi søker på nytt sammen.')).toHaveCount(0)
  await norasPanel.getByRole('button', { name: 'Vis avsluttede samtaler' }).click()
  await expect(norasPanel.getByText('Vi søker på nytt sammen.')).toBeVisible()
  await norasPanel.getByRole('button', { name: 'Åpne igjen' }).click()
  await expect(fatimasPanel.getByText('Hva skjer etter januar?')).toBeVisible()
})

test('a second conversation about the same thing stands apart, is answered and ended by itself', async ({ people }) => {
  const about = 'Arbeidstrening i gartneri'
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const norasPanel = await nora.conversation(about)
  const siljesPanel = await silje.conversation(about)
  await norasPanel.getByRole('button', { name: 'Start en ny samtale' }).click()
  await expect(norasPanel.getByRole('textbox')).toBeFocused()
  await nora.write('Hvem kjører meg dit?')
  await norasPanel.getByRole('button', { name: 'Send' }).click()
  await expect(siljesPanel.getByRole('heading', { name: 'Samtale 2' })).toBeVisible()
  await siljesPanel.getByRole('button', { name: 'Svar i samtale 1' }).click()
  await expect(siljesPanel.getByRole('textbox')).toBeFocused()
  await silje.write('Vi begynner med to.')
  await siljesPanel.getByRole('button', { name: 'Svar', exact: true }).click()
  const said = norasPanel.getByRole('listitem')
  await expect(said.filter({ hasText: 'Vi begynner med to.' })).toBeVisible()
  // In its place: before the second conversation, though said after it began.
  const texts = await said.allTextContents()
  expect(texts.findIndex((text) => text.includes('begynner med to'))).toBeLessThan(
    texts.indexOf(texts.find((text) => text.includes('Samtale 2')) ?? ''),
  )
  await siljesPanel.getByRole('button', { name: 'Avslutt samtale 2' }).click()
  await expect(norasPanel.getByText('Hvem kjører meg dit?')).toHaveCount(0)
  await expect(norasPanel.getByText('Vi begynner med to.')).toBeVisible()
})

test('Escape leaves a conversation for the button that opened it, and what is begun stays', async ({ people }) => {
  const about = 'Arbeidstrening i gartneri'
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const { page } = nora
  const panel = await nora.conversation(about)
  await panel.getByRole('textbox').fill('Jeg er ikke fer')
  await panel.getByRole('textbox').press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('button', { name: new RegExp(`Ikke sendt: ${about}$`) })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('textbox')).toHaveValue('Jeg er ikke fer')

  await panel.getByRole('textbox').fill('Jeg er ferdig.')
  await panel.getByRole('button', { name: 'Svar', exact: true }).click()
  // What lies open within or above it goes first, and alone.
  await panel.getByRole('button', { name: /Endre kommentaren/ }).click()
  const editing = panel.getByRole('textbox', { name: /Endre kommentaren/ })
  await expect(editing).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editing).toHaveCount(0)
  await expect(panel).toBeVisible()
  const more = page.getByRole('button', { name: 'Hvem er her?' })
  await more.click()
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  await expect(panel).toBeVisible()
})
