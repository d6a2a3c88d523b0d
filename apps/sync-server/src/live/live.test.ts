import { LIVE_PATH } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import {
  LIVE_ADMISSION_TIMEOUT,
  LIVE_CONNECTIONS_PER_SESSION_MAX,
  LIVE_MESSAGE_BYTES_MAX,
  LIVE_MESSAGES_BURST,
  LIVE_UNADMITTED_PER_ADDRESS_MAX,
} from './bounds.ts'
import { LiveClient } from './live-client-fixture.ts'

let server: WholeServer
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

const clients: LiveClient[] = []
afterAll(() => clients.forEach(({ socket }) => socket.disconnect()))
function live(browser: TestBrowser | null, transports?: string[], origin = server.url): LiveClient {
  const client = new LiveClient(server.url, browser?.cookieHeader() ?? '', transports, origin)
  clients.push(client)
  return client
}
const writingHelp = (until: string | null) => nora.change('PUT', `/api/plans/${PLAN}/writing-help`, { until })
const versionNow = async (): Promise<number> => ((await nora.json(`/api/plans/${PLAN}`)) as { version: number }).version

describe('who gets in', () => {
  test.each([['websocket'], ['polling']])('nobody who is not signed in, by %s', async (transport) => {
    await expect(live(null, [transport]).connected()).rejects.toThrow('notSignedIn')
  })

  test.each([['websocket'], ['polling']])('no page of another origin, by %s', async (transport) => {
    await expect(live(nora, [transport], 'https://other.example').connected()).rejects.toThrow(Error)
  })

  test('whoever takes part may watch, and nobody else', async () => {
    const client = await live(nora).connected()
    expect(await client.watch(PLAN)).toBe(true)
    for (const plan of ['nowhere', '', `plan:${PLAN}`, { toString: () => PLAN }, null]) {
      expect(await client.watch(plan as string)).toBe(false)
    }
  })
})

test.each([['websocket'], ['polling']])(
  'P22: a message that is too large ends the connection, by %s',
  async (transport) => {
    const client = await live(nora, [transport]).connected()
    void client.watch('x'.repeat(LIVE_MESSAGE_BYTES_MAX)).catch(() => {})
    await client.disconnected()
    expect(await (await live(nora, [transport]).connected()).watch(PLAN)).toBe(true)
  },
)

test('P22: nothing is compressed on its way, though the client offers it', async () => {
  const client = await live(nora).connected()
  // The library's type says nothing of the socket it has in Node.
  const transport = client.socket.io.engine.transport as unknown as { readonly ws: { readonly extensions: string } }
  expect(transport.ws.extensions).toBe('')
})

describe('a change of facts', () => {
  test('is told to everyone who watches, by either way, with the version and nothing else', async () => {
    const watching = await Promise.all([
      live(nora).connected(),
      live(await server.signIn('p15'), ['polling']).connected(),
    ])
    const silent = await live(nora).connected()
    for (const client of watching) await client.watch(PLAN)
    const version = (await versionNow()) + 1
    await writingHelp('2099-01-01')
    for (const client of watching) await client.hears(version)
    const event = JSON.stringify(['facts', { planId: PLAN, version }])
    expect(watching[0]?.bytes.at(-1)).toContain(event)
    expect(silent.told).toEqual([])
  })

  test('is not told to a page that watches no more', async () => {
    const [stays, leaves] = await Promise.all([live(nora).connected(), live(nora).connected()])
    await Promise.all([stays.watch(PLAN), leaves.watch(PLAN)])
    leaves.socket.emit('unwatch', PLAN)
    // Answered after the one before it.
    await leaves.watch('nowhere')
    const version = (await versionNow()) + 1
    await writingHelp(null)
    await stays.hears(version)
    expect(leaves.told).toEqual([])
  })

  test('that ends somebody’s part is the last they hear, and they cannot watch again', async () => {
    const emil = await live(await server.signIn('p14')).connected()
    const owner = await live(nora).connected()
    await Promise.all([emil.watch(PLAN), owner.watch(PLAN)])
    const version = (await versionNow()) + 1
    expect((await nora.change('DELETE', `/api/plans/${PLAN}/participants/p14`)).status).toBe(200)
    await emil.hears(version)
    expect(await emil.watch(PLAN)).toBe(false)
    await writingHelp('2099-01-01')
    await owner.hears(version + 1)
    await emil.watch('nowhere')
    expect(emil.told.map((told) => told.version)).toEqual([version])
  })
})

test('whoever signs out is told on every page of that session, and let go; other sessions stay', async () => {
  const browser = await server.signIn('p02')
  const elsewhere = await live(await server.signIn('p02')).connected()
  const pages = await Promise.all([live(browser).connected(), live(browser, ['polling']).connected()])
  await browser.change('POST', '/auth/sign-out')
  await Promise.all(pages.map((page) => page.disconnected()))
  expect(pages.map(({ isSignedOut }) => isSignedOut)).toEqual([true, true])
  expect(elsewhere.socket.connected).toBe(true)
  await expect(live(browser).connected()).rejects.toThrow('notSignedIn')
})

describe('bounds', () => {
  const ended = (client: LiveClient): Promise<void> => client.disconnected()

  test('a flood of messages ends the connection, and no other', async () => {
    const [flood, other] = await Promise.all([live(nora).connected(), live(nora).connected()])
    for (let count = 0; count < LIVE_MESSAGES_BURST / 2; count++) flood.watch(PLAN).catch(() => {})
    expect(await flood.watch(PLAN)).toBe(true)
    for (let count = 0; count < LIVE_MESSAGES_BURST; count++) flood.watch(PLAN).catch(() => {})
    await ended(flood)
    expect(await other.watch(PLAN)).toBe(true)
  })

  test('a session holds so many connections; the next is told so, other sessions are not', async () => {
    const browser = await server.signIn('p01')
    const clients = Array.from({ length: LIVE_CONNECTIONS_PER_SESSION_MAX }, () => live(browser))
    await Promise.all(clients.map((client) => client.connected()))
    await expect(live(browser).connected()).rejects.toThrow('serverBusy')
    await live(nora).connected()
    for (const { socket } of clients) socket.disconnect()
    await expect
      .poll(() =>
        live(browser)
          .connected()
          .then(
            () => true,
            () => false,
          ),
      )
      .toBe(true)
  })

  test('an address holds so many that have not said who they are, for so long', async () => {
    const silent = Array.from({ length: LIVE_UNADMITTED_PER_ADDRESS_MAX + 5 }, () => {
      const address = `${server.url.replace('http', 'ws')}${LIVE_PATH}/?EIO=4&transport=websocket`
      const socket = new WebSocket(address)
      const closed = new Promise<number>((resolve) => socket.once('close', () => resolve(performance.now())))
      socket.on('error', () => {})
      return closed
    })
    const began = performance.now()
    const after = (await Promise.all(silent)).map((at) => at - began).toSorted((a, b) => a - b)
    expect(after[4]).toBeLessThan(LIVE_ADMISSION_TIMEOUT / 2)
    expect(after[5]).toBeGreaterThan(LIVE_ADMISSION_TIMEOUT / 2)
    expect(after.at(-1)).toBeLessThan(LIVE_ADMISSION_TIMEOUT + 10_000)
    await live(nora).connected()
  })
})
