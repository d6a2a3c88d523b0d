/** Facts of an action, changed where they stand. */
import { AreaPage } from './area-page.ts'
import { expect, FATIMA, HENRIK, NORA, SILJE, test } from './people.ts'

const MEETING = 'Forenklet møte med arbeidsgiver'

test('a fact is read, opens at a press, and gives the keyboard back', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await silje.openAction(MEETING)
  // No form stands open: only the text itself can be written in.
  await expect(silje.page.getByRole('textbox')).toHaveCount(1)
  await expect(silje.page.getByRole('combobox')).toHaveCount(0)
  await silje.fact('Omfang').focus()
  await silje.page.keyboard.press('Enter')
  const extent = silje.page.getByRole('textbox', { name: 'Omfang' })
  await expect(extent).toBeFocused()
  await extent.fill('To timer')
  await silje.page.keyboard.press('Escape')
  await expect(silje.fact('Omfang')).toBeFocused()
  await expect(silje.fact('Omfang')).toContainText('Én gang')
  await silje.page.keyboard.press('Enter')
  await extent.fill('To timer')
  await silje.page.keyboard.press('Enter')
  await expect(silje.fact('Omfang')).toBeFocused()
  await expect(silje.fact('Omfang')).toContainText('To timer')
})

test('a date is typed as people write it, and what is no date changes nothing', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await silje.openAction(MEETING)
  await nora.openAction(MEETING)
  const before = await nora.fact('Frist').textContent()
  await silje.changeFact('Frist', '31.2.2027')
  const due = silje.page.getByRole('textbox', { name: 'Frist' })
  await expect(due).toHaveAccessibleDescription(/Datoen finnes ikke\. Skriv dag, måned og år\. Frist er fortsatt/)
  await expect(due).toHaveAttribute('aria-invalid', 'true')
  await expect(due).toHaveValue('31.2.2027')
  expect(await nora.fact('Frist').textContent()).toBe(before)
  await due.fill('15. mars 2027')
  await silje.page.keyboard.press('Enter')
  await expect(silje.fact('Frist')).toBeFocused()
  await expect(nora.fact('Frist')).toContainText('15. mars')

  // A due date before the start is objected to, and the old one stands.
  await silje.changeFact('Start', '1.3.2027')
  await silje.changeFact('Frist', '1.2.2027')
  await expect(due).toHaveAccessibleDescription(/Fristen er før starten\. .* Frist er fortsatt 15\. mars 2027\./)
  await silje.page.keyboard.press('Escape')
  await expect(nora.fact('Start')).toContainText('1. mars')
  await expect(nora.fact('Frist')).toContainText('15. mars')
  // And it can be taken away.
  await silje.changeFact('Frist', '')
  await expect(nora.fact('Frist')).toContainText('Ikke valgt')
})

test('dates follow the language of the page, not of the browser', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await silje.openAction(MEETING)
  await silje.changeFact('Frist', '9.3.2027')
  await silje.page.getByRole('button', { name: 'Deg og valgene dine' }).click()
  await silje.page.getByText('English', { exact: true }).click()
  await silje.page.keyboard.press('Escape')
  await silje.page.getByRole('button', { name: /^Due date: / }).click()
  await expect(silje.page.getByRole('textbox', { name: 'Due date' })).toHaveValue('9 Mar 2027')
})

test('two who each move one date: the dates cross, and both are told', async ({ people, server }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await silje.openAction(MEETING)
  await nora.openAction(MEETING)
  await silje.changeFact('Frist', '1.3.2027')
  await expect(nora.fact('Frist')).toContainText('1. mars')
  await silje.fact('Frist').click()
  await nora.fact('Start').click()
  await silje.page.getByRole('textbox', { name: 'Frist' }).fill('10.1.2027')
  await nora.page.getByRole('textbox', { name: 'Start' }).fill('20.1.2027')
  // Neither knows of the other's.
  await server.kill()
  await silje.page.keyboard.press('Enter')
  await nora.page.keyboard.press('Enter')
  await server.start()
  for (const { page } of [silje, nora])
    await expect(page.getByText('Fristen er før starten. Endre en av dem.')).toBeVisible({ timeout: 30_000 })
})

test('who is responsible and who helps are chosen where they stand', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  await silje.openAction(MEETING)
  await henrik.openAction(MEETING)
  await silje.chooseFact('Ansvarlig', 'Henrik Tverråsen')
  await expect(silje.fact('Ansvarlig')).toContainText('Henrik')
  await expect(silje.fact('Ansvarlig')).toBeFocused()
  // Now it is his to change.
  await expect(henrik.fact('Omfang')).toBeVisible()
  await silje.fact('Sammen med').click()
  await silje.page.getByRole('checkbox', { name: 'Fatima Karlsvoll' }).check()
  await silje.page.getByRole('button', { name: 'Ferdig' }).click()
  await expect(silje.fact('Sammen med')).toBeFocused()
  await expect(silje.fact('Sammen med')).toContainText('Fatima')
})

test('what is to be done is changed from the row’s menu, and the keyboard comes back to it', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await silje.openAction(MEETING)
  const more = silje.page.getByRole('button', { name: `Flere valg for «${MEETING}»` })
  await more.click()
  await silje.page.getByText('Endre hva som skal gjøres').click()
  await expect(silje.page.getByRole('textbox', { name: 'Hva skal gjøres?' })).toBeFocused()
  await silje.write(' på tirsdag')
  await silje.page.keyboard.press('Enter')
  await expect(fatima.action(`${MEETING} på tirsdag`)).toBeVisible()
  await expect(silje.page.getByRole('button', { name: `Flere valg for «${MEETING} på tirsdag»` })).toBeFocused()
})

test('a closed row says its due date on a phone, too', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work', width: 390 }))
  const row = nora.page.locator('.ag-action').filter({ has: nora.action(MEETING) })
  await expect(row.locator('.ag-action-when')).toBeVisible()
  await expect(row.locator('.ag-action-when')).toContainText(/\d+\. \w+/)
})
