/** A service comes to take part: added by the coordinator, led by one of it, read by another, by the owner's one consent. */
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { PLAN } from './demo-server.ts'
import { expect, NORA, SILJE, test } from './people.ts'

/** Of no plan; the demo's provider knows them by numbers of the register of health personnel, too. */
const KARI_ANNE = { person: 'p43', name: 'Kari-Anne Mobakken', number: '900 000 043' }
const SUNNIVA = { person: 'p44', name: 'Sunniva Ødegårdlia', number: '900 000 044' }
const TEAM = 'Fjordvik ambulante team'

const card = (page: Page) => page.getByRole('article', { name: TEAM })

async function fillInNumber(form: ReturnType<Page['locator']>, number: string): Promise<void> {
  await form
    .getByRole('combobox', { name: 'Hva kjenner vi personen igjen på?' })
    .selectOption({ label: 'HPR-nummer (helsepersonell)' })
  await form.getByRole('textbox', { name: 'Nummeret' }).fill(number)
}

test('the coordinator adds a service, its leader names another, who reads by the owner’s consent to the service', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const silje = await people.open(SILJE, { at: 'group' })
  await silje.getByRole('button', { name: 'Legg til en tjeneste' }).click()
  const form = silje.getByRole('form', { name: 'Legg til en tjeneste' })
  await expect(form.getByRole('textbox', { name: 'Navnet på tjenesten' })).toBeFocused()
  await expect(form.getByText(/^Hvis du gjør dette, .* før Nora har sagt ja til det\./)).toBeVisible()
  await expectAccessible(silje)
  await form.getByRole('textbox', { name: 'Navnet på tjenesten' }).fill(TEAM)
  await form
    .getByRole('combobox', { name: 'Hva slags tjeneste er det?' })
    .selectOption({ label: 'Spesialisthelsetjenesten' })
  await form.getByRole('textbox', { name: 'Hvor tjenesten hører til' }).fill('Helse Fjordvik HF')
  await form.getByRole('textbox', { name: 'Navnet til lederen' }).fill(KARI_ANNE.name)
  await fillInNumber(form, '900 00')
  await form.getByRole('button', { name: 'Legg til tjenesten' }).click()
  await expect(form.getByText('Et HPR-nummer har 7 til 9 sifre. Se over det du skrev.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Nummeret' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Nummeret' }).fill(KARI_ANNE.number)
  await form.getByRole('button', { name: 'Legg til tjenesten' }).click()
  await expect(silje.getByText(`${TEAM} er med i ansvarsgruppa.`)).toBeVisible()
  await expect(silje.getByRole('heading', { name: 'Invitasjoner' })).toBeFocused()

  const leader = await people.open(KARI_ANNE.person, { at: 'group' })
  await card(leader).getByRole('button', { name: 'Legg til person' }).click()
  await expect(card(leader).getByRole('textbox', { name: 'Navn' })).toBeFocused()
  await card(leader).getByRole('textbox', { name: 'Navn' }).fill(SUNNIVA.name)
  await fillInNumber(card(leader), SUNNIVA.number)
  await expectAccessible(leader)
  await card(leader).getByRole('button', { name: 'Lagre' }).click()
  await expect(leader.getByText(`${SUNNIVA.name} er lagt til.`)).toBeVisible()
  await expect(card(leader).getByRole('listitem').filter({ hasText: KARI_ANNE.name })).toContainText('leder')

  const sunniva = await people.open(SUNNIVA.person, { at: 'area/health' })
  await expect(sunniva.getByRole('heading', { level: 1, name: 'Helse og rehabilitering' })).toHaveCount(0)

  const nora = await people.open(NORA, { at: 'consent' })
  await nora.getByRole('button', { name: new RegExp(`^${TEAM}: Helse og rehabilitering, `) }).click()
  await expect(nora.getByText(`${TEAM} kan se alt i helse og rehabilitering`, { exact: false })).toBeVisible()
  await nora.getByRole('button', { name: 'Ja, gi tilgang' }).click()
  await expect(nora.locator('.ag-consent-receipt')).toContainText(`${TEAM} ser nå helse og rehabilitering`)

  await sunniva.goto(new URL(`/plan/${PLAN}/area/health`, sunniva.url()).href)
  await expect(sunniva.getByRole('heading', { level: 1, name: 'Helse og rehabilitering' })).toBeVisible()
  await expect(sunniva.getByRole('link', { name: 'Arbeid og utdanning' })).toHaveCount(0)
  // Under her own name, to herself and to others.
  await sunniva.getByRole('button', { name: 'Deg og valgene dine' }).click()
  await expect(sunniva.getByText(SUNNIVA.name, { exact: true })).toBeVisible()
  await nora.goto(new URL(`/plan/${PLAN}/area/health`, nora.url()).href)
  await expect(nora.getByText(`${TEAM} (Sunniva) er her`)).toBeVisible()
})

test('whoever is in the plan already is not added to a service as well, and why is said', async ({ people }) => {
  const silje = await people.open(SILJE, { at: 'group' })
  await silje.getByRole('button', { name: /^Vis alle/ }).click()
  await silje.getByRole('article', { name: 'Hjemmetjenesten' }).getByRole('button', { name: 'Legg til person' }).click()
  const form = silje.getByRole('article', { name: 'Hjemmetjenesten' })
  await form.getByRole('textbox', { name: 'Navn' }).fill(KARI_ANNE.name)
  await fillInNumber(form, KARI_ANNE.number)
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(silje.getByText(`${KARI_ANNE.name} er lagt til.`)).toBeVisible()
  await silje.getByRole('article', { name: 'Hjemmetjenesten' }).getByRole('button', { name: 'Legg til person' }).click()
  await form.getByRole('textbox', { name: 'Navn' }).fill(SUNNIVA.name)
  await fillInNumber(form, KARI_ANNE.number)
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(
    silje.getByText('Personen med dette nummeret er eller har vært med i planen', { exact: false }),
  ).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Navn' })).toHaveValue(SUNNIVA.name)
})
