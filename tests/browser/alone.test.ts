/** An action seen alone: asked for by the coordinator, agreed to by the owner, done by somebody who sees nothing else. */
import { expectAccessible } from './accessible.ts'
import { AreaPage } from './area-page.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

/** In the area of health, which Fatima does not receive. */
const ACTION = 'Turgruppe i skogen'

test('from being made responsible to the end of it', async ({ people }) => {
  // Four people, one after the other.
  test.slow()
  const silje = await people.open(SILJE, { at: 'area/health' })
  const fatima = await people.openAt(FATIMA, '/')
  await expect(fatima.getByRole('heading', { name: 'Mine tiltak' })).toBeVisible()

  await new AreaPage(silje).openAction(ACTION)
  await silje.getByRole('button', { name: /Ansvarlig/ }).click()
  await silje.getByRole('button', { name: /Fatima .*\(ser ikke livsområdet\)/ }).click()
  await expect(silje.getByText('Nora er spurt om Fatima kan se dette tiltaket.')).toBeVisible()
  await expect(fatima.getByText(ACTION)).toHaveCount(0)

  const nora = await people.open(NORA)
  const waiting = nora.getByRole('region', { name: /Venter på deg/ })
  const question = nora.getByRole('heading', { name: 'Skal Fatima få se dette ene tiltaket?' })
  // One question at a time: hers comes after those who have waited longer.
  await expect(waiting).toBeVisible()
  while (!(await question.isVisible())) await waiting.getByRole('button', { name: 'Vis neste' }).click()
  await expect(waiting.getByText('Ingenting annet i livsområdet blir synlig.')).toBeVisible()
  await waiting.getByRole('button', { name: 'Ja, bare dette tiltaket' }).click()
  await expect(question).toHaveCount(0)

  await fatima.getByRole('link', { name: ACTION }).click()
  await expect(fatima.getByRole('heading', { name: ACTION, level: 1 })).toBeVisible()
  await expect(fatima.getByText('Resten av livsområdet ser du ikke.')).toBeVisible()
  await expectAccessible(fatima)
  await fatima.getByRole('button', { name: /Planlagt/ }).click()
  await fatima.getByRole('button', { name: 'I gang' }).click()
  await fatima.getByRole('textbox', { name: 'Hvordan går det?' }).fill('Første tur er avtalt.')
  await fatima.getByRole('button', { name: 'Legg til notat' }).click()
  await expect(fatima.getByRole('listitem').filter({ hasText: 'Første tur er avtalt.' })).toBeVisible()

  // Those who are in the area see both, from her, as they come.
  await expect(silje.getByText('Første tur er avtalt.')).toBeVisible()
  await expect(silje.getByRole('button', { name: 'Status: I gang' }).first()).toBeVisible()

  // She takes it back while Fatima writes: the action is gone, and what Fatima had written is hers to copy.
  await fatima.getByRole('textbox', { name: 'Hvordan går det?' }).fill('Ikke sendt ennå')
  const area = await people.open(NORA, { at: 'area/health' })
  await new AreaPage(area).openAction(ACTION)
  await area.getByRole('button', { name: 'Ta tilbake' }).click()
  await expect(fatima.getByRole('heading', { name: 'Du ser ikke dette tiltaket' })).toBeVisible()
  await expect(fatima.getByText('Ikke sendt ennå')).toBeVisible()
  await expect(fatima.getByText(ACTION)).toHaveCount(0)
  await expectAccessible(fatima)
})
