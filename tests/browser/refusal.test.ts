import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { expect, FATIMA, SILJE, test } from './people.ts'

const ABOUT = 'Forenklet møte med arbeidsgiver'

test('a refused edit says why, keeps the words, and the page goes on', async ({ people, server }) => {
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
