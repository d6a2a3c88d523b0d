import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { expect, FATIMA, SILJE, test } from './people.ts'

const ABOUT = 'Forenklet møte med arbeidsgiver'
const OTHER = 'Arbeidstrening i gartneri'

test('a refused edit says why, keeps the words, and the page goes on', async ({ people, server }) => {
  people.expectRefusals(1)
  // The news that Fatima is no longer responsible comes too late to stop her hands.
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work', hearsNoFacts: true }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await fatima.openAction(ABOUT)
  await expect(fatima.how).toBeVisible()
  const response = await silje.page.request.put(`${server.url}/api/plans/${PLAN}/actions/t13/responsibility`, {
    headers: { origin: server.url },
    data: { area: 'work', responsible: 'p05', contributors: [] },
  })
  expect(response.status()).toBe(200)

  await fatima.how.click()
  await fatima.page.keyboard.press('ControlOrMeta+End')
  // As when pasted: one edit with all the words.
  await fatima.page.keyboard.insertText(' Vi tar pause etter tjue minutter.')
  await expect(fatima.page.getByText('Du har ikke ansvar for dette tiltaket.', { exact: false })).toBeVisible()
  await expect(fatima.page.getByLabel('Dette skrev du').or(fatima.page.locator('textarea[readonly]'))).toHaveValue(
    /Vi tar pause etter tjue minutter\./,
  )

  await fatima.page.getByRole('button', { name: 'Gjør den til en kommentar' }).click()
  await expect((await silje.conversation(ABOUT)).getByText('Vi tar pause etter tjue minutter.')).toBeVisible()

  await silje.openAction(ABOUT)
  await expect(silje.how).not.toContainText('tjue minutter')
  await expect(fatima.page.getByText('Arbeidstrening i gartneri').first()).toBeVisible()

  // What she may do still works on the page as it is.
  const panel = await fatima.conversation('Arbeidstrening i gartneri')
  await panel.getByRole('textbox').fill('Ny beskjed etter avvisningen.')
  await panel.getByRole('button', { name: 'Svar', exact: true }).click()
  await expect(
    (await silje.conversation('Arbeidstrening i gartneri')).getByText('Ny beskjed etter avvisningen.'),
  ).toBeVisible()
})

test('after a refusal the person is where they were: scroll, rows, conversation, what is begun, caret', async ({
  people,
  server,
}) => {
  people.expectRefusals(1)
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work', hearsNoFacts: true, height: 1_400 }))
  const silje = await people.open(SILJE, { at: 'area/work' })
  const { page } = fatima
  await fatima.openAction(ABOUT)
  await fatima.changeFact('Omfang', 'To ganger')
  await expect(fatima.saved).toBeVisible()
  const response = await silje.request.put(`${server.url}/api/plans/${PLAN}/actions/t13/responsibility`, {
    headers: { origin: server.url },
    data: { area: 'work', responsible: 'p05', contributors: [] },
  })
  expect(response.status()).toBe(200)

  await fatima.openAction(OTHER)
  const panel = await fatima.conversation(OTHER)
  await panel.getByRole('textbox').fill('Jeg er ikke ferdig')
  const how = page.locator('[data-part="t12/how"]').getByRole('textbox')
  await how.click()
  await page.keyboard.press('ControlOrMeta+Home')
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  const before = await how.innerText()
  const place = (): Promise<readonly number[]> =>
    how.evaluate((element) => [window.scrollY, Math.round(element.getBoundingClientRect().top)])
  // Not at the very top, where nothing needs holding; and what will be taken back is in sight, so that nothing scrolls to it.
  await page.mouse.wheel(0, 200)
  await expect.poll(async () => (await place())[0]).toBeGreaterThan(150)
  const was = await place()

  // Taken back with the keys, from within another text; by the facts she knows, she may.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Du har ikke ansvar for dette tiltaket.', { exact: false })).toBeVisible()
  await expect(how).toBeFocused()
  // Less than two pixels is rounding; asked again, where the box was just being replaced.
  await expect
    .poll(async () => {
      const now = await place()
      return was.every((pixels, index) => Math.abs(pixels - (now[index] ?? 0)) < 2)
    })
    .toBe(true)
  await page.keyboard.type('her ')
  await expect(how).toHaveText(`${before.slice(0, 5)}her ${before.slice(5)}`)
  await expect(panel.getByRole('textbox')).toHaveValue('Jeg er ikke ferdig')
  for (const name of [ABOUT, OTHER]) await expect(fatima.action(name)).toHaveAttribute('aria-expanded', 'true')
  await expect(silje.getByText(`${before.slice(0, 5)}her ${before.slice(5)}`)).toBeVisible()
})
