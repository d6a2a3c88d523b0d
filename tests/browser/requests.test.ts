/** From request to plan, by the people it concerns: who asks, and the coordinating unit. */
import type { Page } from '@playwright/test'
import { numberOfNobody } from '../../apps/sync-server/src/services/requests/number-fixture.ts'
import { expectAccessible } from './accessible.ts'
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
  await page.getByLabel('Telefon eller e-post').fill('900 00 000')
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
  await expect(anne.getByText('900 00 000')).toBeVisible()
  await anne.getByRole('button', { name: 'Send svaret' }).click()
  await expect(anne.getByRole('combobox', { name: 'Koordinator' })).toBeFocused()
  await anne.getByRole('combobox', { name: 'Koordinator' }).selectOption({ label: 'Eivind Torsteinli (ingen planer)' })
  await expect(anne.getByText(/^Hvis du gjør dette, får Aslak Fjelltun en plan med Eivind Torsteinli/)).toBeVisible()
  await anne.getByLabel('Svar på ønsket om koordinator').fill('Kari-Anne har ikke plass før i mars.')
  await anne.getByRole('button', { name: 'Send svaret' }).click()
  await expect(toast(anne, 'Svaret kan leses her nå.')).toBeVisible()
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
  await expect(toast(anne, 'Brevet kan leses her nå.')).toBeVisible()
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

test('who never signed in gets the answer on paper: the letter alone is printed', async ({ people }) => {
  const anne = await people.openAt(ANNE_GRETE, '/')
  await card(anne, 'Mahmoud Liavåg').getByRole('link').click()
  await anne.getByRole('radio', { name: 'Nei til plan' }).check()
  await anne.getByLabel('Hvorfor ikke?').fill('Du får én tjeneste nå.')
  const answer = anne.getByRole('region', { name: 'Svaret' })
  await expect(answer.getByText(/^Den som bestemmer, har aldri logget inn her\./)).toBeVisible()
  await expect(answer.getByRole('radio', { name: /^Det leses her/ })).toHaveCount(0)
  await answer.getByRole('button', { name: 'Lagre svaret' }).click()
  await expect(anne.getByRole('heading', { name: 'Brevet på papir', level: 1 })).toBeVisible()
  const letter = anne.getByRole('article')
  await anne.emulateMedia({ media: 'print' })
  for (const words of [
    'Fjordvik kommune (oppdiktet), koordinerende enhet',
    'Til Mahmoud Liavåg',
    'Ryggskade etter en ulykke. Mange møter med mange tjenester, og ingen som ser helheten.',
    'Du får ikke individuell plan.',
    'Du får én tjeneste nå.',
    /^Du kan klage innen fire uker etter at du fikk svaret\./,
  ])
    await expect(letter.getByText(words).first()).toBeVisible()
  for (const role of ['banner', 'navigation', 'button', 'combobox', 'status'] as const)
    await expect(anne.getByRole(role)).toHaveCount(0)
  await anne.emulateMedia({ media: 'screen' })
  await anne.getByLabel('Språk i brevet').selectOption({ label: 'Nynorsk' })
  await expect(letter.getByText('Du får ikkje individuell plan.')).toBeVisible()
  await expect(anne.getByRole('heading', { name: 'Brevet på papir', level: 1 })).toBeVisible()
  await expectAccessible(anne)

  await anne.getByRole('link', { name: 'Mahmoud Liavåg' }).click()
  await expect(anne.getByText(/^Sendt i posten /)).toBeVisible()
})

test('whoever gets no answer in time complains of that, and is answered; the same no again goes to Statsforvalteren', async ({
  people,
}) => {
  const ingvild = await people.openAt(INGVILD, '/requests')
  await ingvild.getByRole('button', { name: 'Skriv en klage' }).click()
  await ingvild.getByLabel('Hva vil du skrive til dem?').fill('Jeg har ikke hørt noe.')
  await ingvild.getByRole('button', { name: 'Send klagen' }).click()
  await expect(ingvild.getByText('Vi ser på klagen')).toBeVisible()

  const anne = await people.openAt(ANNE_GRETE, '/')
  await card(anne, 'Ingvild Hausdal').getByRole('link').click()
  await expect(anne.getByRole('heading', { name: 'Klage på at svaret ikke er kommet' })).toBeVisible()
  const say = async (reason: string): Promise<void> => {
    await anne.getByRole('radio', { name: 'Nei til plan' }).check()
    await anne.getByLabel('Hvorfor ikke?').fill(reason)
    await anne.getByRole('button', { name: 'Send svaret' }).click()
  }
  await say('Du får én tjeneste nå.')
  await expect(anne.getByText('Klagefristen på fire uker begynner når svaret er lest, sendt eller gitt.')).toBeVisible()

  await ingvild.reload()
  await ingvild.getByRole('button', { name: 'Skriv en klage' }).click()
  await ingvild.getByLabel('Hva vil du ha endret, og hvorfor?').fill('Jeg får fire tjenester.')
  await ingvild.getByRole('button', { name: 'Send klagen' }).click()
  await expect(ingvild.getByText('Vi ser på klagen').first()).toBeVisible()

  await anne.reload()
  await expect(anne.getByText('Svaret er lest')).toBeVisible()
  await anne.getByLabel('Hvorfor?').fill('Vi ser på det på nytt.')
  await anne.getByRole('button', { name: 'Lagre utfallet' }).click()
  await anne.getByRole('radio', { name: 'Nei til plan' }).check()
  await expect(anne.getByText(/^Svaret gir mindre enn det som ble søkt om\./)).toBeVisible()
  await say('Som før.')
  await anne.getByRole('button', { name: 'Klagen er sendt til Statsforvalteren' }).click()
  await ingvild.reload()
  await expect(ingvild.getByText('Klagen er hos Statsforvalteren')).toBeVisible()
})

test('of a child a parent says yes, whoever is said to have agreed', async ({ people }) => {
  const born = new Date().getFullYear() - 8
  const henrik = await people.openAt(HENRIK, '/requests/new')
  await henrik.getByRole('radio', { name: 'En jeg møter i jobben' }).check()
  await henrik.getByLabel('Navnet til personen').fill('Ola Nordmann')
  await henrik.getByLabel('Fødselsnummeret til personen').fill(numberOfNobody(`${born}-01-15`))
  await henrik.getByLabel('Hvor jobber du?').fill('Fjordvik legesenter')
  await henrik.getByLabel('Personen har sagt ja til at jeg melder fra').check()
  await asksFor(henrik, 'Mange tjenester rundt et barn.')
  await henrik.getByRole('button', { name: 'Send søknaden' }).click()
  await expect(henrik.getByRole('heading', { name: 'Søknaden er sendt' })).toBeFocused()

  const anne = await people.openAt(ANNE_GRETE, '/')
  await card(anne, 'Ola Nordmann').getByRole('link').click()
  await expect(anne.getByText('Personen er under 16 år. En foresatt må si ja.').first()).toBeVisible()
  await expect(anne.getByRole('radio', { name: 'Ja, åpne en plan' })).toHaveCount(0)
  await expect(anne.getByRole('button', { name: 'Personen har sagt ja' })).toHaveCount(0)
  await anne.getByLabel('Navnet til den foresatte').fill('Kari Nordmann')
  await anne.getByLabel('Fødselsnummeret til den foresatte').fill(NUMBER_OF_NOBODY)
  await anne.getByLabel('Den foresatte har sagt ja for barnet').check()
  await anne.getByRole('button', { name: 'Legg til en foresatt' }).click()
  await expect(toast(anne, 'Den foresatte er lagt til.')).toBeVisible()
  await expect(anne.getByText('Kari Nordmann har sagt ja for barnet.')).toBeVisible()
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
