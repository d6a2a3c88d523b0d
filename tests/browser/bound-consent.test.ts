/** A consent to one of a service alone: given, seen, and what happens when that one leaves. */
import type { Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { expect, NORA, SILJE, test } from './people.ts'

/** Of the home care service: who leads it, and a colleague. */
const KWAME = 'p11'
const KARI = 'p16'
const SERVICE = 'Hjemmetjenesten'

async function giveToKariAlone(nora: Page): Promise<void> {
  await nora.getByRole('button', { name: /^Endre samtykket til Hjemmetjenesten/ }).click()
  const forWhom = nora.getByRole('combobox', { name: `Hvem i ${SERVICE} gjelder det?` })
  await expect(forWhom.locator('option:checked')).toHaveText(`Alle i ${SERVICE}`)
  await forWhom.selectOption('Bare Kari Åsengrav')
  await expect(
    nora.getByText('De andre i Hjemmetjenesten, og den som tar over, får ikke lese før du sier ja.', { exact: false }),
  ).toBeVisible()
  await nora.getByRole('button', { name: 'Ja, endre' }).click()
  await expect(nora.locator('.ag-consent-receipt')).toContainText('Kari Åsengrav i Hjemmetjenesten ser nå')
}

test('given to one of a service, the others lose it at once, and what each sees is shown', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'consent' })
  const kwame = new AreaPage(await people.open(KWAME, { at: 'area/home' }))
  const kari = new AreaPage(await people.open(KARI, { at: 'area/home' }))
  await kwame.isOpen('Bolig og hverdag')
  await kari.isOpen('Bolig og hverdag')
  await giveToKariAlone(nora)
  await expect(kwame.page.getByRole('heading', { name: 'Du ser ikke lenger denne siden' })).toBeVisible()
  await expect(kwame.page.getByText('Ukeplan på kjøleskap og telefon')).toHaveCount(0)
  await expect(kari.page.getByText('Ukeplan på kjøleskap og telefon').first()).toBeVisible()
  await expect(nora.getByRole('row', { name: new RegExp(`^${SERVICE}`) })).toContainText('Bare Kari Åsengrav')

  await nora.getByText(`Alt som er sagt ja til for ${SERVICE}`, { exact: true }).click()
  const versions = nora.getByRole('listitem').filter({ hasText: 'Nora sa ja til' })
  await expect(versions).toHaveCount(3)
  await expect(versions.first()).toContainText('Bare Kari Åsengrav.')

  await nora.getByRole('button', { name: 'Se planen som en annen' }).click()
  await nora.getByRole('button', { name: 'Hjemmetjenesten (Kwame Bøstrand)' }).click()
  await expect(nora.getByText('ser ikke noe av det som står i planen', { exact: false })).toBeVisible()
  await nora.goto(new URL(`/plan/${PLAN}/as/p11/member/p16/area/home`, nora.url()).href)
  await expect(nora.getByText('Ukeplan på kjøleskap og telefon')).toBeVisible()
})

test('when that one leaves nobody has it; owner and coordinator are told, and she says who is next', async ({
  people,
}) => {
  const nora = await people.open(NORA, { at: 'consent' })
  await giveToKariAlone(nora)
  const silje = await people.open(SILJE, { at: 'group' })
  const kari = new AreaPage(await people.open(KARI, { at: 'area/home' }))
  await kari.isOpen('Bolig og hverdag')
  const ended = await silje.evaluate(
    async (path) => (await fetch(path, { method: 'DELETE' })).status,
    `/api/plans/${PLAN}/participants/p11/members/p16`,
  )
  expect(ended).toBe(200)
  await expect(kari.page.getByText('Ukeplan på kjøleskap og telefon')).toHaveCount(0)

  await silje.goto(new URL('/', silje.url()).href)
  await expect(silje.getByText('Kari er ikke i Hjemmetjenesten lenger')).toBeVisible()

  await nora.goto(new URL(`/plan/${PLAN}`, nora.url()).href)
  const question = nora.getByRole('heading', { name: 'Hvem skal få se etter Kari?' })
  const next = nora.getByRole('button', { name: 'Vis neste' })
  await expect(next).toBeVisible()
  // What is older waits before it.
  await expect(async () => {
    if (!(await question.isVisible())) await next.click()
    await expect(question).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await nora.getByRole('link', { name: 'Velg hvem' }).click()
  await expect(nora.getByRole('row', { name: new RegExp(`^${SERVICE}`) })).toContainText(
    'Kari Åsengrav er ikke her lenger. Ingen ser noe.',
  )
  await nora.getByRole('button', { name: /^Endre samtykket til Hjemmetjenesten/ }).click()
  await nora.getByRole('button', { name: 'Ja, gi tilgang' }).click()
  const forWhom = nora.getByRole('combobox', { name: `Hvem i ${SERVICE} gjelder det?` })
  await expect(forWhom).toBeFocused()
  await forWhom.selectOption('Bare Kwame Bøstrand')
  await nora.getByRole('button', { name: 'Ja, gi tilgang' }).click()
  await expect(nora.locator('.ag-consent-receipt')).toContainText('Kwame Bøstrand i Hjemmetjenesten ser nå')
  const kwame = new AreaPage(await people.open(KWAME, { at: 'area/home' }))
  await kwame.isOpen('Bolig og hverdag')
})
