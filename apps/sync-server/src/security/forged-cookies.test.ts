/** Cookies that were never given, or are over: by REST, `/sync` and `/live` each is nobody's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveClient } from '../live/live-client-fixture.ts'
import { RawClient } from '../sync/raw-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

let server: WholeServer
let genuine: string
beforeAll(async () => {
  server = await startWholeServer()
  genuine = (await server.signIn('p01')).cookie('session')!
})
afterAll(() => server.stop())

const NOBODY = { rest: 401, sync: 4401, live: 'refused', heard: false }

/** What each way in says to a `Cookie` header. */
async function answersTo(cookie: string): Promise<{ rest: number; sync: number; live: string; heard: boolean }> {
  const rest = await fetch(`${server.url}/api/plans/${PLAN}`, { headers: { cookie, accept: 'application/json' } })
  const body = await rest.text()
  const socket = new RawClient(`${server.url}/sync/${PLAN}/overview`, { cookie, origin: server.url })
  const opened = socket.load().then(() => 0)
  opened.catch(() => {})
  const sync = await Promise.race([opened, socket.closed.then(({ code }) => code)])
  socket.socket.terminate()
  const client = new LiveClient(server.url, cookie)
  const live = await client.connected().then(
    () => 'connected',
    () => 'refused',
  )
  client.socket.disconnect()
  return { rest: rest.status, sync, live, heard: /Nora|p01/.test(body) || socket.bytes.length > 0 }
}

test('the genuine one gets in everywhere: the net below catches', async () => {
  expect(await answersTo(`session=${genuine}`)).toEqual({ rest: 200, sync: 0, live: 'connected', heard: true })
})

describe('nobody is let in', () => {
  const flip = (token: string, at: number): string =>
    token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
  test.each([
    ['made up', () => `session=${'x'.repeat(43)}`],
    ['one letter off at its beginning', () => `session=${flip(genuine, 0)}`],
    ['one letter off in its middle', () => `session=${flip(genuine, 20)}`],
    ['cut short', () => `session=${genuine.slice(0, -1)}`],
    ['with more after it', () => `session=${genuine}A`],
    ['in capitals', () => `session=${genuine.toUpperCase()}`],
    ['empty', () => 'session='],
    ['by another name', () => `sessions=${genuine}; xsession=${genuine}; Session=${genuine}`],
    ['somebody’s id', () => 'session=person-p01'],
    ['a structure', () => 'session[]=a; session=j%3A%7B%22%24ne%22%3Anull%7D'],
    ['SQL', () => `session=${encodeURIComponent("' OR 1=1 --")}`],
    ['very long', () => `session=${'A'.repeat(8_000)}`],
  ])('by one that is %s', async (_, cookie) => {
    expect(await answersTo(cookie())).toEqual(NOBODY)
  })

  test('by one that is over, and it is not made longer by being used', async () => {
    const token = (await server.signIn('p01')).cookie('session')!
    const before = server.clock.ahead
    for (let used = 0; used < 3; used++) {
      server.clock.ahead += 60 * 60_000
      expect((await fetch(`${server.url}/api/plans/${PLAN}`, { headers: { cookie: `session=${token}` } })).status).toBe(
        200,
      )
    }
    server.clock.ahead = before + 13 * 60 * 60_000
    expect(await answersTo(`session=${token}`)).toEqual(NOBODY)
  })
})
