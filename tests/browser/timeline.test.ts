import type { Locator, Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { ASLAK, expect, FATIMA, NORA, test } from './people.ts'
import { expectApart } from './standing-apart.ts'

const picture = (page: Page): Locator => page.getByRole('figure', { name: /^Tiltak, møter og samtykker fra/ })
const table = (page: Page): Locator => page.getByRole('table')

/** The actions' names, as links. */
const actions = (within: Locator): Promise<string[]> =>
  within
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => (link.firstElementChild ?? link).textContent.split('.')[0]?.trim() ?? ''),
    )

test('each bar says its action, how it goes, when and who, and leads to it', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'timeline' })
  const late = picture(nora).getByRole('link', { name: /^Gjennomgang av medisinlisten/ })
  await expect(late).toHaveAccessibleName(
    /^Gjennomgang av medisinlisten\. Over fristen\. \d+\. \p{L}+ – \d+\. \p{L}+\. Henrik har ansvaret\.$/u,
  )
  await late.press('Enter')
  const page = new AreaPage(nora)
  await page.isOpen('Bolig og hverdag')
  await expect(page.action('Gjennomgang av medisinlisten')).toHaveAttribute('aria-expanded', 'true')
})

test('the plan, the meetings and the consents are there with their days', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'timeline' })
  await expect(picture(nora).getByText(/^Planen gjelder fra \d+\. \p{L}+ \d{4} til/u)).toBeAttached()
  await expect(picture(nora).getByRole('list', { name: 'Møter' }).getByRole('listitem')).toHaveCount(2)
  await expect(
    picture(nora)
      .getByText(/Klokka 10, Fjordvik helsehus/)
      .first(),
  ).toBeAttached()
  await expect(picture(nora).getByText(/^Aslak går ut/)).toBeVisible()
  await expect(picture(nora).getByText(/^Samtykkene til Berit, Gunnar/)).toBeAttached()
})

test('the table holds the same, reached by keyboard alone', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'timeline' })
  await expect(picture(nora).getByRole('link')).toHaveCount(20)
  const shown = await actions(picture(nora))
  await nora.getByRole('radio', { name: 'Bilde' }).focus()
  await nora.keyboard.press('ArrowRight')
  await nora.keyboard.press('Space')
  await expect(nora.getByRole('radio', { name: 'Tabell' })).toBeChecked()
  await expect(picture(nora)).toHaveCount(0)
  expect(await actions(table(nora))).toEqual(shown)
  const late = table(nora).getByRole('row').filter({ hasText: 'Gjennomgang av medisinlisten' })
  await expect(late.getByRole('cell').first()).toHaveText(/^\d+\.\s\p{L}+ – \d+\.\s\p{L}+$/u)
  await expect(late.getByRole('cell').last()).toHaveText('Over fristen')
  await expect(late.getByRole('rowheader')).toContainText('Henrik har ansvaret.')
  await expect(table(nora).getByRole('row').filter({ hasText: 'Samtykkene til Berit' })).toBeVisible()
  await nora.keyboard.press('Tab')
  await expect(table(nora).getByRole('link').first()).toBeFocused()
})

test('only what the reader may see, and only what they are told of', async ({ people }) => {
  const aslak = await people.open(ASLAK, { at: 'timeline' })
  await expect(picture(aslak).getByRole('heading')).toHaveText(['Fritid og sosialt nettverk'])
  await expect(picture(aslak).getByText(/^Ditt går ut/)).toBeVisible()
  await expect(picture(aslak).getByText(/samtykker går ut/)).toHaveCount(0)
  const fatima = await people.open(FATIMA, { at: 'timeline' })
  await expect(picture(fatima).getByRole('heading')).toHaveText(['Arbeid og utdanning', 'Økonomi'])
})

test('what somebody changes is drawn at once', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'timeline' })
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await expect(picture(nora).getByRole('link', { name: /^Arbeidstrening i gartneri\. Planlagt\./ })).toBeVisible()
  await fatima.openAction('Arbeidstrening i gartneri')
  await fatima.chooseFact('Status', 'I gang')
  await expect(picture(nora).getByRole('link', { name: /^Arbeidstrening i gartneri\. I gang\./ })).toBeVisible()
})

test('on the phone it runs downwards: what is late, today, what comes; what has been when asked for', async ({
  people,
}) => {
  const nora = await people.open(NORA, { at: 'timeline', width: 390, height: 844 })
  const events = nora.getByRole('list', { name: 'Tidslinje' }).getByRole('listitem')
  await expect(events.first()).toContainText('Gjennomgang av medisinlisten')
  await expect(events.first()).toContainText('Over fristen. Henrik har ansvaret.')
  await expect(events.nth(1)).toContainText(/^I dag, \p{L}+dag \d+\. \p{L}+$/u)
  await expect(events.filter({ hasText: 'Møte i ansvarsgruppa' })).toHaveCount(1)
  await expect(events.filter({ hasText: 'Samtykket til Aslak går ut' })).toContainText('Du bestemmer')
  await nora.getByRole('button', { name: 'Vis det som har vært' }).press('Enter')
  await expect(events.filter({ hasText: 'Møte i ansvarsgruppa' })).toHaveCount(2)
  await expect(events.filter({ hasText: 'Trygghetsalarm med fallsensor' }).last()).toContainText('Fullført')
  await events.filter({ hasText: 'Turgruppe i skogen' }).last().getByRole('link').press('Enter')
  await new AreaPage(nora).isOpen('Helse og rehabilitering')
})

test('professionals find it behind Mer on the phone', async ({ people }) => {
  const fatima = await people.open(FATIMA, { width: 390, height: 844 })
  await fatima.getByRole('button', { name: 'Mer', exact: true }).press('Enter')
  await fatima.getByRole('dialog', { name: 'Mer' }).getByRole('link', { name: 'Tidslinje' }).press('Enter')
  await expect(fatima.getByRole('heading', { level: 1, name: 'Tidslinje' })).toBeFocused()
  await expect(fatima.getByRole('dialog')).toHaveCount(0)
})

test('in nynorsk, with nynorsk dates', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'timeline', width: 390 })
  await nora.getByRole('button', { name: 'Deg og valgene dine' }).click()
  await nora.getByText('Nynorsk', { exact: true }).click()
  const today = /^I dag, (måndag|tysdag|onsdag|torsdag|fredag|laurdag|søndag) \d+\. \p{L}+$/u
  await expect(nora.getByRole('listitem').filter({ hasText: today })).toBeVisible()
  await expect(nora.getByText('Skal vere ferdig.').first()).toBeVisible()
})

for (const width of [1280, 1110]) {
  test(`${width} pixels wide: no words meet`, async ({ people }) => {
    const nora = await people.open(NORA, { at: 'timeline', width })
    await expect(picture(nora).getByRole('link')).toHaveCount(20)
    const words = picture(nora).locator('.ag-timeline-name, .ag-timeline-word, .ag-timeline-mark-words')
    await expectApart(words, picture(nora))
    await expectApart(picture(nora).locator('.ag-timeline-tick:not(:empty)'), picture(nora))
  })
}

for (const width of [390, 320]) {
  test(`on a phone ${width} pixels wide nothing is wider than the screen`, async ({ people }) => {
    const nora = await people.open(NORA, { at: 'timeline', width, height: 780 })
    await expect(nora.getByText('Gjennomgang av medisinlisten')).toBeVisible()
    const widest = (): Promise<number> => nora.evaluate(() => document.documentElement.scrollWidth)
    expect(await widest()).toBeLessThanOrEqual(width)
    await nora.getByText('Tabell', { exact: true }).click()
    await expect(table(nora)).toBeVisible()
    expect(await widest()).toBeLessThanOrEqual(width)
  })
}
