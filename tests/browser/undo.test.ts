/** One undo for everything a person writes, while others write at once; the real server guards every step of it. */
import type { Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { ASLAK, expect, FATIMA, HENRIK, NORA, SILJE, test } from './people.ts'

const GLASSES = 'Ny brilletest og synsvurdering'

function undoButton(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: /^Angre/ })
}
function redoButton(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: 'Gjør om igjen' })
}
/** Typing is one step or several, by how fast the machine lets it be. */
async function undoAll(page: Page, keys = false): Promise<void> {
  const button = undoButton(page)
  while ((await button.getAttribute('aria-disabled')) === null) {
    if (keys) await page.keyboard.press('ControlOrMeta+z')
    else await button.click()
  }
}
async function redoAll(page: Page): Promise<void> {
  while (await redoButton(page).isVisible()) await page.keyboard.press('ControlOrMeta+y')
}
async function nothingRefused(...pages: readonly AreaPage[]): Promise<void> {
  for (const { page, saved } of pages) {
    await expect(saved).toBeVisible()
    await expect(page.getByText('Denne teksten ble ikke lagret')).toHaveCount(0)
  }
}

test('a text, a field, a move, an action and a removal are taken back in order and done again, while another types', async ({
  people,
}) => {
  // Two people, five kinds of change, each there and back again.
  test.slow()
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const { page } = silje
  const undo = undoButton(page)
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect(undo).toHaveAccessibleName('Angre. Det er ikke noe å angre.')

  await silje.openAction(GLASSES)
  await nora.openAction(GLASSES)

  // A text.
  await silje.how.click()
  await page.keyboard.press('ControlOrMeta+End')
  await silje.write(' Ring først.')
  // A field.
  await silje.chooseFact('Status', 'Fullført')
  // A move.
  await expect(silje.actions.first()).toHaveAccessibleName('Arbeidstrening i gartneri')
  await silje.action('Arbeidstrening i gartneri').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(silje.actions.first()).toHaveAccessibleName('Forenklet møte med arbeidsgiver')
  // An action.
  await page.getByRole('button', { name: 'Nytt tiltak: Jeg leser og skriver e-post uten hjelp.' }).click()
  await page.getByRole('textbox', { name: 'Hva skal gjøres?' }).fill('Kjøpe lupe')
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(nora.action('Kjøpe lupe')).toBeVisible()
  await silje.action('Kjøpe lupe').click()
  // A removal.
  await page.getByRole('button', { name: `Flere valg for «${GLASSES}»` }).click()
  await page.getByText('Fjern tiltaket').click()
  await expect(silje.action(GLASSES)).toHaveCount(0)
  await expect(nora.action(GLASSES)).toHaveCount(0)

  // The removal goes back, and while the rest does, Nora types in the same text.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(`«${GLASSES}» er fjernet.`)).toHaveCount(0)
  await expect(nora.action(GLASSES)).toBeVisible()
  if ((await nora.action(GLASSES).getAttribute('aria-expanded')) === 'false') await nora.openAction(GLASSES)
  if ((await silje.action(GLASSES).getAttribute('aria-expanded')) === 'false') await silje.openAction(GLASSES)
  await nora.how.click()
  await nora.page.keyboard.press('Home')
  const typing = nora.write('Jeg vil ha med Tone. ')
  await undo.click()
  await expect(silje.action('Kjøpe lupe')).toHaveCount(0)
  await undo.click()
  await expect(silje.actions.first()).toHaveAccessibleName('Arbeidstrening i gartneri')
  await undo.click()
  await expect(silje.fact('Status')).toContainText('I gang')
  await undoAll(page)
  await typing
  for (const { paragraphs } of [silje, nora])
    await expect.poll(paragraphs).toEqual(['Jeg vil ha med Tone. Fastlege henviser til øyelege'])
  await expect(nora.action('Kjøpe lupe')).toHaveCount(0)

  // And all of it again.
  await redoButton(page).click()
  await redoAll(page)
  await expect(nora.action(GLASSES)).toHaveCount(0)
  await expect(nora.action('Kjøpe lupe')).toBeVisible()
  await expect(nora.actions.first()).toHaveAccessibleName('Forenklet møte med arbeidsgiver')
  await undo.click()
  await expect(nora.action(GLASSES)).toBeVisible()
  if ((await nora.action(GLASSES).getAttribute('aria-expanded')) === 'false') await nora.openAction(GLASSES)
  await expect.poll(nora.paragraphs).toEqual(['Jeg vil ha med Tone. Fastlege henviser til øyelege Ring først.'])
  await expect(nora.fact('Status')).toContainText('Fullført')
  await nothingRefused(silje, nora)

  // Nora's own history holds her words alone.
  await nora.how.click()
  await undoAll(nora.page, true)
  await expect.poll(silje.paragraphs).toEqual(['Fastlege henviser til øyelege Ring først.'])
  await nothingRefused(silje, nora)
})

test('what somebody else changed since stays theirs, and the page says so', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  for (const page of [silje, henrik]) await page.openAction(GLASSES)
  await silje.changeFact('Frist', '1.3.2027')
  await expect(henrik.fact('Frist')).toContainText('1. mars')
  await henrik.changeFact('Frist', '1.4.2027')
  await expect(silje.fact('Frist')).toContainText('1. april')
  await undoButton(silje.page).click()
  await expect(
    silje.page.getByText(`Andre har endret dette etterpå. Det de skrev, står: frist for «${GLASSES}».`),
  ).toBeVisible()
  for (const person of [silje, henrik]) await expect(person.fact('Frist')).toContainText('1. april')
  await nothingRefused(silje, henrik)
})

test('the history outlives editors and pages: what was done in an area is taken back from the overview', async ({
  people,
}) => {
  const page = await people.open(NORA, { at: 'area/work' })
  const nora = new AreaPage(page)
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await page.getByRole('button', { name: 'Jeg har en jobb to dager i uken, helst med planter.', exact: true }).click()
  await page.getByRole('textbox', { name: 'Målet' }).click()
  await page.keyboard.press('ControlOrMeta+End')
  await nora.write(' Og dyr.')
  await page.keyboard.press('Enter')
  await expect(fatima.page.getByText('helst med planter. Og dyr.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Oversikt' }).click()
  await page.getByRole('button', { name: 'Ny styrke' }).click()
  await page.getByRole('textbox', { name: 'Ny styrke' }).fill('Modig')
  // In a box whose words are not in the plan yet the browser's own undo is what one means.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('textbox', { name: 'Ny styrke' })).toHaveValue('')
  await expect(page.getByText(/^Angret/)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Ny styrke' }).fill('Modig')
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(page.getByText('Modig')).toBeVisible()
  // Longer than a room is kept open for nothing.
  await page.waitForTimeout(3_500)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Modig')).toHaveCount(0)
  await undoAll(page, true)
  await expect(fatima.page.getByText('Og dyr.')).toHaveCount(0)
  const said = page.getByText(/^Angret i arbeid og utdanning: målet «Jeg har en jobb/)
  await expect(said).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Vis' }).click()
  await nora.isOpen('Arbeid og utdanning')
  await redoAll(page)
  await expect(fatima.page.getByText('helst med planter. Og dyr.').first()).toBeVisible()
  await nothingRefused(nora, fatima)
})

test('an answered suggestion is open again, with the field as it was', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  const waiting = fatima.page.getByText('Venter på Nora')
  await expect(waiting.first()).toBeVisible()
  const count = await waiting.count()
  await nora.page.getByRole('button', { name: 'Godta' }).first().click()
  await expect(waiting).toHaveCount(count - 1)
  await expect(fatima.page.getByText('4 timer i uka i desember, deretter 8 timer i uka').first()).toBeVisible()
  await undoButton(nora.page).click()
  await expect(waiting).toHaveCount(count)
  await expect(nora.page.getByText('8 timer i uka', { exact: true }).first()).toBeVisible()
  await nothingRefused(nora, fatima)
})

test('a right that ended is said in words, and nothing is sent', async ({ people }) => {
  const nora = await people.open(NORA)
  const silje = await people.open(SILJE)
  await nora.getByRole('button', { name: 'Be om hjelp' }).click()
  await nora.getByRole('button', { name: 'Be om hjelp' }).last().click()
  await silje.getByRole('button', { name: 'Endre: Det som er viktig for Nora' }).click()
  await silje.getByRole('textbox', { name: 'Det som er viktig for Nora' }).click()
  await silje.keyboard.press('ControlOrMeta+End')
  await silje.keyboard.type(' Og ro.', { delay: 10 })
  await expect(nora.getByText('Og ro.')).toBeVisible()
  await nora.getByRole('button', { name: 'Slutt med hjelp' }).click()
  await expect(silje.getByRole('textbox', { name: 'Det som er viktig for Nora' })).toHaveCount(0)
  await undoButton(silje).click()
  await expect(
    silje.getByText('Du kan ikke lenger endre dette, så det står som det er: det som er viktig.'),
  ).toBeVisible()
  await expect(nora.getByText('Og ro.')).toBeVisible()
  await nothingRefused(new AreaPage(silje))
})

test('what is removed from the overview is listed there, and comes back', async ({ people }) => {
  const nora = await people.open(NORA)
  await nora.getByRole('textbox', { name: 'Er det noe du vil si?' }).fill('Jeg gleder meg.')
  await nora.getByRole('button', { name: 'Send' }).click()
  await nora.getByRole('button', { name: 'Fjern kommentaren' }).last().click()
  await expect(nora.getByText('Jeg gleder meg.')).toHaveCount(0)
  await nora.getByRole('button', { name: 'Vis det som er fjernet' }).click()
  await nora.getByRole('button', { name: 'Hent tilbake «Jeg gleder meg.»' }).click()
  await expect(nora.getByRole('list', { name: 'Kommentarer' }).getByText('Jeg gleder meg.')).toBeVisible()
  await expect(nora.getByRole('status').getByText('«Jeg gleder meg.» er hentet tilbake.')).toBeVisible()
  // The restoring, the removal, and what was said: taken back one after the other.
  for (const count of [0, 1, 0]) {
    await undoButton(nora).click()
    await expect(nora.getByRole('list', { name: 'Kommentarer' }).getByText('Jeg gleder meg.')).toHaveCount(count)
    await expect(nora.getByText('er hentet tilbake.')).toHaveCount(0)
  }
  await nothingRefused(new AreaPage(nora))
})

test('what was undone is opened and marked where it stands', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work', height: 500 }))
  const { page } = nora
  await nora.openAction(GLASSES)
  await nora.changeFact('Start', '1.1.2026')
  await expect(nora.fact('Start')).toContainText('1. januar')
  await nora.action(GLASSES).click()
  await expect(nora.action(GLASSES)).toHaveAttribute('aria-expanded', 'false')
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(nora.fact('Start')).toBeInViewport()
  await expect(page.locator('[data-marked]')).toContainText('Start')
  await expect(page.getByText(`Angret: start for «${GLASSES}».`)).toBeAttached()
  await expect(page.locator('[data-marked]')).toHaveCount(0)
})

test('who undoes while writing goes on where the text changed', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const { page } = nora
  await nora.openAction(GLASSES)
  await nora.how.click()
  // A selection by keys is done over if the editor was drawn anew in the middle of it.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+Home')
    for (let step = 0; step < 'Fastlege'.length; step++) await page.keyboard.press('Shift+ArrowRight')
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Fastlege')
  }).toPass()
  // The browser tells of a selection after it is there: an editor that is asked in between deletes one letter less.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.keyboard.press('Delete')
  await expect.poll(nora.paragraphs).toEqual([' henviser til øyelege'])
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(nora.paragraphs).toEqual(['Fastlege henviser til øyelege'])
  await nora.write('n')
  await expect.poll(nora.paragraphs).toEqual(['Fastlegen henviser til øyelege'])
  await nothingRefused(nora)
})

test('rooms that were closed are said to be, one after the other, and nothing is sent to them', async ({
  people,
  server,
}) => {
  const nora = await people.open(NORA, { at: 'area/work' })
  const fatima = await people.open(FATIMA)
  await fatima.getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Jeg følger opp hver uke.')
  await fatima.getByRole('button', { name: 'Send' }).click()
  await expect(fatima.getByText('Jeg følger opp hver uke.')).toBeVisible()
  await fatima.getByRole('navigation').first().getByRole('link', { name: 'Arbeid og utdanning' }).click()
  await new AreaPage(fatima).openAction('Arbeidstrening i gartneri')
  await fatima.getByRole('button', { name: 'Merk som fullført: Arbeidstrening i gartneri' }).click()
  await expect(nora.getByText('Fullført').first()).toBeVisible()

  const answer = await nora.request.delete(`${server.url}/api/plans/${PLAN}/consents/p07`, {
    headers: { origin: server.url },
  })
  expect(answer.status()).toBe(200)
  await expect(fatima.getByText('Arbeidstrening i gartneri')).toHaveCount(0)
  await undoButton(fatima).click()
  await expect(
    fatima.getByText('Du ser ikke lenger arbeid og utdanning. Det du gjorde der, kan ikke angres.'),
  ).toBeVisible()
  await undoButton(fatima).click()
  await expect(fatima.getByText('Du ser ikke lenger oversikten. Det du gjorde der, kan ikke angres.')).toBeVisible()
  await expect(undoButton(fatima)).toHaveAttribute('aria-disabled', 'true')
})

test('only those who may write something are offered to take something back', async ({ people }) => {
  // He reads one area; she is of the coordinating unit, and sees no content.
  for (const [reader, at] of [
    [ASLAK, ''],
    ['p15', 'group'],
  ] as const) {
    const page = await people.open(reader, { at })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(undoButton(page)).toHaveCount(0)
  }
  // Whoever may comment, may take a comment back.
  await expect(undoButton(await people.open('p13'))).toBeVisible()
})
