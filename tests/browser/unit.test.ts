/** The coordinating unit at work in plans, and whoever coordinates without one. */
import { expectAccessible } from './accessible.ts'
import { ANNE_GRETE, expect, INGVILD, NORA, SILJE, test } from './people.ts'

const EIVIND = 'p42'

test('a plan whose coordinator has left comes first, says so, and gets one of the unit’s list', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'group' })
  const plan = new URL(nora.url()).pathname.split('/')[2] ?? ''
  const silje = nora.getByRole('article', { name: 'Silje Aspevoll' })
  await expect(silje).toBeVisible()
  const path = `/api/plans/${plan}/participants/p05`
  const ended = await nora.evaluate(async (asked) => (await fetch(asked, { method: 'DELETE' })).status, path)
  expect(ended).toBe(200)
  await nora.reload()
  await expect(nora.getByText(/^Koordinerende enhet i Fjordvik kommune velger koordinator\./)).toBeVisible()
  await expect(nora.getByRole('link', { name: 'Be om koordinator' })).toHaveAttribute('href', '/requests/new')

  const anne = await people.openAt(ANNE_GRETE, '/unit/plans')
  const first = anne.getByRole('row').nth(1)
  await expect(first).toContainText('Nora Fjelltun')
  await expect(first).toContainText('Uten koordinator')
  await first.getByRole('button', { name: 'Velg koordinator for Nora Fjelltun' }).click()
  const dialog = anne.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Velg koordinator' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Koordinator' })).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('combobox').selectOption({ label: 'Eivind Torsteinli (ingen planer)' })
  await expect(dialog.getByText(/^Hvis du gjør dette, blir Eivind Torsteinli med i planen/)).toBeVisible()
  await expectAccessible(anne)
  await dialog.getByRole('button', { name: 'Velg koordinator' }).click()
  await expect(anne.getByRole('row').filter({ hasText: 'Nora Fjelltun' })).toContainText('Eivind Torsteinli')
  await expect(nora.getByRole('article', { name: 'Eivind Torsteinli' })).toBeVisible()
})

test('whoever coordinates without a plan sees it at home, and who is asked takes over', async ({ people }) => {
  const anne = await people.openAt(ANNE_GRETE, '/')
  await anne.getByRole('listitem').filter({ hasText: 'Ingvild Hausdal' }).getByRole('link').first().click()
  await anne.getByRole('radio', { name: 'Personen vil ikke ha plan' }).check()
  await anne.getByRole('combobox', { name: 'Koordinator' }).selectOption({ label: 'Eivind Torsteinli (ingen planer)' })
  await anne.getByLabel('Svar på ønsket om koordinator').fill('Eivind svarer på melding.')
  await anne.getByRole('button', { name: 'Send svaret' }).click()
  await expect(anne.getByRole('heading', { name: 'Koordinator uten plan' })).toBeVisible()

  const eivind = await people.openAt(EIVIND, '/')
  await expect(eivind.getByRole('heading', { name: 'Du er koordinator, uten plan' })).toBeVisible()
  await expect(eivind.getByRole('listitem').filter({ hasText: 'Ingvild Hausdal' })).toContainText('Siden')
  await expectAccessible(eivind)

  await anne.getByRole('combobox', { name: 'Hvem skal ta over?' }).selectOption({ label: 'Silje Aspevoll (3 planer)' })
  await anne.getByRole('button', { name: 'Spør' }).click()
  const silje = await people.openAt(SILJE, '/')
  await silje.setViewportSize({ width: 390, height: 844 })
  const name = silje.getByText('Ingvild Hausdal', { exact: true })
  // Beside its face and above its buttons, not letter by letter.
  expect((await name.boundingBox())?.height).toBeLessThan(40)
  await silje.getByRole('button', { name: 'Ja, jeg tar over for Ingvild Hausdal' }).click()
  await expect(silje.getByText('Du er koordinator for Ingvild Hausdal nå.')).toBeVisible()
  await eivind.reload()
  await expect(eivind.getByRole('heading', { name: 'Du er koordinator, uten plan' })).toHaveCount(0)

  const ingvild = await people.openAt(INGVILD, '/requests')
  await expect(ingvild.getByText('Den som ble spurt, er koordinatoren din nå')).toBeVisible()
  await ingvild.getByText('Hvem i koordinerende enhet har åpnet søknaden').click()
  await expect(ingvild.getByText('Anne-Grete Mykleby')).toBeVisible()
  await expectAccessible(ingvild)
})

test('a coordinator is taken off the list', async ({ people }) => {
  const anne = await people.openAt(ANNE_GRETE, '/unit/coordinators')
  await anne.getByRole('button', { name: 'Ta Eivind Torsteinli av listen' }).click()
  await anne.getByRole('dialog').getByRole('button', { name: 'Ta Eivind Torsteinli av listen' }).click()
  await expect(anne.getByText('Eivind Torsteinli er tatt av listen.')).toBeVisible()
  await expect(anne.getByRole('listitem').filter({ hasText: 'Eivind Torsteinli' })).toHaveCount(0)
  await expectAccessible(anne)
})
