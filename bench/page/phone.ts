/** A slow phone: Chromium with a profile of its own, its network and processor held back over CDP. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { PROBE } from './probe.ts'

/** Times slower than this machine. */
export const CPU_SLOWDOWN = 4
/** Bits per second down and up, and milliseconds before each answer: a phone at the edge of its cell. */
const DOWN = 1_600_000
const UP = 750_000
const LATENCY = 150

export interface Conditions {
  readonly slowNetwork: boolean
  readonly slowProcessor: boolean
}

export interface OpenPage {
  readonly page: Page
  readonly cdp: CDPSession
}

export class Phone {
  readonly context: BrowserContext
  readonly #profile: string

  private constructor(context: BrowserContext, profile: string) {
    this.context = context
    this.#profile = profile
  }

  /** A profile on disk, as phones have: what is cached survives the page, compiled code too. */
  static async create(executablePath: string, size = { width: 390, height: 844 }): Promise<Phone> {
    const profile = await mkdtemp(join(tmpdir(), 'ansvarsgruppe-phone-'))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      viewport: size,
      deviceScaleFactor: 2,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
      ],
    })
    await context.addInitScript(PROBE)
    return new Phone(context, profile)
  }

  /** An empty tab under these conditions. */
  async open(conditions: Conditions): Promise<OpenPage> {
    const page = await this.context.newPage()
    const cdp = await this.context.newCDPSession(page)
    await cdp.send('Network.enable')
    // Of the thread, not of the clock: what else the machine does is not counted.
    await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
    await cdp.send('Performance.enable')
    await setConditions(cdp, conditions)
    return { page, cdp }
  }

  async signIn(url: string, person: string): Promise<void> {
    const page = await this.context.newPage()
    await page.goto(`${url}/auth/sign-in/demo?person=${person}&to=%2Fhealthz`)
    await page.close()
  }

  async remove(): Promise<void> {
    await this.context.close()
    await rm(this.#profile, { recursive: true, force: true })
  }
}

export async function setConditions(cdp: CDPSession, { slowNetwork, slowProcessor }: Conditions): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowNetwork ? LATENCY : 0,
    downloadThroughput: slowNetwork ? DOWN / 8 : -1,
    uploadThroughput: slowNetwork ? UP / 8 : -1,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor ? CPU_SLOWDOWN : 1 })
}

/** Milliseconds of processor the page's main thread has used. */
export async function mainThreadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
