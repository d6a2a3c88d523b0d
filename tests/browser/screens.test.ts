/**
 * Every screen and state: axe wide (light and dark) and narrow (light), and nothing wider than the screen down to 320 pixels
 * (400 % zoom of a laptop). With PICTURES set to a folder it also takes a picture of each: `npm run pictures`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './people.ts'
import { SCREENS } from './screens.ts'

const PICTURES = process.env['PICTURES']
const WIDTHS = [
  [1280, ['light', 'dark']],
  [390, ['light']],
] as const
/** WCAG 1.4.10: a page 1280 pixels wide at 400 %. */
const NARROWEST = 320

for (const screen of SCREENS) {
  test(screen.name, async ({ people, server }) => {
    test.slow()
    const page = await people.openAt(screen.person, screen.path, screen)
    if (screen.heading !== null) await expect(page.getByRole('heading', { name: screen.heading }).first()).toBeVisible()
    await screen.arrange?.({ page, server, people })
    for (const [width, schemes] of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await expectFits(page, width)
      await expectAccessible(page, { schemes })
      if (PICTURES !== undefined) await takePictures(page, `${screen.name}-${width}`, PICTURES)
    }
    await page.setViewportSize({ width: NARROWEST, height: 700 })
    await expectFits(page, NARROWEST)
    await expectRoomForSpacing(page)
  })
}

async function expectFits(page: Page, width: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `no wider than ${width}` })
    .toBeLessThanOrEqual(width)
}

/**
 * WCAG 1.4.12: with this much space between lines, letters and words nothing is cut off, and nothing is too wide. What
 * a closed row shows of how something is done (`.ag-area-how`) is a beginning, with or without: opened, it shows all.
 */
async function expectRoomForSpacing(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 900 })
  const cut = await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const clips = (element: Element): boolean => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      if (
        clipPath !== 'none' ||
        element.closest('[hidden], svg, .ag-visually-hidden, .ds-skip-link, .ag-area-how') !== null
      )
        return false
      const isTooWide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1
      const isTooHigh = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
      return isTooWide || isTooHigh
    }
    return [...document.querySelectorAll('body *')].filter(clips).map(({ className }) => className)
  })
  expect(cut, 'cut off when spaced').toEqual([])
  await expectFits(page, 390)
}

async function takePictures(page: Page, name: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // What is fixed to the window would stand in the middle of a picture of the whole page: the window becomes the page.
    const { width } = page.viewportSize() ?? { width: 1280 }
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.max(height, 900) })
    await page.evaluate(() => document.fonts.ready.then(() => null))
    await page.screenshot({ path: join(folder, `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`) })
    await page.setViewportSize({ width, height: 900 })
  }
}
