import { addDays, dayInNorway } from '../../packages/plan-model/src/index.ts'
import { ASLAK, BERIT, expect, FATIMA, JAMAL, NORA, SILJE, test } from './people.ts'

test('one question waits for the owner: her yes is written where it belongs, and the next one comes', async ({
  people,
}) => {
  const nora = await people.open(NORA)
  const silje = await people.open(SILJE, { at: 'area/work' })
  const waiting = nora.getByRole('region', { name: 'Jeg leser og skriver e-post uten hjelp.' })
  await expect(waiting.getByText('Lise foreslår ny status:')).toBeVisible()
  await waiting.getByRole('button', { name: 'Ja, det vil jeg' }).click()
  await expect(silje.getByText('Nora godtok', { exact: false })).toBeVisible()

  const next = nora.getByRole('region', { name: 'Turgruppe i skogen' })
  await expect(next).toBeFocused()
  await next.getByRole('button', { name: 'Vis neste' }).click()
  const third = nora.getByRole('region', { name: 'Arbeidstrening i gartneri' })
  await third.getByRole('button', { name: 'Snakk om det på møtet' }).click()
  // By what it is about: another action has three comments, too.
  await silje.getByRole('button', { name: /^Tre kommentarer fra .*: Arbeidstrening i gartneri$/ }).click()
  await expect(silje.getByText('Jeg vil snakke om dette på møtet.')).toBeVisible()
})

test('an answer can be taken back where it is said, and what is to be talked about steps back', async ({ people }) => {
  const nora = await people.open(NORA)
  const toast = nora.getByRole('status')
  const first = nora.getByRole('region', { name: 'Jeg leser og skriver e-post uten hjelp.' })
  await first.getByRole('button', { name: 'Ja, det vil jeg' }).click()
  await expect(first).toHaveCount(0)
  await toast.getByRole('button', { name: 'Angre' }).click()
  await expect(toast).toContainText('svaret på forslaget «I arbeid»')

  await first.getByRole('button', { name: 'Snakk om det på møtet' }).click()
  await expect(nora.getByRole('region', { name: 'Turgruppe i skogen' })).toBeFocused()
  await expect(toast).toContainText('Sagt videre: Du vil snakke om det på møtet.')
  for (let turn = 0; turn < 4; turn++) await nora.getByRole('button', { name: 'Vis neste' }).click()
  await expect(first.getByText('Du har sagt at du vil snakke om det på møtet.')).toBeVisible()
  await expect(first.getByRole('button', { name: 'Snakk om det på møtet' })).toHaveCount(0)

  // Something else was done since: pressing takes back neither.
  await nora.getByRole('textbox', { name: 'Er det noe du vil si?' }).fill('Hei alle.')
  await nora.getByRole('button', { name: 'Send' }).click()
  await expect(nora.getByText('Hei alle.')).toBeVisible()
  await toast.getByRole('button', { name: 'Angre' }).click()
  await expect(toast).toContainText('Du har gjort noe annet etterpå.')
  await expect(nora.getByText('Hei alle.')).toBeVisible()
})

/** Days from today to the last of Aslak's consent: the demo's dates are moved to today. */
const CONSENT_ENDS_IN = 23

/** As the page says it, but for the year where that is another one. */
function dayFromNow(days: number): string {
  const day = addDays(dayInNorway(Date.now()), days)
  return new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(day))
}

test('a consent that ends is a question, too, and says what a yes leads to before it is given', async ({ people }) => {
  const nora = await people.open(NORA)
  const aslak = await people.open(ASLAK, { at: 'group' })
  const ends = aslak.getByRole('article', { name: 'Aslak Fjelltun' })
  const lastDay = dayFromNow(CONSENT_ENDS_IN)
  await expect(ends.getByText(`til ${lastDay}`)).toBeVisible()
  const question = nora.getByRole('region', { name: 'Skal Aslak fortsatt få se?' })
  for (let turn = 0; turn < 4; turn++) await nora.getByRole('button', { name: 'Vis neste' }).click()
  await expect(question.getByText('Hvis du gjør dette, varer samtykket til', { exact: false })).toBeVisible()
  await expect(question.getByText(`Hvis du ikke gjør noe, ser ikke Aslak dette etter ${lastDay}`)).toBeVisible()
  await question.getByRole('button', { name: /^Ja, til/ }).click()
  await expect(question).toHaveCount(0)
  await expect(ends.getByText(`til ${lastDay}`)).toHaveCount(0)
})

test('the coordinator calls a meeting, the invited answer, and each sees it at once', async ({ people }) => {
  const silje = await people.open(SILJE)
  const berit = await people.open(BERIT)
  await expect(berit.getByText('Kommer du?')).toBeVisible()
  await berit.getByRole('button', { name: 'På video' }).click()
  await expect(berit.getByText('Du er med på video.')).toBeVisible()
  await expect(silje.getByText('8 andre kommer.')).toBeVisible()
  // To change one's mind twice is no answer, and the keys go on from there.
  await berit.getByRole('button', { name: 'Endre svaret' }).click()
  await expect(berit.getByText('Kommer du?')).toBeVisible()
  await berit.keyboard.press('Tab')
  await expect(berit.getByRole('button', { name: 'Jeg kommer' })).toBeFocused()
  await berit.getByRole('button', { name: 'Avbryt' }).click()
  await expect(berit.getByText('Du er med på video.')).toBeVisible()

  await silje.getByRole('button', { name: /Flere valg for «Neste møte»/ }).click()
  await silje.getByRole('button', { name: 'Endre møtet' }).click()
  await silje.getByRole('textbox', { name: 'Klokka' }).fill('25')
  await silje.getByRole('button', { name: 'Lagre' }).click()
  await expect(silje.getByText('Skriv et klokkeslett som ikke har vært', { exact: false })).toBeVisible()
  await silje.getByRole('textbox', { name: 'Klokka' }).fill('13.30')
  await silje.getByRole('button', { name: 'Lagre' }).click()
  await expect(berit.getByRole('heading', { name: /klokka 13\.30/ })).toBeVisible()
  // Another time is another question.
  await expect(berit.getByText('Kommer du?')).toBeVisible()
})

test('what others did since last time is told to those who may read it, and only to them', async ({ people }) => {
  const nora = await people.open(NORA)
  const news = nora.getByRole('region', { name: /^Nytt siden/ })
  await expect(news.getByText('Fatima foreslo en endring i «Arbeidstrening i gartneri»')).toBeVisible()
  await news.getByRole('link', { name: 'Fatima kommenterte «Arbeidstrening i gartneri»' }).click()
  await expect(nora.getByRole('heading', { level: 1, name: 'Arbeid og utdanning' })).toBeVisible()

  const aslak = await people.open(ASLAK)
  await expect(aslak.getByRole('region', { name: /^Nytt siden/ })).toContainText('Ingenting nytt.')
  // He is not asked to the meeting there is: that none is set would not be true, and is not his to mend.
  await aslak.goto(new URL('/', aslak.url()).href)
  await expect(aslak.getByRole('cell', { name: 'Ingen innkalling', exact: true })).toBeVisible()
  await expect(aslak.getByText('Ikke satt')).toHaveCount(0)
})

test('the professional’s home says what waits, what is new and when the next meeting is', async ({
  people,
  server,
}) => {
  const fatima = await people.open(FATIMA)
  await fatima.goto(server.url)
  await expect(fatima.getByRole('region', { name: 'Venter på deg' })).toContainText('Forenklet møte med arbeidsgiver')
  await expect(fatima.getByRole('region', { name: 'Neste møte' })).toContainText('8 kommer')
  await expect(fatima.getByRole('table', { name: 'Planene mine' })).toContainText('Nora Fjelltun')
})

test('a plan that has just been opened begins with one question', async ({ people, server }) => {
  const jamal = await people.open(JAMAL)
  await jamal.goto(server.url)
  await jamal.getByRole('button', { name: 'Lagre' }).click()
  await expect(jamal.getByText('Her mangler det noe. Skriv noe først.')).toBeVisible()
  await jamal.getByRole('textbox', { name: /Hva er viktig for deg/ }).fill('Jeg vil ha et sted å øve på trommer.')
  await jamal.getByRole('button', { name: 'Lagre' }).click()
  await expect(jamal.getByRole('region', { name: 'Det som er viktig for meg' })).toBeVisible()
  await expect(jamal.getByText('Jeg vil ha et sted å øve på trommer.')).toBeVisible()
  await expect(jamal.locator('section', { hasText: 'øve på trommer' }).locator(':focus')).toBeVisible()
  await expect(jamal.getByText('Har planen det den skal?')).toBeVisible()
})
