/** The first screens, on the slow phone: what comes over the network, and when it can be read and used. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { OpenPage, Phone } from './phone.ts'
import { seenBy, watchFor } from './probe.ts'
import { kilobytes, medianAndWorst, printTable } from './table.ts'

export interface Screen {
  readonly name: string
  readonly person: string
  readonly path: string
  /** What is there when the person can begin: a control, not a heading. */
  readonly usable: string
  /** What of the plan is there when the screen shows what it is for. */
  readonly content: string
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'overview, owner',
    person: 'p01',
    path: '/plan/ip-demo-1',
    usable: '.ag-overview button',
    content: '.ag-overview-goal-link',
  },
  {
    name: 'home, coordinator',
    person: 'p05',
    path: '/',
    usable: 'main a[href^="/plan/"]',
    content: 'main a[href^="/plan/"]',
  },
  {
    name: 'life area, owner',
    person: 'p01',
    path: '/plan/ip-demo-1/area/work',
    usable: '.ag-area-toggle',
    content: '.ag-area-toggle',
  },
]

/** Milliseconds after the content is there in which something larger may still be painted. */
const SETTLE = 1_500

interface Visit {
  readonly lcp: number
  readonly lcpElement: string
  readonly usable: number
  readonly cls: number
  readonly traffic: Traffic
}

interface Traffic {
  readonly requests: number
  readonly sockets: number
  readonly bytes: { readonly script: number; readonly style: number; readonly font: number; readonly other: number }
  readonly scripts: readonly string[]
}

export async function measureLoading(phone: Phone, url: string, dist: string, rounds: number): Promise<void> {
  const times: string[][] = []
  const sizes: string[][] = []
  for (const screen of SCREENS) {
    await phone.context.clearCookies()
    await phone.signIn(url, screen.person)
    const cold: Visit[] = []
    const warm: Visit[] = []
    for (let round = 0; round < rounds; round += 1) cold.push(await visit(phone, url, screen, true))
    // The first visit with a filled cache lets the browser keep the compiled code; that is what a phone has next time.
    await visit(phone, url, screen, false)
    await visit(phone, url, screen, false)
    for (let round = 0; round < rounds; round += 1) warm.push(await visit(phone, url, screen, false))
    times.push(row(screen.name, 'cold', cold), row(screen.name, 'warm', warm))
    const [first] = cold
    if (first !== undefined) sizes.push(await sizeRow(screen.name, first.traffic, dist))
  }
  sizes.push(await editorRow(phone, url, dist))
  printTable(
    'First screens: JavaScript in kB, and what came over the network in kB, cold',
    [
      'screen',
      'JS raw',
      'JS gzip',
      'JS brotli',
      'JS sent',
      'CSS sent',
      'fonts sent',
      'other sent',
      'requests',
      'sockets',
    ],
    sizes,
  )
  printTable(
    `First screens on the slow phone, ms: median (worst) of ${rounds}`,
    ['screen', 'cache', 'LCP', 'usable', 'CLS', 'largest paint'],
    times,
  )
}

function row(name: string, cache: string, visits: readonly Visit[]): string[] {
  return [
    name,
    cache,
    medianAndWorst(visits.map(({ lcp }) => lcp)),
    medianAndWorst(visits.map(({ usable }) => usable)),
    Math.max(...visits.map(({ cls }) => cls)).toFixed(3),
    visits.at(-1)?.lcpElement ?? '',
  ]
}

async function visit(phone: Phone, url: string, screen: Screen, isCold: boolean): Promise<Visit> {
  const open = await phone.open({ slowNetwork: true, slowProcessor: true })
  const { page, cdp } = open
  if (isCold) await cdp.send('Network.clearBrowserCache')
  const traffic = listen(cdp, url)
  await watchFor(page, screen.usable)
  await page.goto(url + screen.path, { waitUntil: 'load' })
  await page.waitForSelector(screen.content)
  await page.waitForTimeout(SETTLE)
  const { lcp, lcpElement, usable, cls } = await seenBy(page)
  await page.close()
  return { lcp, lcpElement, usable, cls, traffic: traffic() }
}

/** What opening the editor brings beside what the area has: fetched once, at the first text somebody writes in. */
async function editorRow(phone: Phone, url: string, dist: string): Promise<string[]> {
  const { page, cdp } = await phone.open({ slowNetwork: true, slowProcessor: true })
  await phone.signIn(url, 'p01')
  await cdp.send('Network.clearBrowserCache')
  await page.goto(`${url}/plan/ip-demo-1/area/work`)
  await page.waitForSelector('.ag-area-toggle')
  await page.waitForTimeout(SETTLE)
  const traffic = listen(cdp, url)
  await openEditor(page)
  const cells = await sizeRow('editor, first opened', traffic(), dist)
  await page.close()
  return cells
}

async function openEditor(page: Page): Promise<void> {
  await page.locator('.ag-area-toggle').first().click()
  await page.locator('.ProseMirror').first().waitFor()
}

/** Listens to what the page fetches until asked. */
function listen(cdp: OpenPage['cdp'], url: string): () => Traffic {
  const kinds = new Map<string, { kind: keyof Traffic['bytes']; url: string }>()
  const bytes = { script: 0, style: 0, font: 0, other: 0 }
  let requests = 0
  let sockets = 0
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith(url)) return
    requests += 1
    kinds.set(requestId, { kind: kindOf(request.url, type), url: request.url })
  })
  cdp.on('Network.webSocketCreated', () => {
    sockets += 1
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = kinds.get(requestId)
    if (known !== undefined) bytes[known.kind] += encodedDataLength
  })
  return () => ({
    requests,
    sockets,
    bytes: { ...bytes },
    scripts: [
      ...new Set([...kinds.values()].filter(({ kind }) => kind === 'script').map(({ url }) => new URL(url).pathname)),
    ],
  })
}

function kindOf(url: string, type: string | undefined): keyof Traffic['bytes'] {
  const { pathname } = new URL(url)
  if (type === 'Script' || pathname.endsWith('.js')) return 'script'
  if (pathname.endsWith('.css')) return 'style'
  return pathname.endsWith('.woff2') ? 'font' : 'other'
}

async function sizeRow(name: string, { requests, sockets, bytes, scripts }: Traffic, dist: string): Promise<string[]> {
  const files = await Promise.all(scripts.map((path) => readFile(join(dist, path))))
  const sum = (size: (file: Buffer) => number): string =>
    kilobytes(files.reduce((total, file) => total + size(file), 0))
  return [
    name,
    sum((file) => file.length),
    sum((file) => gzipSync(file, { level: 9 }).length),
    sum((file) => brotliCompressSync(file).length),
    kilobytes(bytes.script),
    kilobytes(bytes.style),
    kilobytes(bytes.font),
    kilobytes(bytes.other),
    String(requests),
    String(sockets),
  ]
}
