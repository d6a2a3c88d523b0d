import type { Locator, Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { FakeSpeech } from './fake-speech.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

/** Longer than a change takes to come to rest, be gathered and be said. */
const HEARD = { timeout: 40_000 }

/** Milliseconds until one has met those who were here before: whoever comes now is news. */
const ARRIVED = 3_500

function heard(page: Page): Locator {
  return page.locator('[aria-live="polite"][aria-atomic]')
}

async function chooses(page: Page, readOut: 'off' | 'brief' | 'all'): Promise<void> {
  const answer = await page.evaluate(
    (level) =>
      fetch('/api/session/choices', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ readOut: level }),
      }).then(({ status }) => status),
    readOut,
  )
  expect(answer).toBe(204)
  await page.reload()
}

/** Everything the live region says from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await heard(page).evaluate((region) => {
    const said: string[] = []
    Object.assign(window, { heardTest: said })
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true, subtree: true })
  })
  return () => page.evaluate(() => (window as unknown as { heardTest: string[] }).heardTest)
}

test('three people: who comes, who changes what, and who goes, in whole sentences; never what one does oneself', async ({
  people,
}) => {
  test.setTimeout(240_000)
  const nora = await people.open(NORA, { at: 'area/work' })
  await chooses(nora, 'all')
  await new AreaPage(nora).isOpen('Arbeid og utdanning')
  const said = await listen(nora)
  await nora.waitForTimeout(ARRIVED)

  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await fatima.isOpen('Arbeid og utdanning')
  await expect(heard(nora)).toContainText('Fatima kom inn.', HEARD)

  await fatima.openAction('Arbeidstrening i gartneri')
  await fatima.how.click()
  await fatima.write('Vi begynner rolig.')
  await expect(heard(nora)).toContainText('Fatima gjorde 1 endring i Arbeidstrening i gartneri.', HEARD)

  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await silje.isOpen('Arbeid og utdanning')
  await expect(heard(nora)).toContainText('Silje kom inn.', HEARD)

  // Nora's own words are no news to her, and nobody's news moves her focus.
  const own = nora.getByRole('button', { name: 'Arbeidstrening i gartneri', exact: true })
  await own.focus()
  await fatima.page.context().close()
  await expect(heard(nora)).toContainText('Fatima gikk ut.', HEARD)
  await expect(own).toBeFocused()
  expect((await said()).join(' ')).not.toContain('Nora')
})

test('off hears nothing; brief hears who comes and no single change', async ({ people }) => {
  test.setTimeout(240_000)
  const nora = await people.open(NORA, { at: 'area/work' })
  await chooses(nora, 'off')
  const silje = await people.open(SILJE, { at: 'area/work' })
  await chooses(silje, 'brief')
  await Promise.all([nora, silje].map((page) => new AreaPage(page).isOpen('Arbeid og utdanning')))
  await silje.waitForTimeout(ARRIVED)
  const [noraHeard, siljeHeard] = await Promise.all([listen(nora), listen(silje)])

  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await fatima.openAction('Arbeidstrening i gartneri')
  await fatima.how.click()
  await fatima.write('Vi begynner rolig.')
  await expect(heard(silje)).toContainText('Fatima kom inn.', HEARD)
  // The summary comes half a minute after the first change, and says where.
  expect((await siljeHeard()).join(' ')).not.toContain('endring')
  await expect(heard(silje)).toContainText('Fatima gjorde 1 endring i', { timeout: 60_000 })
  expect(await noraHeard()).toEqual([])
})

test('asked for: who is here, the next change and back, and a person’s place', async ({ people }) => {
  test.setTimeout(240_000)
  const nora = await people.open(NORA, { at: 'area/work' })
  await new AreaPage(nora).isOpen('Arbeid og utdanning')
  await nora.keyboard.press('Alt+Shift+H')
  await expect(heard(nora)).toHaveText('Bare du er her.')
  await nora.keyboard.press('Alt+Shift+N')
  await expect(heard(nora)).toHaveText('Ingen andre har endret noe siden du kom.')
  const menu = nora.getByRole('button', { name: 'Hvem er her?' })
  await menu.click()
  await expect(nora.getByText('Bare du er her', { exact: true })).toBeVisible()
  await nora.keyboard.press('Escape')

  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await fatima.openAction('Arbeidstrening i gartneri')
  await fatima.how.click()
  await fatima.write('Vi begynner rolig.')
  await expect(nora.getByText('Fatima er her').first()).toBeVisible({ timeout: 20_000 })
  await menu.click()
  await expect(nora.getByText('Bare du er her', { exact: true })).toHaveCount(0)
  await nora.getByRole('button', { name: 'Les opp hvem som er her' }).click()
  await expect(heard(nora)).toHaveText('Her nå: Fatima.')

  const place = nora.getByRole('button', { name: 'Arbeidstrening i gartneri', exact: true })
  await menu.click()
  await nora.getByRole('button', { name: 'Gå til Fatima' }).click()
  await expect(place).toBeFocused()
  await expect(place).toBeInViewport()

  await nora.keyboard.press('Home')
  await expect
    .poll(async () => {
      await nora.keyboard.press('Alt+Shift+N')
      return heard(nora).textContent()
    })
    .toBe('Fatima gjorde 1 endring i Arbeidstrening i gartneri.')
  await expect(place).toBeFocused()
  await nora.keyboard.press('Alt+Shift+P')
  await expect(place).toBeFocused()
})

test('while Nora is read to nothing else is said; afterwards it is', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'area/work' })
  const speech = await FakeSpeech.install(nora, ['nb-NO'])
  await new AreaPage(nora).isOpen('Arbeid og utdanning')
  await nora.waitForTimeout(ARRIVED)
  const said = await listen(nora)
  await nora.getByRole('button', { name: 'Les siden høyt' }).click()
  await new AreaPage(await people.open(FATIMA, { at: 'area/work' })).isOpen('Arbeid og utdanning')
  await expect(nora.getByText('Fatima er her')).toBeVisible()
  // Longer than it takes to be said otherwise.
  await nora.waitForTimeout(8_000)
  expect(await said()).toEqual([])
  await nora.getByRole('button', { name: 'Stopp opplesingen' }).first().click()
  expect(await speech.current()).toBeNull()
  await expect(heard(nora)).toContainText('Fatima kom inn.', HEARD)
})
