import type { Locator, Page } from '@playwright/test'
import { expect, FATIMA, NORA, test } from './people.ts'
import { expectApart } from './standing-apart.ts'

const picture = (page: Page): Locator => page.getByRole('figure', { name: 'Nora i midten, og rundt de som hjelper' })
const inPicture = (page: Page, name: string): Locator => picture(page).getByRole('link', { name })
const card = (page: Page, name: string): Locator => page.getByRole('heading', { level: 3, name })

/** The names of all links in it, in their order. */
const people = (within: Locator): Promise<string[]> =>
  within.getByRole('link').evaluateAll((links) =>
    links.map((link) => {
      const said = link.querySelector('.ag-visually-hidden') ?? link
      return said.textContent.split('.')[0]?.trim() ?? ''
    }),
  )

test('the picture says of everybody what they are, what they see and until when', async ({ people: open }) => {
  const nora = await open.open(NORA, { at: 'group' })
  await expect(picture(nora).getByRole('link')).toHaveCount(14)
  await expect(inPicture(nora, 'Aslak Fjelltun')).toHaveAccessibleName(
    /^Aslak Fjelltun\. Pårørende \(bror\)\. Ser fritid og sosialt nettverk\. Samtykket går snart ut: \d+\. \p{L}+\.$/u,
  )
  await expect(inPicture(nora, 'Silje Aspevoll')).toHaveAccessibleName(/Koordinator.*Ser alle livsområdene\./)
  await expect(inPicture(nora, 'Koordinerende enhet')).toHaveAccessibleName(/Ser ikke innholdet i planen\./)
  const circles = picture(nora).getByRole('list')
  await expect(circles).toHaveCount(4)
  await expect(circles.first()).toHaveAccessibleName('Nær deg')
})

test('by keyboard: from face to face as they stand, and to the card of whoever is chosen', async ({ people: open }) => {
  const nora = await open.open(NORA, { at: 'group' })
  await nora.getByRole('radio', { name: 'Bilde' }).focus()
  await nora.keyboard.press('Tab')
  await expect(inPicture(nora, 'Berit Fjelltun')).toBeFocused()
  // Down the left side, then over to the right.
  await nora.keyboard.press('ArrowDown')
  await expect(inPicture(nora, 'Aslak Fjelltun')).toBeFocused()
  await nora.keyboard.press('ArrowUp')
  await nora.keyboard.press('Tab')
  await expect(inPicture(nora, 'Aslak Fjelltun')).toBeFocused()
  await nora.keyboard.press('Enter')
  await expect(card(nora, 'Aslak Fjelltun')).toBeFocused()
  await expect(card(nora, 'Aslak Fjelltun')).toBeInViewport()

  // Whose card is not shown yet.
  await expect(card(nora, 'Emil Sandnæset')).toHaveCount(0)
  await inPicture(nora, 'Emil Sandnæset').focus()
  await nora.keyboard.press('Enter')
  await expect(card(nora, 'Emil Sandnæset')).toBeFocused()
  await expect(nora.getByRole('button', { name: 'Vis alle 14' })).toHaveCount(0)
})

test('the list holds the same people, with the same said of them', async ({ people: open }) => {
  const nora = await open.open(NORA, { at: 'group' })
  await expect(picture(nora).getByRole('link')).toHaveCount(14)
  const shown = await people(picture(nora))
  await nora.getByRole('radio', { name: 'Bilde' }).focus()
  await nora.keyboard.press('ArrowRight')
  await nora.keyboard.press('Space')
  await expect(nora.getByRole('radio', { name: 'Liste' })).toBeChecked()
  const list = nora.getByRole('region', { name: 'Ansvarsgruppa' })
  await expect(picture(nora)).toHaveCount(0)
  expect(await people(list)).toEqual(shown)
  const aslak = list.getByRole('listitem').filter({ hasText: 'Aslak' })
  await expect(aslak).toContainText('ser ett livsområde')
  await expect(aslak).toContainText('Fritid og sosialt nettverk')
  await expect(aslak).toContainText(/til \d+\. \p{L}+/u)
  await list.getByRole('link', { name: 'Tone Haugvikmo' }).press('Enter')
  await expect(card(nora, 'Tone Haugvikmo')).toBeFocused()
})

test('the rest of a long group is shown when asked for, and reading goes on there', async ({ people: open }) => {
  const nora = await open.open(NORA, { at: 'group' })
  await expect(nora.getByRole('article')).toHaveCount(6)
  await nora.getByRole('button', { name: 'Vis alle 14' }).press('Enter')
  await expect(nora.getByRole('article')).toHaveCount(14)
  await expect(nora.getByRole('article').nth(6).getByRole('heading')).toBeFocused()
})

test('others are told of the areas they see themselves, and of no consent but their own', async ({ people: open }) => {
  const fatima = await open.open(FATIMA, { at: 'group' })
  await expect(inPicture(fatima, 'Henrik Tverråsen')).toHaveAccessibleName(
    'Henrik Tverråsen. Fastlege, Fjordvik legesenter. Ser arbeid og utdanning og økonomi.',
  )
  await expect(inPicture(fatima, 'Aslak Fjelltun')).toHaveAccessibleName(/Ser ingen av livsområdene du ser\.$/)
  await expect(inPicture(fatima, 'Fatima Karlsvoll')).toHaveAccessibleName(/Samtykket varer til/)
  await expect(fatima.getByText('Samtykket går snart ut')).toHaveCount(0)
  await expect(fatima.getByText('Du får bare vite om livsområder du ser selv.')).toBeVisible()
})

test('a consent that is withdrawn makes the line a dotted one, in words at once', async ({ people: open }) => {
  const nora = await open.open(NORA, { at: 'group' })
  await nora.getByRole('button', { name: 'Flere valg for «Berit Fjelltun»' }).click()
  await nora.getByRole('button', { name: 'Trekk tilbake samtykket' }).click()
  await nora.getByRole('dialog').getByRole('button', { name: 'Trekk tilbake samtykket' }).click()
  await expect(inPicture(nora, 'Berit Fjelltun')).toHaveAccessibleName(/Har ikke samtykke\.$/)
})

for (const [width, text] of [
  [1280, '100%'],
  [1110, '100%'],
  [1280, '150%'],
  [390, '100%'],
  [320, '100%'],
  [320, '200%'],
] as const) {
  test(`${width} pixels wide, text at ${text}: no faces and no words meet`, async ({ people: open }) => {
    const nora = await open.open(NORA, { at: 'group', width })
    await nora.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text)
    const faces = picture(nora).locator('.ag-face, .ag-network-words, .ag-network-circle, .ag-network-owner')
    await expect(picture(nora).getByRole('link')).toHaveCount(14)
    // The picture is laid out anew on the frame after its width has changed.
    await nora.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await expectApart(faces, picture(nora))
    expect(await nora.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
