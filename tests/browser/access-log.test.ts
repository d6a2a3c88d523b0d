import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, FATIMA, HENRIK, NORA, test } from './people.ts'

const title = (page: Page): Locator => page.getByRole('heading', { level: 1, name: 'Hvem har sett planen' })
const sittings = (page: Page): Locator => page.getByRole('main').locator('.ag-seen-sitting')
const latest = (page: Page, name: string): Locator => sittings(page).filter({ hasText: name }).first()

test('who has just read is there, with what and why; Nora herself only when she asks', async ({ people }) => {
  const henrik = await people.open(HENRIK, { at: 'area/health' })
  await expect(henrik.getByRole('heading', { level: 1, name: 'Helse og rehabilitering' })).toBeVisible()
  const nora = await people.open(NORA, { at: 'seen' })
  await expect(title(nora)).toBeVisible()
  await expect(nora.getByRole('heading', { level: 2 }).first()).toHaveText(/^I dag, \p{L}+ \d+\. \p{L}+$/u)
  const row = latest(nora, 'Henrik Tverråsen')
  await expect(row).toContainText('Fastlege, Fjordvik legesenter')
  await expect(row).toContainText(/Leste.*helse og rehabilitering/)
  await expect(row).toContainText(/Du har sagt ja til det til og med \d+\. \p{L}+/u)
  await expect(sittings(nora).filter({ hasText: 'Nora Fjelltun' })).toHaveCount(0)
  await nora.getByLabel('Hvem', { exact: true }).selectOption('Alle, og meg selv')
  await expect(latest(nora, 'Nora Fjelltun')).toContainText('Eier planen.')
})

test('searched by person, area and day, and shown whole again', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'seen' })
  await nora.getByLabel('Hvem', { exact: true }).selectOption('Fatima Karlsvoll')
  await expect(sittings(nora).filter({ hasNotText: 'Fatima Karlsvoll' })).toHaveCount(0)
  await nora.getByLabel('Hva', { exact: true }).selectOption('Helse og rehabilitering')
  await expect(nora.getByText('Ingen treff', { exact: true }).first()).toBeVisible()
  await nora.getByRole('button', { name: 'Vis alt igjen' }).click()
  await expect(sittings(nora).filter({ hasNotText: 'Fatima Karlsvoll' })).not.toHaveCount(0)
  await nora.getByLabel('Dag', { exact: true }).fill('1.1.2020')
  await expect(sittings(nora)).toHaveCount(0)
})

test('everyone else sees themselves alone', async ({ people }) => {
  const fatima = await people.open(FATIMA, { at: 'seen' })
  await expect(title(fatima)).toBeVisible()
  await expect(fatima.getByText('Nora ser hvem andre som har åpnet den.')).toBeVisible()
  await expect(sittings(fatima)).not.toHaveCount(0)
  await expect(sittings(fatima).filter({ hasNotText: 'Fatima Karlsvoll' })).toHaveCount(0)
  await expect(fatima.getByRole('search')).toHaveCount(0)
  await expect(fatima.getByRole('button', { name: /^Lagre som/ })).toHaveCount(0)
})

test('Nora takes a copy with her, as a spreadsheet and as data, and the list says so', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'seen' })
  const saved = async (button: RegExp): Promise<{ name: string; text: string }> => {
    const [download] = await Promise.all([
      nora.waitForEvent('download'),
      nora.getByRole('button', { name: button }).click(),
    ])
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }
  const table = await saved(/regneark/)
  expect(table.name).toMatch(/^hvem-har-sett-planen-\d{4}-\d\d-\d\d\.csv$/)
  expect(table.text.startsWith('\uFEFF"Dag";"Fra";"Til";"Navn"')).toBe(true)
  expect(table.text).toContain('"Henrik Tverråsen";"Fastlege"')
  const data = JSON.parse((await saved(/JSON/)).text) as Array<{ name: string }>
  expect(data.map(({ name }) => name)).toContain('Fatima Karlsvoll')
  await nora.getByLabel('Hvem', { exact: true }).selectOption('Alle, og meg selv')
  await expect(latest(nora, 'Nora Fjelltun')).toContainText('Lastet ned en kopi av')
})

test('older ones come when asked for', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'seen' })
  await expect(sittings(nora)).toHaveCount(50)
  const more = nora.getByRole('button', { name: 'Vis eldre' })
  await more.press('Enter')
  await expect.poll(() => sittings(nora).count()).toBeGreaterThan(50)
  await expect(sittings(nora).nth(50)).toBeFocused()
})

for (const width of [1280, 390, 320])
  test(`is accessible, and fits into ${width} pixels`, async ({ people }) => {
    const nora = await people.open(NORA, { at: 'seen', width })
    await expect(sittings(nora).first()).toBeVisible()
    await expectAccessible(nora)
    expect(await nora.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
