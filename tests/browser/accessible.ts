/** Whether a page keeps the rules that a program can check: axe, in light and in dark. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export type ColorScheme = 'light' | 'dark'

interface Wanted {
  /** What a page is wide or narrow for is the same in both: one of them will do the second time. */
  readonly schemes?: readonly ColorScheme[]
  /** Rules that do not fit the page. */
  readonly but?: readonly string[]
}

export async function expectAccessible(
  page: Page,
  { schemes = ['light', 'dark'], but = [] }: Wanted = {},
): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Colours follow on the frame after the one in which the preference changed.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    )
    const { violations } = await new AxeBuilder({ page })
      .withTags(RULES)
      .disableRules([...but])
      .analyze()
    const found = violations.map(
      ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    )
    expect(found, page.url()).toEqual([])
  }
}
