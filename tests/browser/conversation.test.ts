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
