/** What those who help meet in a working day: everyday tasks, done by keyboard, and what tells them that it was done. */
import { expectAccessible } from './accessible.ts'
import { ASLAK, expect, HENRIK, SILJE, test } from './people.ts'

/** A guardian, who is invited to no meeting. */
const GUNNAR = 'p04'

test('a review that is due waits for the coordinator, who sets the next one where the waiting leads', async ({
  people,
  server,
}) => {
  const silje = await people.openAt(SILJE, '/')
  await silje.getByRole('link', { name: 'Åpne: Planen skal gjennomgås, Amira Solheimsvik' }).click()
  const period = silje.getByRole('region', { name: 'Planen gjelder' })
  await expect(period.getByRole('heading', { name: 'Planen gjelder' })).toBeFocused()
  await period.getByRole('button', { name: 'Endre: Planen gjelder' }).press('Enter')
  const next = period.getByRole('textbox', { name: 'Neste gjennomgang' })
  await expect(next).toBeFocused()
  await expectAccessible(silje)
  await next.fill('1.1.2099')
  await next.press('Enter')
  await expect(period.getByText('Gjennomgangen må ligge mellom start og slutt.')).toBeVisible()
  await expect(next).toBeFocused()
  const end = await period.getByRole('textbox', { name: 'Til' }).inputValue()
  await next.fill(end)
  await next.press('Enter')
  await expect(period.getByRole('button', { name: 'Endre: Planen gjelder' })).toBeFocused()
  await silje.goto(server.url)
  await expect(silje.getByRole('region', { name: 'Venter på deg' })).toContainText('Søknad om avlastning')
  await expect(silje.getByText('Planen skal gjennomgås')).toHaveCount(0)
})

test('on a phone, too, one lands where the waiting leads, though goals above come later', async ({ people }) => {
  const silje = await people.openAt(SILJE, '/', { width: 390 })
  await silje.getByRole('link', { name: 'Åpne: Planen skal gjennomgås, Amira Solheimsvik' }).click()
  const heading = silje.getByRole('heading', { name: 'Planen gjelder' })
  await expect(heading).toBeFocused()
  await expect(silje.getByRole('link', { name: 'Jeg har krefter igjen til ettermiddagen.' })).toBeAttached()
  await expect(heading).toBeInViewport({ ratio: 1 })
})

test('only the owner and the coordinator are offered to change how long the plan lasts', async ({ people }) => {
  const henrik = await people.open(HENRIK)
  await expect(henrik.getByText('Neste gjennomgang:', { exact: false })).toBeVisible()
  await expect(henrik.getByRole('region', { name: 'Planen gjelder' })).toHaveCount(0)
})

test('who comes for an action goes on from its row, and who adds one, from the new one', async ({ people }) => {
  const henrik = await people.openAt(HENRIK, '/')
  await henrik.getByRole('link', { name: /^Åpne: Gjennomgang av medisinlisten/ }).click()
  await expect(henrik.getByRole('button', { name: 'Gjennomgang av medisinlisten', exact: true })).toBeFocused()

  const silje = await people.open(SILJE, { at: 'area/work' })
  await silje.getByRole('button', { name: 'Nytt tiltak: Jeg leser og skriver e-post uten hjelp.' }).press('Enter')
  await silje.keyboard.type('Øve på korte svar')
  await silje.keyboard.press('Enter')
  const added = silje.getByRole('button', { name: 'Øve på korte svar', exact: true })
  await expect(added).toBeFocused()
  await expect(added).toBeInViewport({ ratio: 1 })
})

test('who begins a conversation stands in the box', async ({ people }) => {
  const silje = await people.open(SILJE, { at: 'area/work' })
  await silje.getByRole('button', { name: 'Lese- og skrivestøtte på PC', exact: true }).click()
  await silje.getByRole('button', { name: 'Skriv en kommentar: Lese- og skrivestøtte på PC' }).press('Enter')
  await expect(silje.getByRole('textbox', { name: 'Skriv en kommentar' })).toBeFocused()
})

test('a meeting that is moved is shown where it stands, and read', async ({ people }) => {
  const silje = await people.open(SILJE)
  await silje.getByRole('button', { name: 'Flere valg for «Neste møte»' }).click()
  await silje.getByRole('button', { name: 'Endre møtet' }).click()
  const form = silje.getByRole('region', { name: 'Neste møte' })
  await form.getByRole('textbox', { name: 'Klokka' }).fill('13.30')
  await form.getByRole('button', { name: 'Lagre' }).click()
  const moved = silje.getByRole('heading', { name: /klokka 13\.30/ })
  await expect(moved).toBeFocused()
  await expect(moved).toBeInViewport({ ratio: 1 })
})

test('a suggestion that changes nothing is told so, not that something is missing', async ({ people }) => {
  const henrik = await people.open(HENRIK, { at: 'area/work' })
  await henrik.getByRole('button', { name: 'Arbeidstrening i gartneri', exact: true }).click()
  await henrik.getByRole('button', { name: 'Lag et forslag: Arbeidstrening i gartneri' }).click()
  await henrik.getByRole('button', { name: 'Send forslaget' }).click()
  await expect(henrik.getByText('Slik står det nå. Skriv det du vil ha i stedet.')).toBeVisible()
  await henrik.getByRole('textbox', { name: 'Hva foreslår du?' }).fill('')
  await expect(henrik.getByText('Her mangler det noe. Skriv noe først.')).toBeVisible()
})

test('whoever calls no meetings is not told that one is missing', async ({ people }) => {
  const gunnar = await people.openAt(GUNNAR, '/')
  await expect(gunnar.getByRole('table', { name: 'Planene mine' })).toContainText('Ingen innkalling')
  await expect(gunnar.getByText('Ikke satt')).toHaveCount(0)
})

test('whoever has nothing to do is told so once, and meets no empty sections', async ({ people }) => {
  const aslak = await people.openAt(ASLAK, '/')
  await expect(aslak.getByRole('link', { name: 'Nora Fjelltun' })).toBeVisible()
  await expect(aslak.getByText('Ingenting venter på deg.')).toHaveCount(1)
  await expect(aslak.getByRole('heading', { level: 2 })).toHaveText(['Planene mine'])
})
