import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { FakeSpeech } from './fake-speech.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

const MATTERS = [
  'Jeg vil bo for meg selv, ha en jobb med planter og synge i kor.',
  'Jeg vil at folk snakker til meg, ikke om meg.',
]

/** The overview's last part is there, and the goals of every area. */
async function isWhole(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Har planen det den skal?' })).toBeVisible()
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
}

test('Nora has her page read, sentence by sentence, and sees where the voice is', async ({ people }) => {
  const page = await people.open(NORA)
  const speech = await FakeSpeech.install(page, ['en-US', 'nb-NO'])
  // Her words are there before the rest of the page, and that before the goals of every area.
  await isWhole(page)
  await page.getByRole('button', { name: 'Les siden høyt' }).click()
  await expect.poll(() => speech.current()).toBe('Hei, Nora')
  const bar = page.getByRole('region', { name: 'Opplesing' })
  await expect(bar).toBeVisible()
  expect(await speech.marked()).toBe('Hei, Nora')

  // In the page's order, and each sentence marked while it is said.
  const sentences = await speech.readToTheEnd()
  const read = sentences.map(({ text }) => text)
  expect(sentences.filter(({ text, marked }) => text !== marked)).toEqual([])
  await expect(bar).toBeHidden()
  expect(await speech.marked()).toBeNull()
  expect(read.indexOf(MATTERS[0]!)).toBeGreaterThan(0)
  expect(read.indexOf(MATTERS[1]!)).toBe(read.indexOf(MATTERS[0]!) + 1)
  expect(read).toContain('Jeg har en jobb to dager i uken, helst med planter.')
  expect(read).toContain('God med planter')
  // What is pressed is not read.
  for (const control of ['Endre', 'Les høyt', 'Send', 'Ny styrke', 'Stopp opplesingen'])
    expect(read).not.toContain(control)
  expect(new Set((await speech.said()).map(({ lang }) => lang))).toEqual(new Set(['nb-NO']))
})

test('pausing, going on, another sentence, another speed, and stopping', async ({ people }) => {
  const page = await people.open(NORA)
  const speech = await FakeSpeech.install(page, ['nb-NO'])
  await page.getByRole('button', { name: 'Les høyt', exact: true }).click()
  await expect.poll(() => speech.current()).toBe(MATTERS[0])
  const bar = page.getByRole('region', { name: 'Opplesing' })
  await bar.getByRole('button', { name: 'Pause' }).click()
  expect(await speech.current()).toBeNull()
  expect(await speech.marked()).toBe(MATTERS[0])
  await bar.getByRole('button', { name: 'Fortsett' }).click()
  expect(await speech.current()).toBe(MATTERS[0])
  await bar.getByRole('button', { name: 'Neste setning' }).click()
  expect(await speech.current()).toBe(MATTERS[1])
  await bar.getByRole('button', { name: 'Forrige setning' }).click()
  expect(await speech.current()).toBe(MATTERS[0])
  await bar.getByRole('button', { name: 'Fart: vanlig' }).click()
  await expect(bar.getByRole('button', { name: 'Fart: rask' })).toBeFocused()
  expect((await speech.said()).at(-1)).toMatchObject({ text: MATTERS[0], rate: 1.2 })
  // The button that began it ends it.
  await page.getByRole('button', { name: 'Stopp opplesingen' }).first().click()
  await expect(bar).toBeHidden()
  expect(await speech.current()).toBeNull()

  // This device reads fast from now on.
  await page.reload()
  await page.getByRole('button', { name: 'Les høyt', exact: true }).click()
  await expect.poll(async () => (await speech.said()).at(-1)?.rate).toBe(1.2)
  await page.keyboard.press('Escape')
})

test('whoever leaves the page is read to no more', async ({ people }) => {
  const page = await people.open(NORA)
  const speech = await FakeSpeech.install(page, ['nb-NO'])
  await page.getByRole('button', { name: 'Les siden høyt' }).click()
  await expect.poll(() => speech.current()).not.toBeNull()
  await page.getByRole('link', { name: 'Arbeid og utdanning' }).first().click()
  await new AreaPage(page).isOpen('Arbeid og utdanning')
  expect(await speech.current()).toBeNull()
  await expect(page.getByRole('region', { name: 'Opplesing' })).toBeHidden()
})

test('a goal, an action with its text in an editor, and a conversation are read from their own menus', async ({
  people,
}) => {
  const area = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const { page } = area
  const speech = await FakeSpeech.install(page, ['nb-NO'])
  await area.openAction('Arbeidstrening i gartneri')
  await expect(area.how).toBeVisible()
  await page.getByRole('button', { name: 'Flere valg for «Arbeidstrening i gartneri»' }).click()
  await page.getByRole('button', { name: 'Les høyt', exact: true }).click()
  await expect.poll(() => speech.current()).toBe('Arbeidstrening i gartneri')
  const read = await speech.readToTheEnd()
  const [how = ''] = await area.paragraphs()
  expect(read.some(({ text }) => how.includes(text))).toBe(true)

  const panel = await area.conversation('Arbeidstrening i gartneri')
  await panel.getByRole('button', { name: /^Les høyt/ }).click()
  expect((await speech.readToTheEnd()).length).toBeGreaterThan(1)
})

test('what is selected can be read, with the mouse or by keyboard', async ({ people }) => {
  const page = await people.open(NORA)
  const speech = await FakeSpeech.install(page, ['nb-NO'])
  await page.getByText('Jeg vil bo for meg selv').waitFor()
  await select('bo for meg selv')
  await page.getByRole('button', { name: 'Les det merkede høyt' }).click()
  expect(await speech.current()).toBe('bo for meg selv')
  expect(await speech.marked()).toBe('bo for meg selv')
  await speech.finish()
  expect(await speech.current()).toBeNull()

  await select('synge i kor')
  await page.keyboard.press('Alt+Shift+L')
  expect(await speech.current()).toBe('synge i kor')
  await page.keyboard.press('Alt+Shift+L')
  expect(await speech.current()).toBeNull()

  async function select(words: string): Promise<void> {
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted)
        if (at === -1) continue
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return
      }
    }, words)
  }
})

test('each text is read in its own language, and a voice that is missing is said in words', async ({ people }) => {
  const area = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const { page } = area
  const speech = await FakeSpeech.install(page, ['nb-NO', 'en-GB'])
  const panel = await area.conversation('Arbeidstrening i gartneri')
  for (const text of ['Eg veit ikkje kva eg skal seie.', 'What do you want to do?']) {
    await panel.getByRole('textbox').fill(text)
    await panel.getByRole('button', { name: 'Svar', exact: true }).click()
    await expect(panel.getByText(text)).toBeVisible()
  }
  await expect(panel.getByText('Eg veit ikkje')).toHaveAttribute('lang', 'nn')
  await expect(panel.getByText('What do you')).toHaveAttribute('lang', 'en')
  await panel.getByRole('button', { name: /^Les høyt/ }).click()
  await expect(page.getByText('Enheten har ingen nynorsk stemme.')).toBeVisible()
  await speech.readToTheEnd()
  const said = await speech.said()
  expect(said).toContainEqual(expect.objectContaining({ text: 'Eg veit ikkje kva eg skal seie.', lang: 'nb-NO' }))
  expect(said).toContainEqual(expect.objectContaining({ text: 'What do you want to do?', lang: 'en-GB' }))
})

test('where the device has no Norwegian voice nothing offers to read', async ({ people }) => {
  const page = await people.open(FATIMA, { at: 'area/work' })
  await FakeSpeech.install(page, ['en-US'])
  await new AreaPage(page).isOpen('Arbeid og utdanning')
  await expect(page.getByRole('button', { name: /Les.*høyt/ })).toHaveCount(0)
})

test('a browser without highlights shows the place all the same, outside the text', async ({ people }) => {
  const page = await people.open(NORA)
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'))
  await FakeSpeech.install(page, ['nb-NO'])
  await isWhole(page)
  await page.getByRole('button', { name: 'Les høyt', exact: true }).click()
  const lines = page.locator('.ag-read-mark-line')
  await expect(lines.first()).toBeVisible()
  const words = page.getByText('Jeg vil bo for meg selv')
  const [pane, text] = [await lines.first().boundingBox(), await words.boundingBox()]
  expect(Math.abs((pane?.x ?? 0) - (text?.x ?? -100))).toBeLessThan(4)
  expect(await words.evaluate((element) => element.querySelector('.ag-read-mark-line'))).toBeNull()
  await page.getByRole('region', { name: 'Opplesing' }).getByRole('button', { name: 'Stopp opplesingen' }).click()
  await expect(lines).toHaveCount(0)
})

test('the page follows the voice, and stays where the person has scrolled', async ({ people }) => {
  const page = await people.open(NORA, { height: 600 })
  const speech = await FakeSpeech.install(page, ['nb-NO'])
  await page.getByRole('button', { name: 'Les siden høyt' }).click()
  const next = page.getByRole('region', { name: 'Opplesing' }).getByRole('button', { name: 'Neste setning' })
  for (let turn = 0; turn < 25; turn += 1) await next.click()
  const top = await page.evaluate(() => window.scrollY)
  expect(top).toBeGreaterThan(100)
  await page.evaluate(() => window.scrollTo(0, 0))
  await next.click()
  expect(await speech.current()).not.toBeNull()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('the owner’s page with everything that offers to read is accessible', async ({ people }) => {
  const page = await people.open(NORA, { width: 390 })
  await FakeSpeech.install(page, ['nb-NO'])
  await page.getByText('Jeg vil bo for meg selv').dblclick()
  await expect(page.getByRole('button', { name: 'Les det merkede høyt' })).toBeVisible()
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const selected = await new AxeBuilder({ page }).withTags(tags).analyze()
  await page.getByRole('button', { name: 'Les siden høyt' }).click()
  const reading = await new AxeBuilder({ page }).withTags(tags).analyze()
  const found = [...selected.violations, ...reading.violations]
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
})
