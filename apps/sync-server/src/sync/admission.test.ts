/** Who gets in, and with which close code everyone else is told why not. */
import { connect } from 'node:net'
import { CLOSE_SERVICE_RESTART } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import {
  CLOSE_GRACE,
  CONNECTIONS_PER_PERSON_AND_ROOM_MAX,
  CONNECTIONS_PER_SESSION_MAX,
  PRE_JOIN_MESSAGES_MAX,
  UNADMITTED_PER_ADDRESS_MAX,
} from './bounds.ts'
import { RawClient } from './raw-client-fixture.ts'

let server: WholeServer
let nora: TestBrowser
let fatima: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
  fatima = await server.signIn('p07')
})
afterAll(() => server.stop())

const open = (path: string, browser: TestBrowser | null, origin: string | null = server.url) =>
  new RawClient(`${server.url}/sync/${path}`, { cookie: browser?.cookieHeader() ?? '', origin })

/** Status line of the answer to an upgrade, as the network sees it, once the server has ended the connection. */
const upgrade = (path: string, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    const lines = Object.entries({
      Host: `${hostname}:${port}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      ...headers,
    })
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
    let answer = ''
    socket.on('data', (data) => (answer += data.toString('latin1')))
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })
const HANDSHAKE = { 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' }

describe('a page of another origin', () => {
  test.each(['https://other.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    '%s: 403 before the upgrade',
    async (origin) => {
      const answer = await upgrade(`/sync/${PLAN}/area-work`, {
        ...HANDSHAKE,
        Origin: origin,
        Cookie: nora.cookieHeader(),
      })
      expect(answer).toBe('HTTP/1.1 403 Forbidden')
    },
  )

  test('ours, and a program that says none, get in', async () => {
    for (const origin of [server.url, null]) {
      const client = open(`${PLAN}/area-work`, nora, origin)
      expect((await client.load()).getMap('goals').size).toBe(2)
      await client.leave()
    }
  })

  test('P22: nothing is compressed on its way, though the client offers it: a context for every socket costs memory', async () => {
    const client = open(`${PLAN}/area-work`, nora)
    await client.load()
    expect(client.socket.extensions).toBe('')
    await client.leave()
  })

  test.each(['//[', '/sync/../live-not', '/nowhere', '/lively', '/live'])(
    'an upgrade to %s is closed, and ends nothing else',
    async (path) => {
      expect(await upgrade(path, HANDSHAKE)).not.toContain('101')
      expect((await nora.visit('/healthz')).status).toBe(200)
    },
  )

  test('one that resets the connection while it is refused ends nothing else', async () => {
    const { hostname, port } = new URL(server.url)
    for (let round = 0; round < 30; round++) {
      await new Promise<void>((done) => {
        const socket = connect(Number(port), hostname, () => {
          const refused = `GET /sync/x/y HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: https://other.example\r\n\r\n`
          socket.write(refused, () => socket.resetAndDestroy())
        })
        socket.on('error', () => {})
        socket.on('close', () => done())
      })
    }
    expect((await nora.visit('/healthz')).status).toBe(200)
  })
})

describe('close codes', () => {
  const closing = async (path: string, browser: TestBrowser | null): Promise<string> => {
    const client = open(path, browser)
    const { code, reason } = await client.closed
    expect(client.bytes).toEqual([])
    return `${code} ${reason}`
  }

  test('nobody is signed in: 4401', async () => {
    expect(await closing(`${PLAN}/area-work`, null)).toBe('4401 notSignedIn')
    const stranger = new RawClient(`${server.url}/sync/${PLAN}/area-work`, { cookie: `session=${'a'.repeat(43)}` })
    expect((await stranger.closed).code).toBe(4401)
  })

  test.each([
    'nowhere/area-work',
    `${PLAN}/area-garden`,
    `${PLAN}/item-1`,
    `${PLAN}/`,
    PLAN,
    '',
    `${PLAN}/area-work/more`,
    `${PLAN}/area-work%2F`,
    `${PLAN.toUpperCase()}/area-work`,
    `${'x'.repeat(2_000)}/overview`,
  ])('a plan or a room that is not there: 4404 (%s)', async (path) => {
    expect(await closing(path, nora)).toBe('4404 roomNotFound')
  })

  test('no consent: 4403; the same for an area the plan does not have', async () => {
    expect(await closing(`${PLAN}/area-health`, fatima)).toBe('4403 consentWithdrawn')
    expect(await closing(`${PLAN}/area-family`, fatima)).toBe('4403 consentWithdrawn')
  })

  test('a page from before a backup was restored: 4409', async () => {
    for (const epoch of ['0', '2', '', 'x'])
      expect(await closing(`${PLAN}/area-work?epoch=${epoch}`, nora)).toBe('4409 outdatedPage')
    expect(await nora.json('/api/session')).toMatchObject({ epoch: 1 })
  })

  test('the coordinating unit reads no room', async () => {
    const unit = await server.signIn('p15')
    for (const room of ['overview', 'area-work', 'area-health']) {
      expect(await closing(`${PLAN}/${room}`, unit)).toBe('4403 consentWithdrawn')
    }
  })

  test('a representative is the owner only where the mandate reaches', async () => {
    const guardian = await server.signIn('p04')
    expect(await closing(`${PLAN}/area-work?capacity=owner`, guardian)).toBe('4403 consentWithdrawn')
    // What matters to her is hers alone to say: what he may read as himself he reads for her, and no more.
    const overview = open(`${PLAN}/overview?capacity=owner`, guardian)
    await overview.load()
    await overview.leave()
    const client = open(`${PLAN}/area-economy?capacity=owner`, guardian)
    expect((await client.load()).getMap('goals').size).toBe(1)
    await client.leave()
    expect(await closing(`${PLAN}/area-work?capacity=owner`, fatima)).toBe('4403 capacityEnded')
  })

  test('a page of another schema: 4409, and ours gets in', async () => {
    for (const schema of ['0', '2', '', 'x']) {
      expect(await closing(`${PLAN}/area-work?schema=${schema}`, nora)).toBe('4409 outdatedPage')
    }
    const client = open(`${PLAN}/area-work?schema=1`, nora)
    await client.load()
    await client.leave()
    // Without consent nobody learns which schema there is.
    expect(await closing(`${PLAN}/area-health?schema=0`, fatima)).toBe('4403 consentWithdrawn')
  })

  test('too many connections of one person to one room, over all sessions: the next is told to come back later', async () => {
    const sessions = [await server.signIn('p05'), await server.signIn('p05')] as const
    const clients = Array.from({ length: CONNECTIONS_PER_PERSON_AND_ROOM_MAX }, (_, index) =>
      open(`${PLAN}/area-work`, sessions[index % 2 === 0 ? 0 : 1]),
    )
    await Promise.all(clients.map((client) => client.next('step1')))
    for (const session of sessions) expect(await closing(`${PLAN}/area-work`, session)).toBe('1013 serverBusy')
    const elsewhere = open(`${PLAN}/area-leisure`, sessions[0])
    await elsewhere.load()
    await clients[0]!.leave()
    const another = open(`${PLAN}/area-work`, sessions[1])
    await another.load()
    await Promise.all([...clients, another, elsewhere].map((client) => client.leave()))
  })

  test('too many connections of one session: the next is told to come back later', async () => {
    const silje = await server.signIn('p01')
    const { lifeAreas } = (await silje.json(`/api/plans/${PLAN}`)) as { lifeAreas: string[] }
    const rooms = ['overview', ...lifeAreas.map((area) => `area-${area}`)].flatMap((room) =>
      Array.from({ length: CONNECTIONS_PER_PERSON_AND_ROOM_MAX }, () => room),
    )
    expect(rooms.length).toBeGreaterThan(CONNECTIONS_PER_SESSION_MAX)
    const clients = rooms
      .toReversed()
      .slice(0, CONNECTIONS_PER_SESSION_MAX)
      .map((room) => open(`${PLAN}/${room}`, silje))
    await Promise.all(clients.map((client) => client.next('step1')))
    expect(await closing(`${PLAN}/overview`, silje)).toBe('1013 serverBusy')
    await clients[0]!.leave()
    const another = open(`${PLAN}/overview`, silje)
    await another.load()
    await Promise.all([...clients, another].map((client) => client.leave()))
  })
})

describe('what a client says before it is let in', () => {
  test('waits, and is answered', async () => {
    const client = open(`${PLAN}/area-leisure`, nora)
    // On the wire as soon as the socket is open: long before the room is loaded.
    expect((await client.load()).getMap('goals').size).toBe(1)
    await client.leave()
  })

  test('counts, in its order', async () => {
    const client = open(`${PLAN}/area-leisure?notices=1`, nora)
    await client.opened
    const empty = Y.encodeStateAsUpdate(new Y.Doc())
    for (let count = 0; count < 3; count++) client.sendEdit(empty, 'step2')
    await client.next('durable', 0, ({ frames }) => frames === 3)
    // Once for what was on disk together; never back.
    expect(client.durable).toEqual([...new Set(client.durable)].toSorted((a, b) => a - b))
    await client.leave()
  })

  test('is bounded: who floods before being let in is not', async () => {
    const client = open(`${PLAN}/area-work`, nora)
    await client.opened
    for (let count = 0; count < PRE_JOIN_MESSAGES_MAX * 40; count++) client.send(Uint8Array.of(0, 0, 1, 0))
    expect((await client.closed).code).toBe(4529)
  })
})

describe('who is not let in', () => {
  const stranger = (): Promise<string> => upgrade(`/sync/${PLAN}/area-work`, HANDSHAKE)

  test('and does not answer the goodbye is cut off', async () => {
    const before = Date.now()
    expect(await stranger()).toContain('101')
    expect(Date.now() - before).toBeLessThan(2 * CLOSE_GRACE)
  })

  test('takes one of so many places of an address, and no more', async () => {
    const answers = await Promise.all(Array.from({ length: UNADMITTED_PER_ADDRESS_MAX + 5 }, stranger))
    const refused = answers.filter((answer) => answer === 'HTTP/1.1 503 Service Unavailable')
    expect(refused).toHaveLength(5)
    const client = open(`${PLAN}/area-work`, nora)
    await client.load()
    await client.leave()
  })
})

test('a server that closes tells everyone to come back, and is over in time though one does not answer', async () => {
  const closing = await startWholeServer()
  const browser = await closing.signIn('p01')
  const options = { cookie: browser.cookieHeader(), origin: closing.url }
  const client = new RawClient(`${closing.url}/sync/${PLAN}/area-work`, options)
  const deaf = new RawClient(`${closing.url}/sync/${PLAN}/area-work`, options)
  await Promise.all([client.load(), deaf.load()])
  deaf.socket.pause()
  await closing.stop()
  expect((await client.closed).code).toBe(CLOSE_SERVICE_RESTART)
  deaf.socket.terminate()
})
