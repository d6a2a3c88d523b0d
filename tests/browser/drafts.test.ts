/** What is begun and not sent is still there after one has been elsewhere in the page. */
import { AreaPage } from './area-page.ts'
import { expect, NORA, SILJE, test } from './people.ts'

const ABOUT = 'Arbeidstrening i gartneri'
const GOAL = 'Jeg har en jobb to dager i uken, helst med planter.'

test('a comment and a form begun survive going to another page and back', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const navigation = silje.page.getByRole('navigation').first()
  const panel = await silje.conversation(ABOUT)
  await panel.getByRole('textbox').fill('Jeg er ikke ferdig med')
  await silje.page.getByRole('button', { name: `Nytt tiltak: ${GOAL}` }).click()
  await silje.page.getByRole('textbox', { name: 'Hva skal gjøres?' }).fill('Ringe')

  await navigation.getByRole('link', { name: 'Økonomi' }).click()
  await silje.isOpen('Økonomi')
  await navigation.getByRole('link', { name: 'Arbeid og utdanning' }).click()
  await silje.isOpen('Arbeid og utdanning')
  await expect(panel.getByRole('textbox')).toHaveValue('Jeg er ikke ferdig med')
  await expect(silje.page.getByRole('textbox', { name: 'Hva skal gjøres?' })).toHaveValue('Ringe')
  // What stood open takes no focus: the reader begins at the heading.
  await expect(silje.page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(silje.page.getByRole('button', { name: `Ikke sendt: ${ABOUT}` })).toBeVisible()

  // Sent, it is gone from the box, and does not come back.
  await panel.getByRole('button', { name: 'Svar', exact: true }).click()
  await expect(panel.getByRole('textbox')).toHaveValue('')
  await silje.page.getByRole('button', { name: 'Avbryt' }).click()
  await silje.page.getByRole('button', { name: `Nytt tiltak: ${GOAL}` }).click()
  await expect(silje.page.getByRole('textbox', { name: 'Hva skal gjøres?' })).toHaveValue('')
})

test('while something is not sent the browser asks before the page is left, elsewhere in the page too', async ({
  people,
}) => {
  const nora = await people.open(NORA)
  const asks = (): Promise<boolean> =>
    nora.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    })
  await expect(nora.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await asks()).toBe(false)
  const box = nora.locator('main textarea').first()
  await box.fill('Jeg lurer på')
  expect(await asks()).toBe(true)
  await nora.getByRole('navigation').first().getByRole('link', { name: 'Ansvarsgruppa' }).click()
  await expect(nora.getByRole('heading', { level: 1, name: 'Ansvarsgruppa' })).toBeVisible()
  expect(await asks()).toBe(true)
  await nora.getByRole('navigation').first().getByRole('link', { name: 'Oversikt' }).click()
  await expect(box).toHaveValue('Jeg lurer på')
  await box.fill('')
  expect(await asks()).toBe(false)
})
