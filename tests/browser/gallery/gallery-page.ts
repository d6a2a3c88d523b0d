/** The gallery of packages/ui, built and served once per worker under a strict content security policy. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, type Page } from '@playwright/test'

const UI = fileURLToPath(new URL('../../../packages/ui/', import.meta.url))

/** As strict as the server's own (`http/security-headers.ts`), but for frames: specimens that are pages lie in some. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
].join(';')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

interface Fixtures {
  /** Opens a page of the gallery, by its query. What its console has to say fails the test. */
  readonly gallery: { open(query: string): Promise<void> }
}

export const test = base.extend<Fixtures, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'ansvarsgruppe-gallery-'))
      await build(folder)
      const server = serve(folder)
      await once(server, 'listening')
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      await use(`http://localhost:${address.port}/`)
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
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

async function build(folder: string): Promise<void> {
  const vite = join(UI, 'node_modules/vite/bin/vite.js')
  const child = spawn(
    process.execPath,
    [vite, 'build', 'gallery', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: UI, stdio: 'inherit' },
  )
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('the gallery does not build: see the lines above')
}

function serve(folder: string): Server {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, path === '/' ? 'index.html' : path)
    readFile(file, (error, content) => {
      response.writeHead(error === null ? 200 : 404, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': POLICY,
      })
      response.end(content)
    })
  })
  return server.listen(0, '127.0.0.1')
}

export { expect } from '@playwright/test'
