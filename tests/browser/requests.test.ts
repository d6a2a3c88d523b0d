/** From request to plan, by the people it concerns: who asks, and the coordinating unit. */
import type { Page } from '@playwright/test'
import { ANNE_GRETE, ASLAK, expect, HENRIK, INGVILD, SILJE, test } from './people.ts'

const LISE = 'p12'

const NUMBER_OF_NOBODY = '158899 10027'

/** The card of somebody's request in the unit's inbox. */
const card = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const toast = (page: Page, text: string) => page.getByText(text, { exact: true })

async function asksFor(page: Page, needs: string): Promise<void> {
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('button', { name: 'Neste' }).click()
  await expect(page.getByLabel(/^Hva trenger/)).toBeFocused()
  await page.getByLabel(/^Hva trenger/).fill(needs)
  await page.getByRole('button', { name: 'Neste' }).click()
  await expect(page.getByRole('heading', { name: 'Ønsker, og send' })).toBeFocused()
}

test('a person asks, the unit grants it, and the plan opens for the person', async ({ people }) => {
  const aslak = await people.openAt(ASLAK, '/requests/new')
  await asksFor(aslak, 'Jeg vil ha hjelp til å søke jobb.')
  await aslak.getByLabel('Hvem vil du ha som koordinator?').fill('Kari-Anne')
  await aslak.getByRole('button', { name: 'Send søknaden' }).click()
  await expect(aslak.getByRole('heading', { name: 'Søknaden er sendt' })).toBeFocused()
  await expect(aslak.getByText(/^Vi fikk søknaden .+ Du får svar innen /)).toBeVisible()

  const anne = await people.openAt(ANNE_GRETE, '/')
  await expect(anne.getByRole('heading', { name: 'Forespørsler', level: 1 })).toBeVisible()
  await card(anne, 'Aslak Fjelltun').getByRole('link').click()
  await expect(anne.getByText('Jeg vil ha hjelp til å søke jobb.')).toBeVisible()
  await anne.getByRole('button', { name: 'Send svaret' }).click()
  await expect(anne.getByRole('combobox', { name: 'Koordinator' })).toBeFocused()
  await anne.getByRole('combobox', { name: 'Koordinator' }).selectOption({ label: 'Eivind Torsteinli (ingen planer)' })
  await expect(anne.getByText(/^Hvis du gjør dette, får Aslak Fjelltun en plan med Eivind Torsteinli/)).toBeVisible()
  await anne.getByLabel('Svar på ønsket om koordinator').fill('Kari-Anne har ikke plass før i mars.')
  await anne.getByRole('button', { name: 'Send svaret' }).click()
  await expect(toast(anne, 'Svaret er sendt.')).toBeVisible()
  await expect(anne.getByRole('button', { name: 'Send svaret' })).toHaveCount(0)

  await aslak.getByRole('link', { name: 'Søknadene mine' }).click()
  await expect(aslak.getByText('Eivind Torsteinli blir koordinatoren din og tar kontakt med deg.')).toBeVisible()
  await expect(aslak.getByText('Kari-Anne har ikke plass før i mars.')).toBeVisible()
  await aslak.getByRole('link', { name: 'Åpne planen' }).click()
  await aslak.getByRole('link', { name: 'Min plan' }).click()
  await expect(aslak.getByRole('heading', { name: 'Hei, Aslak' })).toBeVisible()

  await anne.getByRole('navigation').getByRole('link', { name: 'Planer' }).click()
  await expect(anne.getByRole('row').filter({ hasText: 'Aslak Fjelltun' })).toContainText('Eivind Torsteinli')
})

test('whoever waited too long gets the written notice, an answer, and a complaint that is sent on', async ({
  people,
}) => {
  const ingvild = await people.openAt(INGVILD, '/requests')
  await expect(ingvild.getByText(/^Fristen har gått ut\./)).toBeVisible()

  const anne = await people.openAt(ANNE_GRETE, '/')
  await expect(anne.getByRole('listitem').filter({ hasText: 'over fristen' }).first()).toContainText('Ingvild Hausdal')
  await anne.getByRole('link', { name: 'Skriv brevet: Ingvild Hausdal' }).click()
  await anne.getByLabel('Hvorfor tar det tid?').fill('Vi venter på en uttalelse fra sykehuset.')
  await anne.getByRole('button', { name: 'Send brevet' }).first().click()
  await expect(toast(anne, 'Brevet er sendt.')).toBeVisible()
  await ingvild.reload()
  await expect(
    ingvild.getByText(/^Grunnen er: Vi venter på en uttalelse fra sykehuset\. Svaret kommer innen /),
  ).toBeVisible()

  await anne.getByRole('radio', { name: 'Nei til plan' }).check()
  await anne.getByLabel('Hvorfor ikke?').fill('Du får én tjeneste nå.')
  await anne.getByRole('button', { name: 'Send svaret' }).click()
  await expect(anne.getByRole('heading', { name: 'Klage' })).toBeVisible()
  await ingvild.reload()
  await expect(ingvild.getByText('Du får ikke individuell plan.')).toBeVisible()
  await ingvild.getByRole('button', { name: 'Skriv en klage' }).click()
  await ingvild.getByLabel('Hva vil du ha endret, og hvorfor?').fill('Jeg får fire tjenester.')
  await ingvild.getByRole('button', { name: 'Send klagen' }).click()
  await expect(ingvild.getByText('Vi ser på klagen')).toBeVisible()

  await anne.reload()
  await anne.getByRole('radio', { name: 'Svaret blir det samme' }).check()
  await anne.getByLabel('Hvorfor?').fill('Vi står ved svaret.')
  await anne.getByRole('button', { name: 'Lagre utfallet' }).click()
  await anne.getByRole('button', { name: 'Klagen er sendt til Statsforvalteren' }).click()
  await expect(toast(anne, 'Det er skrevet ned.')).toBeVisible()
  await ingvild.reload()
  await expect(ingvild.getByText('Klagen er hos Statsforvalteren')).toBeVisible()
})

test('a professional is told that it came in, and nothing more', async ({ people }) => {
  const henrik = await people.openAt(HENRIK, '/requests/new')
  await henrik.getByRole('radio', { name: 'En jeg møter i jobben' }).check()
  await henrik.getByLabel('Navnet til personen').fill('Kari Nordmann')
  await henrik.getByLabel('Fødselsnummeret til personen').fill(NUMBER_OF_NOBODY)
  await henrik.getByLabel('Hvor jobber du?').fill('Fjordvik legesenter')
  await asksFor(henrik, 'Mange tjenester, og ingen som ser helheten.')
  await henrik.getByRole('button', { name: 'Send søknaden' }).click()
  await expect(henrik.getByText(/^Vi fikk søknaden .+ Personen får svar innen /)).toBeVisible()
  await henrik.getByRole('link', { name: 'Søknadene mine' }).click()
  await expect(henrik.getByText('Svaret går til Kari Nordmann. Hva det blir, sier vi ikke til andre.')).toBeVisible()

  const anne = await people.openAt(ANNE_GRETE, '/')
  await card(anne, 'Kari Nordmann').getByRole('link').click()
  await expect(anne.getByRole('radio', { name: 'Ja, åpne en plan' })).toHaveCount(0)
  await anne.getByRole('button', { name: 'Personen har sagt ja' }).click()
  await expect(anne.getByRole('radio', { name: 'Ja, åpne en plan' })).toBeVisible()
})

test('what was begun is kept, but for the number', async ({ people }) => {
  const page = await people.openAt(HENRIK, '/requests/new')
  await page.getByRole('radio', { name: 'En jeg møter i jobben' }).check()
  await page.getByLabel('Navnet til personen').fill('Kari Nordmann')
  await page.getByLabel('Fødselsnummeret til personen').fill(NUMBER_OF_NOBODY)
  await expect(page.getByText('Kladden er lagret. Fødselsnummeret lagrer vi ikke.')).toBeVisible()
  await page.goto(new URL('/requests', page.url()).href)
  await page.getByRole('link', { name: 'Fortsett' }).click()
  await expect(page.getByLabel('Navnet til personen')).toHaveValue('Kari Nordmann')
  await expect(page.getByLabel('Fødselsnummeret til personen')).toHaveValue('')
  await page.getByRole('button', { name: 'Slett kladden' }).click()
  await expect(page.getByRole('radio', { name: 'Meg selv' })).toBeChecked()
})

test('to everybody else the unit is not there', async ({ people }) => {
  const henrik = await people.openAt(HENRIK, '/unit')
  await expect(henrik.getByRole('heading', { name: 'Vi finner ikke siden' })).toBeVisible()
})

test('the coordinator’s task passes when the next one says yes, and not before', async ({ people }) => {
  const silje = await people.open(SILJE, { at: 'group' })
  await silje.getByRole('button', { name: 'Be noen ta over' }).click()
  await silje.getByRole('combobox', { name: 'Hvem skal ta over' }).selectOption({ label: 'Lise Grønnlitun' })
  await expect(silje.getByText('Silje Aspevoll er koordinator til Lise Grønnlitun sier ja.')).toBeVisible()
  await silje.getByRole('button', { name: 'Spør' }).click()
  await expect(silje.getByText(/^Lise Grønnlitun ble spurt .+ Silje Aspevoll er koordinator til/)).toBeVisible()

  const lise = await people.openAt(LISE, '/')
  await lise.getByRole('link', { name: /^Svar: Silje ber deg ta over/ }).click()
  await lise.getByRole('button', { name: 'Ja, jeg tar over' }).click()
  await expect(lise.getByText(/Lise er koordinator/)).toBeVisible()
  await expect(silje.getByText(/Lise er koordinator/)).toBeVisible()
  await expect(silje.getByRole('button', { name: 'Be noen ta over' })).toHaveCount(0)

  // The unit sees it, and could have asked, too.
  const anne = await people.openAt(ANNE_GRETE, '/unit/plans')
  const nora = anne.getByRole('row').filter({ hasText: 'Nora Fjelltun' })
  await expect(nora).toContainText('Lise Grønnlitun')
  await nora.getByRole('link', { name: 'Nora Fjelltun' }).click()
  await expect(anne.getByRole('button', { name: 'Be noen ta over' })).toBeVisible()
})
