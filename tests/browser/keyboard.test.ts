/**
 * The main job by the keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.3), and at every stop on the way: focus is seen (2.4.7),
 * not hidden under a bar (2.4.11), on something that is large enough (2.5.8) and has a name (4.1.2). Focus comes back
 * where it was from everything that opens.
 */
import type { ElementHandle, Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { Keyboard, type Stop } from './keyboard.ts'
import { MAIN_JOB } from './main-job.ts'
import { expect, NORA, SILJE, test } from './people.ts'

/** Pixels: WCAG 2.5.8. */
const TARGET_MIN = 24

/** The outlines of an element and of what is closest around it: a frame may show focus for its box. */
function outlines(element: ElementHandle<Element>): Promise<string[]> {
  return element.evaluate((start) => {
    const found: string[] = []
    // A row shows the focus of the button that opens it as an outline of its own size: a pseudo-element of the button.
    for (const pseudo of ['::before', '::after']) look(getComputedStyle(start, pseudo))
    for (let at: Element | null = start; at !== null && found.length < 6; at = at.parentElement)
      look(getComputedStyle(at))
    return found

    function look({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration): void {
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$/.test(outlineColor)
      found.push(isSeen ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : '')
    }
  })
}

/** A text and its tools have one frame, which shows that focus is in one of them; each tool shows its own besides. */
function isInTheSameFrame(element: ElementHandle<Element>): Promise<boolean> {
  return element.evaluate((left) => left.closest('.ag-rich-frame')?.contains(document.activeElement) === true)
}

/** What is wrong with a stop, in words. */
async function problems({ told, element }: Stop): Promise<string[]> {
  const box = await element.evaluate((focused, least) => {
    // A radio button or a switch is pressed by its label.
    const target = (focused instanceof HTMLInputElement ? focused.labels?.[0] : null) ?? focused
    const { x, y, width, height } = target.getBoundingClientRect()
    // The area of a link may be larger than its words: its row.
    const half = least / 2 - 0.5
    const isLarge = [-half, half].every((aside) =>
      [-half, half].every((below) => {
        const there = document.elementFromPoint(x + width / 2 + aside, y + height / 2 + below)
        return there !== null && (target.contains(there) || there.closest('label') === target)
      }),
    )
    const isInSentence =
      getComputedStyle(target).display === 'inline' &&
      (target.parentElement?.textContent ?? '').trim() !== (target.textContent ?? '').trim()
    // 2.4.11: of five points some must not be under something else.
    const points = [
      [x + width / 2, y + height / 2],
      [x + 4, y + 4],
      [x + width - 4, y + 4],
      [x + 4, y + height - 4],
      [x + width - 4, y + height - 4],
    ] as const
    const isCovered = !points.some(([left, top]) => {
      const there = document.elementFromPoint(left, top)
      return there !== null && (target.contains(there) || there.contains(target))
    })
    return { isSmall: !isInSentence && !isLarge && (width < least || height < least), width, height, isCovered }
  }, TARGET_MIN)
  const name = `${told.role} “${told.name}”`
  return [
    ...(told.name === '' ? [`${name} has no name`] : []),
    ...((await outlines(element)).some((outline) => outline !== '') ? [] : [`${name}: focus is not seen`]),
    ...(box.isSmall ? [`${name} is ${box.width} × ${box.height} pixels`] : []),
    ...(box.isCovered ? [`${name} is under something else`] : []),
  ]
}

/** Looks at every stop, and at the one before: without focus it must look different. */
class Looking {
  readonly found = new Set<string>()
  #before: { readonly stop: Stop; readonly outlines: string[] } | null = null

  readonly at = async (stop: Stop): Promise<void> => {
    // Past the last stop Tab leaves the page, for the browser's own.
    if (stop.told.role === 'none' || stop.told.role === 'RootWebArea') return
    for (const problem of await problems(stop)) this.found.add(problem)
    const before = this.#before
    this.#before = { stop, outlines: await outlines(stop.element) }
    if (before === null) return
    // Gone with the page it was on: there is nothing to compare.
    const now = await outlines(before.stop.element).catch(() => null)
    if (now === null || (await isInTheSameFrame(before.stop.element))) return
    if (String(now) === String(before.outlines))
      this.found.add(`${before.stop.told.role} “${before.stop.told.name}” looks the same without focus`)
  }
}

test('the main job', async ({ people }) => {
  test.setTimeout(300_000)
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  const looking = new Looking()
  const keyboard = await Keyboard.on(await people.openAt(null, '/'), looking.at)
  for (const { name, act } of MAIN_JOB) await test.step(name, () => act({ keyboard, silje }))
  expect([...looking.found]).toEqual([])
})

/** From the first stop of a page to the last, or back from the last to the first. */
async function throughThePage(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const looking = new Looking()
  const keyboard = await Keyboard.on(page, looking.at)
  for (let stops = 0; stops < 250; stops++) {
    await page.keyboard.press(key)
    const told = await keyboard.focused()
    const element = await page.evaluateHandle(() => document.activeElement ?? document.body)
    if (stops > 0 && (told.role === 'none' || told.role === 'RootWebArea')) return [...looking.found]
    await looking.at({ told, element })
  }
  throw new Error('Tab never came to the end of the page')
}

const LAPTOP = [1280, 900] as const
const PHONE = [390, 780] as const
/** A laptop, 1280 × 1024, at 400 %. */
const ZOOMED = [320, 256] as const

for (const [at, ...sizes] of [
  ['', LAPTOP, PHONE, ZOOMED],
  ['area/work', LAPTOP, PHONE, ZOOMED],
  ['group', LAPTOP, ZOOMED],
  ['timeline', LAPTOP, ZOOMED],
] as const)
  for (const [width, height] of sizes)
    test(`every stop of /${at} at ${width} × ${height}`, async ({ people }) => {
      test.setTimeout(180_000)
      const page = await people.open(NORA, { at, width, height })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await throughThePage(page)).toEqual([])
    })

test('every stop in forced colours, which take shadows and fillings away', async ({ people }) => {
  test.setTimeout(180_000)
  const page = await people.open(NORA, { at: 'area/work' })
  await page.emulateMedia({ forcedColors: 'active' })
  await new AreaPage(page).openAction('Arbeidstrening i gartneri')
  await expect(new AreaPage(page).how).toBeVisible()
  expect(await throughThePage(page)).toEqual([])
})

test('every stop while something is not saved: the loud bar hides none', async ({ people, server }) => {
  test.setTimeout(180_000)
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work', width: PHONE[0], height: PHONE[1] }))
  await nora.openAction('Forenklet møte med arbeidsgiver')
  await nora.how.click()
  await server.kill()
  await nora.write('Ett ord')
  await expect(nora.page.getByText('Ikke lukk siden', { exact: false }).first()).toBeVisible({ timeout: 20_000 })
  // Backwards: then what gets focus comes into view at the upper edge, where the bar is.
  expect(await throughThePage(nora.page, 'Shift+Tab')).toEqual([])
})

test('focus comes back from a dialog, by Escape and by its own button', async ({ people }) => {
  const keyboard = await Keyboard.on(await people.open(NORA, { at: 'group' }))
  const menu = { role: 'button', name: 'Flere valg for «Aslak Fjelltun»' }
  await expect(keyboard.page.getByRole('button', menu)).toBeVisible()
  await keyboard.tabTo(menu)
  for (const wayOut of ['Escape', 'Enter']) {
    await keyboard.press('Enter', 'Tab', 'Tab', 'Enter')
    const dialog = keyboard.page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    expect(await keyboard.page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    if (wayOut === 'Enter') await keyboard.tabTo({ role: 'button', name: 'Avbryt' })
    await keyboard.press(wayOut)
    await expect(dialog).toBeHidden()
    await keyboard.arrivesAt(menu)
  }
})

test('focus comes back from a menu, a suggestion that is not declined after all, and a toast', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await nora.isOpen('Arbeid og utdanning')
  const keyboard = await Keyboard.on(nora.page)

  await keyboard.tabTo({ role: 'button', name: 'Hvem er her?' })
  await keyboard.press('Enter', 'Tab', 'Escape')
  await keyboard.arrivesAt({ role: 'button', name: 'Hvem er her?' })

  const decline = { role: 'button', name: 'Si nei' }
  const { description } = await keyboard.tabTo(decline)
  expect(description).toBe('Fatima foreslår nytt omfang')
  await keyboard.press('Enter')
  await keyboard.arrivesAt({ role: 'textbox', name: /^Skriv kort hvorfor/ })
  await keyboard.press('Escape')
  await keyboard.arrivesAt(decline)

  const action = { role: 'button', name: 'Forenklet møte med arbeidsgiver' }
  await keyboard.tabTo(action)
  await keyboard.press('Enter')
  await keyboard.tabTo({ role: 'button', name: 'Flere valg for «Forenklet møte med arbeidsgiver»' })
  await keyboard.press('Enter')
  await keyboard.tabTo({ role: 'button', name: 'Fjern tiltaket' })
  await keyboard.press('Enter')
  await expect(nora.action(action.name)).toHaveCount(0)
  expect((await keyboard.focused()).role, 'focus is at what was nearest').not.toBe('RootWebArea')
  await keyboard.tabTo({ role: 'button', name: 'Angre' }, { back: true })
  await keyboard.press('Enter')
  await expect(nora.action(action.name)).toBeVisible()
  expect((await keyboard.focused()).name).not.toBe('')
})

test('a link is made by the keyboard, and an address that is none is told of', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await nora.openAction('Arbeidstrening i gartneri')
  await expect(nora.how).toBeVisible()
  const keyboard = await Keyboard.on(nora.page)
  await nora.how.focus()
  await keyboard.press('Control+a')
  await keyboard.tabTo({ role: 'button', name: 'Fet' }, { back: true })
  await keyboard.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await keyboard.arrivesAt({ role: 'button', name: 'Lenke' })
  await keyboard.press('Enter')
  const address = { role: 'textbox', name: 'Adressen lenken går til' }
  await keyboard.arrivesAt(address)
  await keyboard.type('gartneriet')
  await keyboard.press('Enter')
  const told = await keyboard.arrivesAt(address)
  expect(told.states).toContain('invalid true')
  expect(told.description).toContain('Det er ingen nettadresse')
  await keyboard.press('Control+a')
  await keyboard.type('www.nav.no')
  await keyboard.press('Enter')
  await keyboard.arrivesAt({ role: 'textbox', name: 'Slik gjør vi det' })
  await expect(nora.how.getByRole('link')).toHaveAttribute('href', 'https://www.nav.no')
})
