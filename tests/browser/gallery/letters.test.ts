import type { Page } from '@playwright/test'
import { expect, test } from './gallery-page.ts'

/** What North Sámi and Norwegian have beside a to z. */
const LETTERS = 'áčđŋšŧž ÁČĐŊŠŦŽ æøå ÆØÅ'

/** The families whose letters Chromium took for an element's text. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return [
    ...new Set(fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? familyName : `${familyName}, not ours`))),
  ]
}

for (const [font, address, families] of [
  ['standard', 'type-standard', { h1: /^Literata/, p: /^Hanken Grotesk/ }],
  ['simple', 'type-simple-font', { h1: /^Lexend/, p: /^Lexend/ }],
] as const) {
  test(`every letter is there in the ${font} font`, async ({ gallery, page }) => {
    await gallery.open(`?section=theme&specimen=${address}&font=${font}`)
    await page.evaluate(async (letters) => {
      for (const element of document.querySelectorAll('h1, .ag-stack > p')) element.textContent = letters
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      await document.fonts.ready
    }, LETTERS)
    for (const [selector, family] of [
      ['h1', families.h1],
      ['.ag-stack > p:not(.ag-voice)', families.p],
    ] as const) {
      const used = await fontsOf(page, selector)
      expect(used).toHaveLength(1)
      expect(used[0]).toMatch(family)
    }
  })
}

test('the simple font is fetched only by those who choose it', async ({ gallery, page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await gallery.open('?section=theme&specimen=type-standard')
  expect(fetched.filter((url) => url.includes('lexend'))).toEqual([])
  await gallery.open('?section=theme&specimen=type-standard&font=simple')
  expect(fetched.filter((url) => url.includes('lexend'))).not.toEqual([])
})

test('text of every kind grows with the text size', async ({ gallery, page }) => {
  const sizes = async (textSize: string): Promise<number[]> => {
    await gallery.open(`?section=theme&specimen=type-standard&text-size=${textSize}`)
    return page.$$eval('h1, h2, h3, p, .ag-face', (elements) =>
      elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    )
  }
  const normal = await sizes('normal')
  const large = await sizes('large')
  const larger = await sizes('larger')
  expect(normal.length).toBeGreaterThan(5)
  for (const [index, size] of normal.entries()) {
    // The design system rounds its sizes to whole pixels.
    expect(Math.abs((large[index] ?? 0) - size * 1.125)).toBeLessThanOrEqual(0.5)
    expect(Math.abs((larger[index] ?? 0) - size * 1.25)).toBeLessThanOrEqual(0.5)
  }
})
