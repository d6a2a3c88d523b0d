/** The owner, the coordinator, the GP and the NAV adviser in one life area at once. */
import { AreaPage } from './area-page.ts'
import { expect, FATIMA, HENRIK, NORA, SILJE, test } from './people.ts'

const GLASSES = 'Ny brilletest og synsvurdering'
const WORK = 'Arbeid og utdanning'

test('several people type in one text at once, and everyone’s sentence is whole', async ({ people }) => {
  const open = async (person: string): Promise<AreaPage> => new AreaPage(await people.open(person, { at: 'area/work' }))
  const [nora, silje, henrik, fatima] = await Promise.all([NORA, SILJE, HENRIK, FATIMA].map(open))
  if (!nora || !silje || !henrik || !fatima) throw new Error('four people')
  const writers = [nora, silje, henrik]
  await Promise.all([...writers, fatima].map((page) => page.openAction(GLASSES)))

  // Nora writes before what stands there, Silje after it, Henrik in a paragraph of his own.
  await henrik.how.click()
  await henrik.page.keyboard.press('ControlOrMeta+End')
  await henrik.page.keyboard.press('Enter')
  await expect(silje.how.locator('p')).toHaveCount(2)
  await silje.how.locator('p').first().click()
  await silje.page.keyboard.press('End')
  await nora.how.locator('p').first().click()
  await nora.page.keyboard.press('Home')

  const sentences = {
    nora: 'Jeg vil ha med Tone til øyelegen. ',
    silje: ' Vi skriver ned svaret samme dag.',
    henrik: 'Henvisningen er sendt, og timen kommer i posten.',
  }
  await Promise.all([nora.write(sentences.nora), silje.write(sentences.silje), henrik.write(sentences.henrik)])

  const first = `${sentences.nora}Fastlege henviser til øyelege${sentences.silje}`
  for (const { paragraphs } of writers) await expect.poll(paragraphs).toEqual([first, sentences.henrik])
  for (const { saved } of writers) await expect(saved).toBeVisible()

  // Fatima is not responsible for it: she gets the same text, and no editor.
  await expect(fatima.how).toHaveCount(0)
  await expect(fatima.page.getByText(first.trim())).toBeVisible()
  await expect(fatima.page.getByText(sentences.henrik)).toBeVisible()
})

test('others’ carets stand in the text, with names, and are no part of it', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await nora.openAction(GLASSES)
  await silje.openAction(GLASSES)
  await silje.how.click()
  await silje.page.keyboard.press('End')
  const caret = nora.how.locator('.ag-caret')
  await expect(caret).toContainText('Silje')
  await expect(caret).toHaveAttribute('aria-hidden', 'true')
  await expect(nora.page.getByText('Silje er her')).toBeVisible()
})

test('different fields of one action are changed at once, and every change stands', async ({ people }) => {
  const open = async (person: string): Promise<AreaPage> => new AreaPage(await people.open(person, { at: 'area/work' }))
  const [nora, silje, henrik] = await Promise.all([NORA, SILJE, HENRIK].map(open))
  if (!nora || !silje || !henrik) throw new Error('three people')
  await Promise.all([nora, silje, henrik].map((page) => page.openAction(GLASSES)))
  await Promise.all([
    nora.chooseFact('Status', 'Fullført'),
    silje.changeFact('Omfang', 'To ganger'),
    henrik.changeFact('Frist', '1.3.2027'),
  ])
  for (const person of [nora, silje, henrik]) {
    await expect(person.fact('Status')).toContainText('Fullført')
    await expect(person.fact('Omfang')).toContainText('To ganger')
    await expect(person.fact('Frist')).toContainText('1. mars')
  }
})

test('a goal and an action are made, moved, given to someone and completed, and the others see it', async ({
  people,
}) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await nora.isOpen(WORK)
  await nora.page.getByRole('button', { name: 'Nytt mål' }).click()
  await nora.page.getByRole('textbox', { name: 'Nytt mål' }).fill('Jeg vil lære å kjøre truck')
  await nora.page.getByRole('button', { name: 'Legg til' }).click()
  await expect(fatima.page.getByText('Jeg vil lære å kjøre truck').first()).toBeVisible()

  await nora.page.getByRole('button', { name: 'Nytt tiltak: Jeg vil lære å kjøre truck' }).click()
  await nora.page.getByRole('textbox', { name: 'Hva skal gjøres?' }).fill('Melde seg på kurs')
  await nora.page.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(nora.action('Melde seg på kurs')).toHaveAttribute('aria-expanded', 'true')
  await nora.chooseFact('Ansvarlig', 'Fatima Karlsvoll')

  // From now on it is Fatima's to change, without loading the page again.
  await fatima.openAction('Melde seg på kurs')
  await fatima.page.getByRole('button', { name: 'Merk som fullført: Melde seg på kurs' }).click()
  await expect(nora.page.getByRole('button', { name: 'Åpne igjen: Melde seg på kurs' })).toBeVisible()

  await expect(nora.actions.first()).toHaveAccessibleName('Arbeidstrening i gartneri')
  await nora.action('Arbeidstrening i gartneri').focus()
  await nora.page.keyboard.press('Alt+ArrowDown')
  for (const { actions } of [nora, fatima])
    await expect(actions.first()).toHaveAccessibleName('Forenklet møte med arbeidsgiver')
})

test('lists, headings and bold are written by hand, and come through as they are', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await silje.openAction(GLASSES)
  await fatima.openAction(GLASSES)
  await silje.how.click()
  await silje.page.keyboard.press('ControlOrMeta+End')
  await silje.page.keyboard.press('Enter')
  await silje.write('### Dette tar vi med')
  await silje.page.keyboard.press('Enter')
  await silje.write('- brillene')
  await silje.page.keyboard.press('Enter')
  await silje.write('listen')
  await silje.page.keyboard.press('Enter')
  await silje.page.keyboard.press('Tab')
  await silje.write('fra i fjor')
  await silje.page.keyboard.press('Enter')
  await silje.page.keyboard.press('Enter')
  await silje.page.keyboard.press('Enter')
  await silje.page.keyboard.press('ControlOrMeta+b')
  await silje.write('Husk legitimasjon')
  await expect(silje.saved).toBeVisible()

  await expect(fatima.page.getByRole('heading', { name: 'Dette tar vi med' })).toBeVisible()
  await expect(fatima.page.getByRole('listitem').filter({ hasText: /^brillene$/ })).toBeVisible()
  await expect(fatima.page.getByRole('listitem').filter({ hasText: /^fra i fjor$/ })).toBeVisible()
  await expect(fatima.page.locator('strong', { hasText: 'Husk legitimasjon' })).toBeVisible()

  // And Ctrl+Z takes back one's own, step by step, without a refusal.
  for (let step = 0; step < 12; step++) await silje.page.keyboard.press('ControlOrMeta+z')
  await expect(silje.saved).toBeVisible()
  await expect(silje.page.getByText('Avvist', { exact: false })).toHaveCount(0)
  await expect(fatima.page.getByText('Fastlege henviser til øyelege').first()).toBeVisible()
})

test('Enter over a selection from a heading into a list takes it away and begins a new item', async ({ people }) => {
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const { page, how } = silje
  await silje.openAction(GLASSES)
  await how.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await silje.write('### Overskrift')
  await page.keyboard.press('Enter')
  await silje.write('- punktum')
  // The editor hears of a selection when the browser says so, a moment later.
  const select = (): Promise<void> =>
    new Promise((resolve) => {
      document.addEventListener('selectionchange', () => setTimeout(resolve), { once: true })
      const [heading, item] = ['h3', 'li p'].map((place) => document.querySelector(`.tiptap ${place}`)?.firstChild)
      if (heading && item) getSelection()?.setBaseAndExtent(heading, 0, item, 'punk'.length)
    })
  await page.evaluate(select)
  await page.keyboard.press('Enter')
  await silje.write('ny')
  await expect(how.getByRole('listitem').filter({ hasText: /^nytum$/ })).toBeVisible()
  await expect(how.getByRole('heading', { name: 'Overskrift' })).toHaveCount(0)
  await expect(silje.saved).toBeVisible()
})
