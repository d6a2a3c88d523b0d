/** The gallery of packages/ui, built and served once per worker under a strict content security policy. */
import { test as base, type Page } from '@playwright/test'
import { BuiltPage } from '../built-page.ts'

interface Fixtures {
  /** Opens a page of the gallery, by its query. What its console has to say fails the test. */
  readonly gallery: { open(query: string): Promise<void> }
}

export const test = base.extend<Fixtures, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const page = await BuiltPage.create('packages/ui', 'gallery')
      await use(page.url)
      await page.remove()
    },
    { scope: 'worker' },
  ],
  gallery: async ({ page, address }, use) => {
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.message))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await use({
      open: async (query) => {
        await page.goto(address + query)
        await settle(page)
      },
    })
    if (problems.length > 0) throw new Error(`the console had something to say:\n${problems.join('\n')}`)
  },
})

/** Waits until everything stands, the pages within the page too, and focus is where the pictures have it. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const roots = [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)]
    return roots.every((root) => root?.readyState === 'complete' && root.querySelector('#gallery > *') !== null)
  })
  await page.evaluate(async () => {
    const roots = [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)]
    if (document.querySelector('iframe[data-has-focus]') === null) {
      // Dialogs take focus when they open, in an order that nobody promises: here it is taken back.
      const link = document.querySelector<HTMLElement>('a[href]')
      link?.focus()
      link?.blur()
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await Promise.all(roots.map(async (root) => root?.fonts.ready))
    await Promise.all(
      roots.flatMap((root) => root?.getAnimations() ?? []).map((each) => each.finished.catch(() => null)),
    )
  })
}

/** Draws what is marked `data-forced` as if it were pointed at, pressed or had focus, all of it at once. */
export async function forceStates(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  for (const [state, pseudo] of [
    ['hover', ['hover']],
    ['active', ['hover', 'active']],
    ['focus-visible', ['focus', 'focus-visible', 'focus-within']],
  ] as const) {
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: `[data-forced="${state}"]`,
    })
    for (const stage of nodeIds) {
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: stage,
        selector: 'a, button, input, select, summary, textarea',
      })
      if (nodeId === 0) throw new Error(`a specimen with ${state} forced has nothing that can be pressed`)
      await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...pseudo] })
    }
  }
}

export { expect } from '@playwright/test'
