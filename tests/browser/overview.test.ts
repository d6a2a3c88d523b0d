import { expect, HENRIK, JAMAL, NORA, SILJE, test } from './people.ts'

test('what matters is the owner’s to write, and the coordinator’s while she asks for help', async ({ people }) => {
  const nora = await people.open(NORA)
  const silje = await people.open(SILJE)
  const henrik = await people.open(HENRIK)
  await nora.getByRole('button', { name: 'Endre: Det som er viktig for meg' }).click()
  await nora.getByRole('textbox', { name: 'Det som er viktig for meg' }).click()
  await nora.keyboard.press('ControlOrMeta+End')
  await nora.keyboard.type(' Og jeg vil ha hund.', { delay: 10 })
  for (const other of [silje, henrik]) {
    await expect(other.getByText('Og jeg vil ha hund.')).toBeVisible()
    await expect(other.getByRole('button', { name: 'Endre: Det som er viktig for Nora' })).toHaveCount(0)
  }
  await nora.getByRole('button', { name: 'Ferdig' }).click()

  await nora.getByRole('button', { name: 'Be om hjelp' }).click()
  await expect(nora.getByRole('textbox', { name: 'Hvor lenge kan Silje skrive for deg?' })).toBeFocused()
  await nora.getByRole('button', { name: 'Be om hjelp' }).last().click()
  await expect(
    nora.getByText('Silje kan skrive dine ord og svare på forslag for deg til og med', { exact: false }),
  ).toBeVisible()
  await silje.getByRole('button', { name: 'Endre: Det som er viktig for Nora' }).click()
  await silje.getByRole('textbox', { name: 'Det som er viktig for Nora' }).click()
  await silje.keyboard.press('ControlOrMeta+End')
  await silje.keyboard.type(' En stor en.', { delay: 10 })
  await expect(henrik.getByText('En stor en.')).toBeVisible()
  await expect(henrik.getByRole('button', { name: 'Endre: Det som er viktig for Nora' })).toHaveCount(0)

  await nora.getByRole('button', { name: 'Slutt med hjelp' }).click()
  await expect(silje.getByRole('textbox', { name: 'Det som er viktig for Nora' })).toHaveCount(0)
})

test('the owner says something to everyone, and is answered', async ({ people }) => {
  const nora = await people.open(NORA)
  const henrik = await people.open(HENRIK)
  await nora.getByRole('textbox', { name: 'Er det noe du vil si?' }).fill('Jeg gruer meg til mandag.')
  await nora.getByRole('button', { name: 'Send' }).click()
  await expect(henrik.getByText('Jeg gruer meg til mandag.')).toBeVisible()
  await henrik.getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Jeg ringer deg i morgen.')
  await henrik.getByRole('button', { name: 'Send' }).click()
  await expect(nora.getByText('Jeg ringer deg i morgen.')).toBeVisible()
})

test('a plan without actions is told so where the law asks about them', async ({ people }) => {
  const silje = await people.openAt(SILJE, '/plan/ip-demo-3')
  const points = silje.getByRole('region', { name: 'Har planen det den skal?' })
  await expect(points.getByRole('link', { name: 'Skriv det første tiltaket' })).toHaveCount(2)
  await expect(points.getByText('Mangler på noen tiltak.')).toHaveCount(0)
})

test('areas with goals come first, those without are gathered after them, each a way to it', async ({ people }) => {
  const jamal = await people.openAt(JAMAL, '/plan/ip-demo-3')
  const goals = jamal.getByRole('list', { name: 'Målene mine' })
  const without = jamal.getByRole('list', { name: 'Her er det ingen mål ennå:' })
  await expect(goals.getByRole('link')).toHaveCount(6)
  await expect(without).toHaveCount(0)
  await goals.getByRole('link', { name: 'Økonomi' }).click()
  await jamal.getByRole('button', { name: 'Nytt mål' }).click()
  await jamal.getByRole('textbox', { name: 'Nytt mål' }).fill('Jeg vil ha oversikt over regningene')
  await jamal.getByRole('button', { name: 'Legg til' }).click()
  await jamal.getByRole('link', { name: 'Oversikt' }).click()
  await expect(goals.getByRole('link')).toHaveText(['Jeg vil ha oversikt over regningene'])
  await expect(without.getByRole('link')).toHaveText([
    'Bolig og hverdag',
    'Helse og rehabilitering',
    'Psykisk helse og mestring',
    'Arbeid og utdanning',
    'Fritid og sosialt nettverk',
  ])
})
