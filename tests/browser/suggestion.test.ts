import { AreaPage } from './area-page.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

test('the owner accepts a suggestion: the field changes for everyone, and the keyboard stays where it was', async ({
  people,
}) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const suggestion = nora.page.getByRole('region', { name: 'Fatima foreslår nytt omfang' })
  await expect(suggestion).toContainText('Likeperson og Nora ba om roligere start.')
  // The coordinator answers for her only while Nora has asked for help.
  await expect(silje.page.getByRole('button', { name: 'Godta' })).toHaveCount(0)
  await suggestion.getByRole('button', { name: 'Godta' }).focus()
  await nora.page.keyboard.press('Enter')
  await silje.openAction('Arbeidstrening i gartneri')
  await expect(silje.fact('Omfang')).toContainText('4 timer i uka i desember, deretter 8 timer i uka')
  await expect.poll(() => nora.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

test('who may not change a field suggests a change, and hears the answer', async ({ people }) => {
  const about = 'Ny brilletest og synsvurdering'
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await fatima.openAction(about)
  await fatima.page.getByRole('button', { name: `Lag et forslag: ${about}` }).click()
  await fatima.page.getByLabel('Hva vil du endre?').selectOption({ label: 'Omfang' })
  await fatima.page.getByLabel('Hva foreslår du?').fill('To ganger')
  await fatima.page.getByRole('button', { name: 'Send forslaget' }).click()

  const suggestion = nora.page
    .getByRole('region', { name: 'Fatima foreslår nytt omfang' })
    .filter({ hasText: 'To ganger' })
  await suggestion.getByRole('button', { name: 'Si nei' }).click()
  await suggestion.getByRole('textbox').fill('Én gang holder.')
  await suggestion.getByRole('button', { name: 'Si nei' }).click()
  await expect(fatima.page.getByText('Én gang holder.')).toBeVisible()
})

test('accepting other words for a formatted text keeps the formatting of what stays', async ({ people }) => {
  const about = 'Ny brilletest og synsvurdering'
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await nora.openAction(about)
  await nora.how.click()
  await nora.page.keyboard.press('ControlOrMeta+End')
  await nora.page.keyboard.press('Enter')
  await nora.write('- brillene')
  await nora.page.keyboard.press('Enter')
  await nora.page.keyboard.press('ControlOrMeta+b')
  await nora.write('listen')
  await fatima.openAction(about)
  await expect(fatima.page.locator('strong', { hasText: 'listen' })).toBeVisible()
  await fatima.page.getByRole('button', { name: `Lag et forslag: ${about}` }).click()
  await fatima.page.getByLabel('Hva vil du endre?').selectOption({ label: 'Slik gjør vi det' })
  const to = fatima.page.getByLabel('Hva foreslår du?')
  await to.fill((await to.inputValue()).replace('øyelege', 'øyelegen på sykehuset'))
  await fatima.page.getByRole('button', { name: 'Send forslaget' }).click()
  await nora.page
    .getByRole('region', { name: 'Fatima foreslår en ny måte å gjøre det på' })
    .getByRole('button', { name: 'Godta' })
    .click()
  await expect(fatima.page.getByText('øyelegen på sykehuset').first()).toBeVisible()
  await expect(fatima.page.locator('strong', { hasText: 'listen' })).toBeVisible()
  await expect(fatima.page.getByRole('listitem').filter({ hasText: /^brillene$/ })).toBeVisible()
  await expect(nora.page.getByText('Avvist', { exact: false })).toHaveCount(0)
})

test('earlier answers are there when one asks for them', async ({ people }) => {
  const about = 'Ny brilletest og synsvurdering'
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await fatima.openAction(about)
  for (const extent of ['To ganger', 'Tre ganger']) {
    await fatima.page.getByRole('button', { name: `Lag et forslag: ${about}` }).click()
    await fatima.page.getByLabel('Hva vil du endre?').selectOption({ label: 'Omfang' })
    await fatima.page.getByLabel('Hva foreslår du?').fill(extent)
    await fatima.page.getByRole('button', { name: 'Send forslaget' }).click()
    await nora.page
      .getByRole('region', { name: 'Fatima foreslår nytt omfang' })
      .filter({ hasText: extent })
      .getByRole('button', { name: 'Godta' })
      .click()
    await expect(fatima.page.getByText(`Fatima foreslår «${extent}».`)).toBeVisible()
  }
  await expect(fatima.page.getByText('Fatima foreslår «To ganger».')).toHaveCount(0)
  await fatima.page.getByRole('button', { name: 'Vis ett tidligere svar' }).click()
  await expect(fatima.page.getByText('Fatima foreslår «To ganger».')).toBeVisible()
})
