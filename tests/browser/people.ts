/** Tests with several real people: each in a browser context of their own, signed in through the demo's provider. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser, type Page } from '@playwright/test'
import { DemoServer, PLAN } from './demo-server.ts'

export const NORA = 'p01'
export const BERIT = 'p02'
export const ASLAK = 'p03'
export const SILJE = 'p05'
export const HENRIK = 'p06'
export const FATIMA = 'p07'

export interface Visit {
  /** Path under the plan: `area/work`, `group`; '' is its overview. */
  readonly at?: string
  readonly width?: number
  readonly height?: number
  /** Whether things may move; else the person asks for reduced motion. */
  readonly hasMotion?: boolean
  /** Facts that change never reach the page: as when the news comes later than the next key. */
  readonly hearsNoFacts?: boolean
}

export interface People {
  /** Opens a browser for a person, signed in. Problems in its console fail the test. */
  open(person: string, visit?: Visit): Promise<Page>
}

interface Fixtures {
  readonly server: DemoServer
  readonly people: People
}

/** Messages Chromium writes while a test keeps the server away on purpose. */
const CONNECTION_NOISE =
  /WebSocket connection|Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|net::ERR_/

export const test = base.extend<Fixtures, { template: string }>({
  // The demo is made once per worker; every test gets a copy.
  template: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const server = await DemoServer.create(null)
      await server.stop()
      const template = await mkdtemp(join(tmpdir(), 'ansvarsgruppe-template-'))
      await cp(server.dataDir, template, { recursive: true })
      await server.remove()
      await use(template)
      await rm(template, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  server: async ({ template }, use) => {
    const server = await DemoServer.create(template)
    await use(server)
    await server.remove()
  },
  people: async ({ browser, server }, use) => {
    const problems: string[] = []
    const close: Array<() => Promise<void>> = []
    await use({
      open: async (person, visit) => {
        const page = await openBrowser(browser, server, person, visit, problems)
        close.push(() => page.context().close())
        return page
      },
    })
    await Promise.all(close.map((end) => end()))
    if (problems.length > 0) throw new Error(`the console had something to say:\n${problems.join('\n')}`)
  },
})

async function openBrowser(
  browser: Browser,
  server: DemoServer,
  person: string,
  visit: Visit = {},
  problems: string[],
): Promise<Page> {
  const { at = '', width = 1280, height = 900, hasMotion = false } = visit
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: hasMotion ? 'no-preference' : 'reduce',
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    const isProblem = message.type() === 'error' || message.type() === 'warning'
    if (isProblem && !CONNECTION_NOISE.test(message.text())) problems.push(`${person}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`${person}: ${error.message}`))
  if (visit.hearsNoFacts === true) {
    await page.routeWebSocket(/\/live\//, (socket) => void socket.close())
    await page.route('**/live/**', (route) => route.abort())
  }
  const to = encodeURIComponent(`/plan/${PLAN}${at === '' ? '' : `/${at}`}`)
  await page.goto(`${server.url}/auth/sign-in/demo?person=${person}&to=${to}`)
  return page
}

export { expect } from '@playwright/test'
