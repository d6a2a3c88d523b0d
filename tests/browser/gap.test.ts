/** Two pages of one person, and a page that was away: without network, or asleep. No word is lost, and nothing stays on screen that may not. */
import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { freeze, Network } from './network.ts'
import { expect, FATIMA, HENRIK, NORA, SILJE, test } from './people.ts'

const GLASSES = 'Ny brilletest og synsvurdering'
const MEETING = 'Forenklet møte med arbeidsgiver'
const GARDEN = 'Arbeidstrening i gartneri'
/** Milliseconds. */
const SECOND = 1_000

test('a refusal in one tab leaves the other unharmed, and what is written in both goes to both', async ({
  people,
  server,
}) => {
  people.expectRefusals(1)
  const first = new AreaPage(await people.open(FATIMA, { at: 'area/work', hearsNoFacts: true }))
  const second = new AreaPage(await first.page.context().newPage())
  await second.page.goto(first.page.url())
  const silje = await people.open(SILJE, { at: 'area/work' })
  await first.openAction(MEETING)
  await second.openAction(GARDEN)
  await second.how.click()
  await second.page.keyboard.press('ControlOrMeta+End')
  await second.write('. Tone blir med')
  await expect(second.saved).toBeVisible()
  const answer = await silje.request.put(`${server.url}/api/plans/${PLAN}/actions/t13/responsibility`, {
    headers: { origin: server.url },
    data: { area: 'work', responsible: 'p05', contributors: [] },
  })
  expect(answer.status()).toBe(200)
  await first.how.click()
  await first.page.keyboard.press('ControlOrMeta+End')
  await Promise.all([first.page.keyboard.insertText(' Vi tar pauser.'), second.write(' den første uka, og de neste')])
  await expect(first.page.getByText('Du har ikke ansvar for dette tiltaket.', { exact: false })).toBeVisible()
  await expect(second.how).toBeFocused()
  await expect(second.page.getByRole('textbox', { name: 'Teksten din' })).toHaveCount(0)
  await expect(second.how).toHaveText(/\. Tone blir med den første uka, og de neste$/)

  // One text, both tabs.
  await first.openAction(GARDEN)
  const how = first.page.locator('[data-part="t12/how"]').getByRole('textbox')
  await how.click()
  await first.page.keyboard.press('ControlOrMeta+Home')
  await Promise.all([first.write('Husk: '), second.write(' to.')])
  const whole = /^Husk: Fire timer .*\. Tone blir med den første uka, og de neste to\.$/
  await expect.poll(second.paragraphs).toEqual([expect.stringMatching(whole)])
  await expect(silje.getByText(whole)).toBeVisible()
})

test('asleep without network while others write: awake, it catches up, and what was written in the gap is saved', async ({
  people,
}) => {
  const network = new Network()
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work', before: network.through }))
  await nora.openAction(GLASSES)
  await henrik.openAction(GLASSES)
  await henrik.how.click()
  await henrik.page.keyboard.press('ControlOrMeta+End')
  await network.cut()
  await henrik.write('. Time i mai')
  const wake = await freeze(henrik.page)
  await nora.how.click()
  await nora.page.keyboard.press('ControlOrMeta+Home')
  await nora.write('Viktig: ')
  await expect(nora.saved).toBeVisible()
  await wake()
  await network.mend()
  const whole = 'Viktig: Fastlege henviser til øyelege. Time i mai'
  for (const { paragraphs } of [henrik, nora]) await expect.poll(paragraphs).toEqual([whole])
  await expect(henrik.saved).toBeVisible()
  // The editor is the same, and so is the caret.
  await henrik.write(', sier de')
  await expect.poll(nora.paragraphs).toEqual([`${whole}, sier de`])
})

test('asleep while the consent is withdrawn: awake, it shows nothing of it, and keeps what was not sent', async ({
  people,
  server,
}) => {
  const network = new Network()
  const nora = await people.open(NORA, { at: 'area/work' })
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work', before: network.through }))
  await henrik.openAction(GLASSES)
  await henrik.how.click()
  await henrik.page.keyboard.press('ControlOrMeta+End')
  await network.cut()
  await henrik.write('. Time i mai')
  const wake = await freeze(henrik.page)
  const answer = await nora.request.delete(`${server.url}/api/plans/${PLAN}/consents/p06`, {
    headers: { origin: server.url },
  })
  expect(answer.status()).toBe(200)
  await network.mend()
  const began = Date.now()
  await wake()
  await expect(henrik.page.getByText(GLASSES)).toHaveCount(0, { timeout: 2 * SECOND })
  // The figure is what the test is for.
  // oxlint-disable-next-line no-console
  console.log(`awake after a withdrawn consent: ${Date.now() - began} ms`)
  await expect(henrik.page.getByRole('textbox', { name: 'Teksten din' })).toHaveValue('. Time i mai')
  await expect(henrik.page.getByText('Arbeidstrening i gartneri')).toHaveCount(0)
})

test('what was written in the gap and is no longer allowed is kept', async ({ people, server }) => {
  people.allowRefusals(1)
  const network = new Network()
  const silje = await people.open(SILJE, { at: 'area/work' })
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work', before: network.through }))
  await fatima.openAction(MEETING)
  await fatima.how.click()
  await fatima.page.keyboard.press('ControlOrMeta+End')
  await network.cut()
  await fatima.write(' Vi tar pauser.')
  const answer = await silje.request.put(`${server.url}/api/plans/${PLAN}/actions/t13/responsibility`, {
    headers: { origin: server.url },
    data: { area: 'work', responsible: 'p05', contributors: [] },
  })
  expect(answer.status()).toBe(200)
  await network.mend()
  await expect(fatima.page.getByText('Du har ikke ansvar for dette tiltaket.', { exact: false })).toBeVisible()
  await expect(fatima.page.getByRole('textbox', { name: 'Teksten din' })).toHaveValue('Vi tar pauser.')
  await expect(fatima.page.locator('[data-part="t13/how"]')).not.toContainText('pauser.')
  // She may say it as a comment, and it is said.
  await fatima.page.getByRole('button', { name: 'Gjør den til en kommentar' }).click()
  await expect((await fatima.conversation(MEETING)).getByText('Vi tar pauser.')).toBeVisible()
})
