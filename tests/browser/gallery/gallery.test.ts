import { sectionIds } from '../../../packages/ui/gallery/section-ids.ts'
import { expectAccessible } from '../accessible.ts'
import { expect, forceStates, settle, test } from './gallery-page.ts'

/**
 * Letters and lines are drawn alike wherever Chromium runs on Linux, and differently elsewhere. The tolerance: edges of
 * letters do not count (Playwright knows them), nor do colours that differ by less than paper and card do; of all
 * others so few that a missing line, another tint, a rounder corner or a shift by a pixel is found. Tried with each.
 */
const TOLERANCE = { threshold: 0.025, maxDiffPixels: 60 }

/** Rules that want one page to be one whole, which a page of many pages is not. The product's own pages keep them. */
const ABOUT_WHOLE_PAGES = ['heading-order', 'landmark-unique']

for (const section of sectionIds) {
  test(`${section} looks as it did`, async ({ gallery, page }) => {
    test.skip(process.platform !== 'linux', 'elsewhere letters are drawn otherwise than in the pictures')
    await gallery.open(`?section=${section}`)
    await forceStates(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await settle(page)
      await expect.soft(page.locator('main')).toHaveScreenshot(`${section}-${colorScheme}.png`, TOLERANCE)
    }
  })

  for (const [width, schemes] of [
    [1280, ['light', 'dark']],
    [390, ['light']],
  ] as const) {
    test(`${section} is accessible, ${width} pixels wide`, async ({ gallery, page }) => {
      await page.setViewportSize({ width, height: 900 })
      await gallery.open(`?section=${section}`)
      await forceStates(page)
      await expectAccessible(page, { schemes, but: ABOUT_WHOLE_PAGES })
    })
  }

  test(`${section} fits 320 pixels with the largest and plainest letters`, async ({ gallery, page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await gallery.open(`?section=${section}&text-size=larger&font=simple`)
    for (const frame of page.frames()) {
      const tooWide = await frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(tooWide, frame.url()).toBeLessThanOrEqual(0)
    }
  })
}
