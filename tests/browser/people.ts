/** Tests with several real people: each in a browser context of their own, signed in through the demo's provider. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser, type Page } from '@playwright/test'
import { DemoServer, PLAN } from './demo-server.ts'
import { RefusalWatch } from './refusal-watch.ts'

export const NORA = 'p01'
export const BERIT = 'p02'
export const ASLAK = 'p03'
export const SILJE = 'p05'
export const HENRIK = 'p06'
export const FATIMA = 'p07'
/** The owner of a smaller plan, who has not confirmed something she said. */
export const AMIRA = 'p21'
/** Of the coordinating unit. */
export const ANNE_GRETE = 'p15'
/** Has asked for a plan, and waited too long. */
export const INGVILD = 'p41'
/** A child of thirteen, her mother, and her barnekoordinator. */
export const ELLA = 'p51'
export const INGRID = 'p52'
export const VILDE = 'p54'
/** The owner of a plan that has just been opened. */
export const JAMAL = 'p31'

export interface Looking {
  readonly width?: number
  readonly height?: number
  /** Whether things may move; else the person asks for reduced motion. */
  readonly hasMotion?: boolean
  /** Facts that change never reach the page: as when the news comes later than the next key. */
  readonly hearsNoFacts?: boolean
  /** Done to the page before it goes anywhere: what the network gives it can be changed here. */
  readonly before?: (page: Page) => Promise<unknown>
}

export interface Visit extends Looking {
  /** Path under Nora's plan: `area/work`, `group`; '' is its overview. */
  readonly at?: string
}

export interface People {
  /** Opens a browser for a person, signed in, in Nora's plan. Problems in its console fail the test. */
  open(person: string, visit?: Visit): Promise<Page>
  /** The same at any path of the server, and for somebody who has not signed in (null). */
  openAt(person: string | null, path: string, looking?: Looking): Promise<Page>
  /** That so many edits will be refused, more than were said before. Any other refusal fails the test. */
  expectRefusals(count: number): void
  /** That so many edits may be refused: the test is of a race that the person sometimes loses. */
  allowRefusals(count: number): void
}

export interface Fixtures {
  readonly server: DemoServer
  readonly people: People
}

/** Messages Chromium writes while a test keeps the server away on purpose. */
const CONNECTION_NOISE =
  /WebSocket connection|WebSocket is already in CLOSING|Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|net::ERR_/

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
    const refusals = new RefusalWatch()
    const close: Array<() => Promise<void>> = []
    const openAt: People['openAt'] = async (person, path, looking = {}) => {
      const page = await newPage(browser, person ?? 'nobody', looking, problems, refusals)
      close.push(() => page.context().close())
      await page.goto(person === null ? `${server.url}${path}` : signInAddress(server, person, path))
      return page
    }
    await use({
      open: (person, { at = '', ...looking } = {}) =>
        openAt(person, `/plan/${PLAN}${at === '' ? '' : `/${at}`}`, looking),
      openAt,
      expectRefusals: (count) => refusals.expect(count),
      allowRefusals: (count) => refusals.allow(count),
    })
    await Promise.all(close.map((end) => end()))
    if (refusals.problem !== null) throw new Error(refusals.problem)
    if (problems.length > 0) throw new Error(`the console had something to say:\n${problems.join('\n')}`)
  },
})

function signInAddress(server: DemoServer, person: string, path: string): string {
  return `${server.url}/auth/sign-in/demo?person=${person}&to=${encodeURIComponent(path)}`
}

async function newPage(
  browser: Browser,
  person: string,
  looking: Looking,
  problems: string[],
  refusals: RefusalWatch,
): Promise<Page> {
  const { width = 1280, height = 900, hasMotion = false } = looking
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: hasMotion ? 'no-preference' : 'reduce',
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    const isProblem = message.type() === 'error' || message.type() === 'warning'
    if (isProblem && !CONNECTION_NOISE.test(message.text())) problems.push(`${person}: ${message.text()}`)
  })
  await refusals.watch(page, person)
  page.on('pageerror', (error) => problems.push(`${person}: ${error.message}`))
  if (looking.hearsNoFacts === true) {
    await page.routeWebSocket(/\/live\//, (socket) => void socket.close())
    await page.route('**/live/**', (route) => route.abort())
  }
  await looking.before?.(page)
  return page
}

export { expect } from '@playwright/test'
