/** What a connection's own clock does, with the clock in the test's hand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { actorOf, TestMember } from '../services/rooms/rooms-fixture.ts'
import { SESSION_LIFETIME_MS } from '../services/sign-in/sessions.ts'
import { DEAD_AFTER, KEEP_ALIVE_INTERVAL } from './bounds.ts'
import { startHeldServer, type HeldServer } from './held-server-fixture.ts'
import type { RawClient } from './raw-client-fixture.ts'

let server: HeldServer
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  server = await startHeldServer()
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

/** One look of every connection at its clock, after this many milliseconds. */
function lookAfter(milliseconds: number): void {
  server.clock.ahead += milliseconds
  vi.advanceTimersByTime(KEEP_ALIVE_INTERVAL)
}

async function enter(): Promise<RawClient> {
  const client = server.open(await server.cookieOf('contributor'))
  await client.load()
  return client
}

test('a client that hears nothing else hears an empty presence', async () => {
  const client = await enter()
  lookAfter(KEEP_ALIVE_INTERVAL)
  const { payload } = await client.next('presence')
  expect([...payload]).toEqual([0])
})

test('one that has just heard something does not', async () => {
  const client = await enter()
  lookAfter(KEEP_ALIVE_INTERVAL / 2 - 1)
  await client.settled()
  expect(client.presence()).toEqual([])
  expect(client.heard.some(({ kind }) => kind === 'presence')).toBe(false)
})

test('a session that ends closes with 4401', async () => {
  const client = await enter()
  // In steps, each with a sign of life: a client that is silent all day is taken to be gone long before.
  for (let left = SESSION_LIFETIME_MS - 1; left > 0; left -= DEAD_AFTER) {
    lookAfter(Math.min(left, DEAD_AFTER))
    await client.settled()
  }
  lookAfter(1)
  expect((await client.closed).code).toBe(4401)
})

test('a client that shows no sign of life is taken to be gone, and the others are told', async () => {
  const dead = await enter()
  const member = new TestMember(actorOf('contributor'))
  dead.sendPresence(member.doc.clientID, { focus: 'goals' })
  const watcher = server.open(await server.cookieOf('owner'))
  await watcher.load()
  dead.socket.pause()
  lookAfter(DEAD_AFTER)
  // Pongs and frames are signs of life.
  await watcher.settled()
  const heard = watcher.heard.length
  lookAfter(1)
  await watcher.next('presence', heard, () => watcher.presence(heard).some(({ state }) => state === null))
  dead.socket.resume()
  expect((await dead.closed).code).toBe(1006)
  await watcher.settled()
})
