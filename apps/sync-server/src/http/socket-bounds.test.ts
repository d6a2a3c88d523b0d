/** Strangers who hold sockets and say nothing, or never come to an end. */
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestBrowser } from './browser-fixture.ts'
import { startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import { HEAD_TIMEOUT, REQUEST_TIMEOUT, SOCKETS_PER_ADDRESS_MAX } from './socket-bounds.ts'

/** Milliseconds a busy machine may be late. */
const LATE = 5_000

let server: WholeServer
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

function stranger(): Socket {
  const { hostname, port } = new URL(server.url)
  return connect(Number(port), hostname).on('error', () => {})
}

/** What the server said until it ended the connection, and how many milliseconds that took. */
async function until(socket: Socket): Promise<{ said: string; after: number }> {
  const began = performance.now()
  let said = ''
  socket.on('data', (data) => (said += data.toString('latin1')))
  await new Promise((resolve) => socket.once('close', resolve))
  return { said, after: performance.now() - began }
}

test('who says nothing, half a head or half a request is let go in time; others are served meanwhile', async () => {
  const silent = stranger()
  const slow = stranger()
  slow.write('GET /healthz HTTP/1.1\r\nHost: ')
  // A letter now and then does not make the head whole.
  const letters = setInterval(() => slow.write('x'), 500)
  const endless = stranger()
  endless.write(
    'POST /auth/sign-out HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
  )
  const ends = Promise.all([silent, slow, endless].map(until))
  expect((await nora.visit('/healthz')).status).toBe(200)
  const [said, begun, half] = await ends
  clearInterval(letters)
  for (const end of [said, begun]) expect(end?.after).toBeLessThan(HEAD_TIMEOUT + LATE)
  expect(begun?.said).toContain('408')
  expect(half?.after).toBeLessThan(REQUEST_TIMEOUT + LATE)
  expect((await nora.visit('/healthz')).status).toBe(200)
})

test('an address holds so many sockets and no more, and gets them back', async () => {
  const sockets: Socket[] = []
  for (let count = 0; count < SOCKETS_PER_ADDRESS_MAX; count++) {
    const socket = stranger()
    sockets.push(socket)
    await new Promise((resolve) => socket.once('connect', resolve))
  }
  // The browser's own may be among them: so many more are refused, and none of those that were there.
  const refused = await Promise.all(Array.from({ length: 5 }, async () => (await until(stranger())).after))
  for (const after of refused) expect(after).toBeLessThan(HEAD_TIMEOUT / 2)
  for (const socket of sockets.splice(0, 50)) socket.destroy()
  await expect.poll(async () => (await nora.visit('/healthz').catch(() => null))?.status).toBe(200)
  for (const socket of sockets) socket.destroy()
})
