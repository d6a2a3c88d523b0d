/** Whoever closes the page while words of theirs are nowhere else is asked first, by the browser's own dialog. */
import type { Dialog, Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { Network } from './network.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

const GARDEN = 'Arbeidstrening i gartneri'
const MEETING = 'Forenklet møte med arbeidsgiver'

/** Closes the page as a person does. Returns whether the browser asked; then the person stays. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve))
  const closed = new Promise<null>((resolve) => page.once('close', () => resolve(null)))
  await page.close({ runBeforeUnload: true })
  const dialog = await Promise.race([asked, closed])
  if (dialog === null) return false
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  return true
}

test('not while everything is saved', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await silje.openAction(GARDEN)
  await silje.how.click()
  await silje.page.keyboard.press('ControlOrMeta+End')
  await silje.write('. Da så')
  await expect(silje.saved).toBeVisible()
  expect(await asksBeforeClosing(silje.page)).toBe(false)
})

test('while something is not saved', async ({ people }) => {
  const network = new Network()
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work', before: network.through }))
  await silje.openAction(GARDEN)
  await silje.how.click()
  await network.cut()
  await silje.write('Uten nett ')
  expect(await asksBeforeClosing(silje.page)).toBe(true)
  await network.mend()
  await expect(silje.saved).toBeVisible()
})

test('while a plain field is half typed, and a date', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await silje.openAction(GARDEN)
  for (const [fact, words] of [
    ['Omfang', 'Tre ganger i'],
    ['Frist', '1. ju'],
  ] as const) {
    await silje.fact(fact).click()
    await silje.page.getByRole('textbox', { name: fact }).fill(words)
    expect(await asksBeforeClosing(silje.page)).toBe(true)
    await silje.page.getByRole('textbox', { name: fact }).press('Escape')
  }
})

test('while refused words are kept, until the person has done with them', async ({ people, server }) => {
  people.expectRefusals(1)
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work', hearsNoFacts: true }))
  const nora = await people.open(NORA, { at: 'area/work' })
  await fatima.openAction(MEETING)
  const answer = await nora.request.put(`${server.url}/api/plans/${PLAN}/actions/t13/responsibility`, {
    headers: { origin: server.url },
    data: { area: 'work', responsible: 'p05', contributors: [] },
  })
  expect(answer.status()).toBe(200)
  await fatima.how.click()
  await fatima.page.keyboard.insertText('Vi tar pauser. ')
  const notice = fatima.page.getByRole('region', { name: 'Denne teksten ble ikke lagret' })
  await expect(notice).toBeVisible()
  expect(await asksBeforeClosing(fatima.page)).toBe(true)

  // Elsewhere on the page they are in sight, too.
  await fatima.page.getByRole('navigation').first().getByRole('link', { name: 'Ansvarsgruppa' }).click()
  await expect(fatima.page.getByRole('heading', { level: 1, name: 'Ansvarsgruppa' })).toBeVisible()
  await expect(notice.getByRole('textbox')).toHaveValue('Vi tar pauser.')
  await notice.getByRole('button', { name: 'Lukk' }).click()
  await expect(notice).toHaveCount(0)
  expect(await asksBeforeClosing(fatima.page)).toBe(false)
})
