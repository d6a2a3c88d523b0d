/** In which capacity somebody acts: for the owner within the mandate, as oneself beside it, and for a service. */
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { BERIT, expect, NORA, SILJE, test } from './people.ts'

const KWAME = 'p11'
const KARI = 'p16'

const ACTION = 'Ukeplan på kjøleskap og telefon'
const actsAs = (page: Page) => page.locator('.ag-acting')

async function comment(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Skriv en kommentar' }).first().click()
  await page.getByRole('textbox', { name: 'Skriv en kommentar' }).fill(words)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

test('Berit acts for Nora where the authorisation says, and is told so all the while', async ({ people, server }) => {
  const berit = await people.open(BERIT, { at: 'area/home' })
  await expect(actsAs(berit)).toContainText('Du handler som deg selv.')
  await expect(berit.getByRole('button', { name: 'Nytt mål' })).toHaveCount(0)
  await actsAs(berit).getByRole('button', { name: 'Handle for Nora' }).click()
  await expect(actsAs(berit)).toContainText('Du handler for Nora. Etter fullmakt for Bolig og hverdag.')
  await expectAccessible(berit)

  // What the owner may do there: accept nothing less than change a goal.
  const nora = await people.open(NORA, { at: 'area/home' })
  await expect(nora.getByText('Berit for Nora er her').first()).toBeVisible()
  await comment(berit, 'Vi prøver tirsdag i stedet.')
  await nora.getByRole('button', { name: 'Én kommentar fra Berit for Nora' }).click()
  const said = nora.getByRole('listitem').filter({ hasText: 'Vi prøver tirsdag i stedet.' }).last()
  await expect(said).toContainText('Berit for Nora')

  // Outside it nothing is there, on the page and on the server.
  await expect(berit.getByRole('navigation').first().getByText('Fritid og sosialt nettverk')).toHaveCount(0)
  const rooms = `${server.url}/api/plans/${PLAN}/rooms`
  const status = async (path: string): Promise<number> => (await berit.request.get(`${rooms}/${path}`)).status()
  expect(await status('area-leisure')).toBe(200)
  expect(await status('area-leisure?capacity=owner')).toBe(404)
  expect(await status('area-home?capacity=owner')).toBe(200)
  expect(await status('area-home?capacity=guardian')).toBe(400)
  const refused = await berit.request.put(`${server.url}/api/plans/${PLAN}/consents/p03?capacity=owner`, {
    headers: { origin: server.url },
    data: { areas: ['leisure'], level: 'read', to: '2099-01-01' },
  })
  expect(await refused.json()).toMatchObject({ reason: 'outsideMandate' })

  // One step back; a second tab was somebody else all the time.
  const other = await berit.context().newPage()
  await other.goto(`${server.url}/plan/${PLAN}/area/leisure`)
  await expect(actsAs(other)).toContainText('Du handler som deg selv.')
  await expect(actsAs(berit)).toContainText('Du handler for Nora.')
  await actsAs(berit).getByRole('button', { name: 'Handle som deg selv' }).click()
  await expect(actsAs(berit)).toContainText('Du handler som deg selv.')
  await expect(berit.getByRole('navigation').first().getByText('Fritid og sosialt nettverk')).toBeVisible()
})

test('what waits for Nora and is hers to answer stands on Berit’s home, and she goes from there to act for Nora', async ({
  people,
  server,
}) => {
  const berit = await people.openAt(BERIT, '/')
  const waiting = berit.getByRole('region', { name: 'Venter på deg' })
  const line = waiting.getByRole('listitem').filter({ hasText: 'Et forslag skal besvares' })
  await expect(line).toContainText('For Nora Fjelltun · Bolig og hverdag')
  // That there is one, and not what it says, before she acts for her.
  await expect(berit.getByText('medisindispenser', { exact: false })).toHaveCount(0)
  await expectAccessible(berit)
  await line.getByRole('link', { name: 'Handle for Nora: Et forslag skal besvares, For Nora Fjelltun' }).press('Enter')
  await expect(actsAs(berit)).toContainText('Du handler for Nora.')
  const suggestion = berit.getByRole('region', { name: /foreslår ny frist$/ })
  await expect(suggestion).toContainText('Apoteket leverer ikke før jul.')
  await suggestion.getByRole('button', { name: 'Godta' }).click()
  await expect(suggestion).toHaveCount(0)
  await berit.goto(server.url)
  await expect(berit.getByRole('table', { name: 'Planene mine' })).toContainText('Nora Fjelltun')
  await expect(berit.getByText('Et forslag skal besvares')).toHaveCount(0)
})

test('when Nora ends it, what Berit saw for her is gone at once, and nobody goes on as somebody else unasked', async ({
  people,
}) => {
  const berit = await people.open(BERIT, { at: 'area/home' })
  await actsAs(berit).getByRole('button', { name: 'Handle for Nora' }).click()
  await expect(berit.getByText(ACTION).first()).toBeVisible()

  const nora = await people.open(NORA, { at: 'group' })
  await nora.getByRole('button', { name: 'Avslutt: Berit Fjelltun' }).click()
  await nora.getByRole('dialog').getByRole('button', { name: 'Avslutt' }).click()
  await expect(nora.getByText('Berit kan ikke handle lenger.')).toBeVisible()

  await expect(berit.getByText('Du kan ikke lenger handle for planeieren her')).toBeVisible()
  await expect(berit.getByText(ACTION)).toHaveCount(0)
  await berit.getByRole('button', { name: 'Fortsett som deg selv' }).click()
  await expect(berit.getByText(ACTION).first()).toBeVisible()
  await expect(actsAs(berit)).toHaveCount(0)
})

test('the coordinator registers a guardian by what was shown', async ({ people }) => {
  const silje = await people.open(SILJE, { at: 'group' })
  await silje.getByRole('button', { name: 'Registrer hvem som kan handle' }).click()
  await silje.getByRole('combobox', { name: 'Hvem' }).selectOption({ label: 'Aslak Fjelltun' })
  await silje.getByRole('combobox', { name: 'Som' }).selectOption({ label: 'Verge' })
  await silje.getByRole('checkbox', { name: 'Fritid og sosialt nettverk' }).check()
  await silje.getByRole('checkbox', { name: 'møter' }).check()
  await silje.getByRole('textbox', { name: 'Hva du har sett' }).fill('Vergefullmakt fra Statsforvalteren')
  await expectAccessible(silje, { schemes: ['light'] })
  await silje.getByRole('button', { name: 'Registrer', exact: true }).click()
  const card = silje.getByRole('listitem').filter({ hasText: 'Grunnlag: Vergefullmakt' }).last()
  await expect(card).toContainText('Aslak Fjelltun')
  await expect(card).toContainText('I Fritid og sosialt nettverk. Bestemmer møter.')
})

test('two of the home care take over from each other, and each is named', async ({ people }) => {
  const kwame = new AreaPage(await people.open(KWAME, { at: 'area/home' }))
  const kari = new AreaPage(await people.open(KARI, { at: 'area/home' }))
  await expect(kwame.page.getByText('Hjemmetjenesten (Kari) er her').first()).toBeVisible()
  await comment(kwame.page, 'Tavla henger nå på kjøleskapet.')
  await kari.page.getByRole('button', { name: 'Én kommentar fra Hjemmetjenesten (Kwame)' }).click()
  const said = kari.page.getByRole('listitem').filter({ hasText: 'Tavla henger nå' }).last()
  await expect(said).toContainText('Hjemmetjenesten (Kwame)')
  // The service's own: whoever of it is there may change it.
  await said.getByRole('button', { name: 'Endre kommentaren' }).click()
  await kari.page.getByRole('textbox', { name: 'Endre kommentaren' }).fill('Tavla henger nå i gangen.')
  await kari.page.getByRole('button', { name: 'Lagre', exact: true }).click()
  await expect(kwame.page.getByText('Tavla henger nå i gangen.')).toBeVisible()

  // Who leads the service takes Kari out of it: her page closes, Kwame's stays.
  const leader = await people.open(KWAME, { at: 'group' })
  await leader.getByRole('button', { name: 'Ta ut Kari Åsengrav' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: 'Ta ut Kari Åsengrav' }).click()
  await expect(kari.page.getByText('Tavla henger nå i gangen.')).toHaveCount(0)
  await expect(kwame.page.getByText('Tavla henger nå i gangen.')).toBeVisible()
})
