import { AreaPage } from './area-page.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

test('a conversation goes on across people, ends, and is taken up again', async ({ people }) => {
  const about = 'Vurdere AAP-vedtak før periodens slutt'
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))

  await nora.openAction(about)
  const norasPanel = await nora.conversation(about)
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
