/** The protocol frame by frame: what is answered, what is refused, and what ends a connection. */
import { AREA, createEntry, entryId, participantId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import {
  BYTES_BURST,
  FIRST_SYNCS_PER_MINUTE,
  FIRST_SYNCS_PER_PERSON_AND_MINUTE,
  FRAMES_BURST,
  MESSAGE_BYTES_MAX,
  PAYLOAD_BYTES_MAX,
  RESYNCS_MAX,
  UNFINISHED_BYTES_PER_PERSON_MAX,
} from './bounds.ts'
import { presenceFrame, RawClient } from './raw-client-fixture.ts'
import { syncFrame } from './frames.ts'

let server: WholeServer
let silje: TestBrowser
let aslak: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  silje = await server.signIn('p05')
  aslak = await server.signIn('p03')
})
afterAll(() => server.stop())

let client: RawClient
let doc: Y.Doc
async function enter(browser: TestBrowser, room: string, query = '?notices=1'): Promise<RawClient> {
  client = new RawClient(`${server.url}/sync/${PLAN}/${room}${query}`, {
    cookie: browser.cookieHeader(),
    origin: server.url,
  })
  doc = await client.load()
  return client
}

/** What `write` changes in the client's document, as the update it would send. */
function made(write: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  write(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

function comment(body: string, by = 'p05'): Uint8Array {
  const values = { target: null, parent: null, body, resolved: null }
  return made((doc) => createEntry(AREA, doc, 'comments', values, { by: participantId(by), at: Date.now() }))
}

/** The same, building on nothing. */
function independent(body: string, by = 'p05'): Uint8Array {
  const alone = new Y.Doc()
  const values = { target: null, parent: null, body, resolved: null }
  createEntry(AREA, alone, 'comments', values, { by: participantId(by), at: Date.now() })
  return Y.encodeStateAsUpdate(alone)
}

/** The room as text, its entries by id: a room that is loaded anew lists them in another order. */
async function stored(browser: TestBrowser = silje, room = 'area-leisure'): Promise<string> {
  const { collections, ...rest } = (await browser.json(`/api/plans/${PLAN}/rooms/${room}`)) as {
    collections: Record<string, Array<{ id: string }>>
  }
  const inOrder = Object.entries(collections).map(([name, entries]) => [
    name,
    entries.toSorted((a, b) => a.id.localeCompare(b.id)),
  ])
  return JSON.stringify({ ...rest, collections: inOrder })
}

describe('C3: durable counts', () => {
  beforeEach(() => enter(silje, 'area-leisure'))

  test('step 2 and update frames alone, from 1', async () => {
    client.sendEdit(Y.encodeStateAsUpdate(doc), 'step2')
    client.sendPresence(doc.clientID, { focus: 'goals' })
    await client.settled()
    client.sendEdit(comment('counted'))
    await client.next('durable', 0, ({ frames }) => frames === 2)
    expect(client.durable).toEqual([1, 2])
    expect(await stored()).toContain('counted')
    await client.leave()
  })

  test('not a frame with a gap, nor any after it, until a step 2 brings what was missing', async () => {
    client.sendEdit(comment('before'))
    await client.next('durable')
    const heard = client.heard.length
    comment('left out')
    client.sendEdit(comment('behind a gap'))
    // The server asks for more, and says from where.
    const { payload } = await client.next('step1', heard)
    // Independent of what is missing: it is taken, and must not count the frame that was not.
    client.sendEdit(independent('independent'))
    await client.settled()
    expect(client.durable).toEqual([1, 1])
    expect(await stored()).toContain('independent')
    expect(await stored()).not.toContain('behind a gap')
    client.sendEdit(Y.encodeStateAsUpdate(doc, payload), 'step2')
    await client.next('durable', 0, ({ frames }) => frames === 4)
    expect(client.durable).toEqual([1, 1, 4])
    for (const body of ['left out', 'behind a gap']) expect(await stored()).toContain(body)
    await client.leave()
  })

  test('a client that never brings what is missing is sent away, to try again', async () => {
    comment('left out')
    const update = comment('behind a gap')
    for (let time = 0; time <= RESYNCS_MAX; time++) client.sendEdit(update)
    expect(await client.closed).toEqual({ code: 4500, reason: 'tryLater' })
    expect(client.durable).toEqual([])
  })
})

describe('C1: a refusal', () => {
  test('says why and where, never what; nothing after it is taken', async () => {
    const nora = await server.signIn('p01')
    await enter(nora, 'area-leisure')
    client.sendEdit(comment('allowed', 'p01'))
    const goal = [...doc.getMap<Y.Map<unknown>>('goals').keys()][0]!
    const impostor = { by: participantId('p05'), at: Date.now() }
    const words = 'hemmelige ord'
    client.sendEdit(
      made((doc) =>
        createEntry(
          AREA,
          doc,
          'comments',
          { target: entryId(goal), parent: null, body: words, resolved: null },
          impostor,
          entryId('forged'),
        ),
      ),
    )
    // Independent of what is refused, so that it would fit.
    client.sendEdit(independent('too late', 'p01'))
    expect(await client.closed).toEqual({ code: 4422, reason: 'unknownContent' })
    const { notice } = await client.next('refused')
    expect(notice).toMatchObject({
      reason: 'unknownContent',
      collection: 'comments',
      entry: 'forged',
      field: 'createdBy',
    })
    expect(client.heard.at(-1)?.kind).toBe('refused')
    expect(Buffer.from(client.bytes.at(-1)!).toString()).not.toContain('hemmelige')
    const room = await stored(nora)
    expect(room).toContain('allowed')
    for (const body of [words, 'too late']) expect(room).not.toContain(body)
    // Its own clock in the state vector is where the client's document parts from the server's.
    expect(notice?.stateVector[String(doc.clientID)]).toBeGreaterThan(0)
  })

  test('a reader writes nothing: no comment, no text, no removal', async () => {
    for (const write of [
      (doc: Y.Doc) =>
        void createEntry(
          AREA,
          doc,
          'comments',
          { target: null, parent: null, body: 'x', resolved: null },
          { by: participantId('p03'), at: Date.now() },
        ),
      (doc: Y.Doc) => (doc.getMap<Y.Map<Y.XmlFragment>>('goals').get('g8')!.get('text') as Y.XmlFragment).delete(0, 1),
      (doc: Y.Doc) => doc.getMap('goals').delete('g8'),
    ]) {
      const before = await stored(aslak)
      await enter(aslak, 'area-leisure')
      client.sendEdit(made(write))
      expect(await client.closed).toEqual({ code: 4422, reason: 'notAllowed' })
      expect(await stored(aslak)).toBe(before)
      await enter(aslak, 'area-leisure')
      client.sendEdit(made(write), 'step2')
      expect((await client.closed).code).toBe(4422)
      expect(await stored(aslak)).toBe(before)
    }
  })

  test('a client that did not ask for notices gets none, and no frame type it does not know', async () => {
    await enter(silje, 'area-leisure', '')
    client.sendEdit(comment('without notices'))
    await client.settled()
    client.sendEdit(made((doc) => doc.getMap('goals').set('mine', 'no entry')))
    expect((await client.closed).code).toBe(4422)
    expect(client.bytes.every(([type]) => type !== undefined && type < 100)).toBe(true)
    expect(await stored()).toContain('without notices')
  })
})

describe('what is no frame of the protocol', () => {
  beforeEach(() => enter(silje, 'area-leisure'))
  const step2 = syncFrame(1, Y.encodeStateAsUpdate(new Y.Doc()))

  test.each<[string, () => Uint8Array | string]>([
    ['text', () => 'hello'],
    ['nothing', () => new Uint8Array()],
    ['an unknown type', () => Uint8Array.of(2, 0)],
    ['a notice of ours', () => Uint8Array.of(100, 5)],
    ['an unknown step', () => Uint8Array.of(0, 3, 0)],
    ['a length without bytes', () => Uint8Array.of(0, 2, 200, 1)],
    ['bytes after the end', () => Uint8Array.of(...step2, 0)],
    ['an update that is none', () => syncFrame(2, Uint8Array.of(255, 255, 255, 255))],
    ['a state vector that is none', () => syncFrame(0, Uint8Array.of(5, 1))],
    ['presence that is none', () => Uint8Array.of(1, 2, 255, 255)],
    ['presence with bytes after its end', () => Uint8Array.of(1, 2, 0, 0)],
    [
      'presence of too many',
      () => presenceFrame(Array.from({ length: 600 }, (_, clientId) => ({ clientId, clock: 1, state: null }))),
    ],
  ])('%s: 4422, and nothing after it is taken', async (_, frame) => {
    client.send(frame())
    client.sendEdit(independent('after garbage'))
    expect((await client.closed).code).toBe(4422)
    expect(await stored()).not.toContain('after garbage')
  })

  test('every frame cut off anywhere ends the connection and nothing else', async () => {
    const frame = syncFrame(2, comment('cut off'))
    for (const length of [1, 2, 3, 5, Math.floor(frame.length / 2), frame.length - 1]) {
      const one = new RawClient(`${server.url}/sync/${PLAN}/area-leisure`, { cookie: silje.cookieHeader() })
      await one.next('step1')
      one.send(frame.subarray(0, length))
      expect((await one.closed).code).toBe(4422)
    }
    expect(await stored()).not.toContain('cut off')
    await client.leave()
  })
})

describe('bounds', () => {
  beforeEach(async () => {
    // What a test uses up comes back with time.
    server.clock.ahead += 60_000
    await enter(silje, 'area-leisure')
  })

  test('a message that is too large: 4413, for good', async () => {
    client.send(new Uint8Array(MESSAGE_BYTES_MAX + 1))
    expect(await client.closed).toEqual({ code: 4413, reason: 'tooLarge' })
  })

  test('one that is larger than anybody reads: 1009', async () => {
    client.send(new Uint8Array(PAYLOAD_BYTES_MAX + 1))
    expect((await client.closed).code).toBe(1009)
  })

  test('too many frames at once: 4529, to try again', async () => {
    const empty = presenceFrame([])
    for (let count = 0; count < FRAMES_BURST * 2; count++) client.send(empty)
    expect(await client.closed).toEqual({ code: 4529, reason: 'tooFast' })
  })

  test('a new connection, and one to another room, do not bring new bytes: they are the person’s', async () => {
    const vector = new Uint8Array(MESSAGE_BYTES_MAX - 100)
    const codes: number[] = []
    for (const room of ['area-leisure', 'area-work', 'overview']) {
      await enter(silje, room)
      for (let sent = 0; sent < BYTES_BURST / 2; sent += vector.length) client.send(syncFrame(0, vector))
      void client.closed.then(({ code }) => codes.push(code))
      await Promise.race([client.closed, client.settled().catch(() => {})])
    }
    expect(codes).toContain(4529)
    // Others have their own.
    await enter(aslak, 'area-leisure')
    await client.settled()
    await client.leave()
  })

  test('too many first syncs: 4529', async () => {
    for (let count = 0; count <= FIRST_SYNCS_PER_MINUTE; count++) client.send(syncFrame(0, Uint8Array.of(0)))
    expect(await client.closed).toEqual({ code: 4529, reason: 'tooFast' })
  })

  test('too many bytes at once: 4529', async () => {
    // An empty state vector, and zeros after it.
    const vector = new Uint8Array(MESSAGE_BYTES_MAX - 100)
    for (let sent = 0; sent <= BYTES_BURST + MESSAGE_BYTES_MAX; sent += vector.length) client.send(syncFrame(0, vector))
    expect((await client.closed).code).toBe(4529)
  })

  test('a new connection does not bring new first syncs: 4529 when it asks to be let in', async () => {
    const code = async (): Promise<number | null> => {
      const one = new RawClient(`${server.url}/sync/${PLAN}/area-leisure`, { cookie: silje.cookieHeader() })
      const ended = await Promise.race([one.closed.then((closed) => closed.code), one.load().then(() => null)])
      one.socket.terminate()
      return ended
    }
    const codes: Array<number | null> = []
    while (!codes.includes(4529) && codes.length <= FIRST_SYNCS_PER_PERSON_AND_MINUTE) codes.push(await code())
    expect(codes.at(-1)).toBe(4529)
    // Two for each: one for the connection, one for what it asks.
    expect(codes.length).toBeGreaterThan(FIRST_SYNCS_PER_PERSON_AND_MINUTE / 2 - 5)
    await enter(aslak, 'area-leisure')
    await client.leave()
  })

  test('messages that are begun and never ended, on several connections: 4529', async () => {
    const part = new Uint8Array(PAYLOAD_BYTES_MAX - 100)
    const all = [client, await enter(silje, 'area-work'), await enter(silje, 'overview')]
    expect(part.length * all.length).toBeGreaterThan(UNFINISHED_BYTES_PER_PERSON_MAX)
    for (const one of all) one.socket.send(part, { fin: false })
    expect(await Promise.race(all.map(({ closed }) => closed))).toEqual({ code: 4529, reason: 'tooFast' })
    await enter(aslak, 'area-leisure')
    await client.leave()
    for (const one of all) one.socket.terminate()
  })

  test('one message whole is no message unfinished, however many come', async () => {
    const frame = syncFrame(0, new Uint8Array(MESSAGE_BYTES_MAX - 100))
    const answers = (): number => client.heard.filter(({ kind }) => kind === 'step2').length
    for (let sent = 0; sent < 2 * UNFINISHED_BYTES_PER_PERSON_MAX; sent += frame.length) {
      server.clock.ahead += 60_000
      const before = answers()
      client.send(frame)
      await expect.poll(answers).toBe(before + 1)
    }
    expect(client.socket.readyState).toBe(client.socket.OPEN)
    await client.leave()
  })
})
