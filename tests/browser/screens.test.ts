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
  })
}

async function expectFits(page: Page, width: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `no wider than ${width}` })
    .toBeLessThanOrEqual(width)
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
