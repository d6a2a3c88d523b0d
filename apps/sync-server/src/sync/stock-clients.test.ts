/** Stock y-websocket clients against the whole server: editing together, presence, slow readers, large rooms. */
import { AREA, createEntry, participantId, readRoom, sharedText, writeParagraphs } from '@ansvarsgruppe/plan-model'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import { MESSAGE_BYTES_MAX, SEND_BUFFER_BYTES_MAX } from './bounds.ts'
import { RawClient } from './raw-client-fixture.ts'
import { StockClient } from './stock-client-fixture.ts'

let server: WholeServer
let nora: TestBrowser
let silje: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
  silje = await server.signIn('p05')
})
afterAll(() => server.stop())

const open: StockClient[] = []
afterEach(() => open.splice(0).forEach((client) => client.leave()))
function stock(browser: TestBrowser, room: string, doc?: Y.Doc): Promise<StockClient> {
  const options = { url: server.url, cookie: browser.cookieHeader(), plan: PLAN, room, notices: true }
  const client = new StockClient({ ...options, ...(doc === undefined ? {} : { doc }) })
  open.push(client)
  return client.synced()
}
const raw = (browser: TestBrowser, room: string): RawClient =>
  new RawClient(`${server.url}/sync/${PLAN}/${room}`, { cookie: browser.cookieHeader(), origin: server.url })

function comment(doc: Y.Doc, by: string, body: string): void {
  const values = { target: null, parent: null, body, resolved: null }
  createEntry(AREA, doc, 'comments', values, { by: participantId(by), at: Date.now() })
}
const has = (body: string) => (doc: Y.Doc) =>
  readRoom(AREA, doc).collections.comments.some((entry) => entry.body === body)
/** The room as JSON, its entries by id: each document lists them as they came. */
const roomIn = (doc: Y.Doc) =>
  inOrder(JSON.parse(JSON.stringify(readRoom(AREA, doc))) as ReturnType<typeof readRoom<typeof AREA>>)
function inOrder<Room extends ReturnType<typeof readRoom<typeof AREA>>>(room: Room): Room {
  const collections = Object.entries(room.collections).map(([name, entries]) => [
    name,
    entries.toSorted((a, b) => a.id.localeCompare(b.id)),
  ])
  return { ...room, collections: Object.fromEntries(collections) as Room['collections'] }
}
const restOf = (browser: TestBrowser, room: string) => browser.json(`/api/plans/${PLAN}/rooms/${room}`)

describe('two people', () => {
  test('write in one text at once, and both, the server and a newcomer have the same', async () => {
    const one = await stock(nora, 'area-work')
    const two = await stock(silje, 'area-work')
    const text = (doc: Y.Doc) => sharedText(doc, 'goals', 'g5', 'why')!
    for (let round = 0; round < 20; round++) {
      writeParagraphs(text(one.doc), `Nora skriver ${round}`)
      writeParagraphs(text(two.doc), `Silje skriver ${round}`)
      comment(one.doc, 'p01', `fra Nora ${round}`)
      comment(two.doc, 'p05', `fra Silje ${round}`)
    }
    await Promise.all([one.sees(has('fra Silje 19')), two.sees(has('fra Nora 19'))])
    const both = roomIn(one.doc)
    expect(JSON.stringify(both.collections.goals)).toContain('Silje skriver 19')
    expect(roomIn(two.doc)).toEqual(both)
    expect(inOrder((await restOf(nora, 'area-work')) as ReturnType<typeof roomIn>)).toEqual(both)
    const newcomer = await stock(silje, 'area-work')
    expect(roomIn(newcomer.doc)).toEqual(both)
    expect([one.refusals, two.refusals, one.closings, two.closings]).toEqual([[], [], [], []])
  })

  test('one of whom was away: what both wrote meanwhile is there afterwards', async () => {
    const one = await stock(nora, 'area-home')
    const two = await stock(silje, 'area-home')
    two.provider.disconnect()
    comment(one.doc, 'p01', 'mens du var borte')
    comment(two.doc, 'p05', 'mens jeg var borte')
    two.provider.connect()
    await Promise.all([one.sees(has('mens jeg var borte')), two.sees(has('mens du var borte'))])
    expect(roomIn(one.doc)).toEqual(roomIn(two.doc))
  })
})

test('a newcomer to a room that is written in has all of it when it is said to be complete', async () => {
  const writer = await stock(nora, 'area-work')
  for (const body of ['a moment ago', 'just now']) {
    comment(writer.doc, 'p01', body)
    await writer.saved()
    // Whoever comes first has it encoded; those after them get that, and what has been written since.
    const options = { url: server.url, cookie: silje.cookieHeader(), plan: PLAN, room: 'area-work' }
    const newcomer = new StockClient(options)
    open.push(newcomer)
    const atSync = await new Promise((resolve) =>
      newcomer.provider.once('sync', () => resolve(has('a moment ago')(newcomer.doc) && has(body)(newcomer.doc))),
    )
    expect(atSync).toBe(true)
  }
})

describe('presence', () => {
  const people = ({ provider, doc }: StockClient) =>
    [...provider.awareness.getStates()]
      .filter(([id]) => id !== doc.clientID)
      .map(([, state]) => state['user'] as unknown)
  const until = (client: StockClient, condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return
        client.provider.awareness.off('change', check)
        resolve()
      }
      client.provider.awareness.on('change', check)
      check()
    })

  test('names are the server’s, whatever a client says; leaving and coming back is seen at once', async () => {
    const watcher = await stock(silje, 'area-economy')
    const impostor = await stock(nora, 'area-economy')
    const name = { name: 'Silje Aspevoll', participant: 'p05' }
    const focus = 'goals/g7/text'
    impostor.provider.awareness.setLocalState({ user: name, name, note: 'words', focus })
    const seen = () => watcher.provider.awareness.getStates().get(impostor.doc.clientID)
    await until(watcher, () => seen()?.['focus'] === focus)
    expect(seen()).toEqual({ user: { participant: 'p01', name: 'Nora Fjelltun', color: 1 }, focus })
    impostor.provider.disconnect()
    await until(watcher, () => people(watcher).length === 0)
    impostor.provider.connect()
    await until(watcher, () => people(watcher).length === 1)
  })

  test('nobody shows a state under another’s client id', async () => {
    const victim = await stock(nora, 'area-economy')
    const watcher = await stock(silje, 'area-economy')
    victim.provider.awareness.setLocalState({ focus: 'goals/g7/text' })
    const seen = () => watcher.provider.awareness.getStates().get(victim.doc.clientID)
    await until(watcher, () => seen()?.['focus'] === 'goals/g7/text')
    const guardian = raw(await server.signIn('p04'), 'area-economy')
    await guardian.load()
    guardian.sendPresence(victim.doc.clientID, { focus: 'goals/g7/why' }, 0xffff_ffff)
    guardian.sendPresence(victim.doc.clientID, null, 0xffff_ffff)
    await guardian.settled()
    expect(people(watcher)).toEqual([{ participant: 'p01', name: 'Nora Fjelltun', color: 1 }])
    expect(seen()?.['focus']).toBe('goals/g7/text')
    await guardian.leave()
  })
})

describe('large rooms and slow readers', () => {
  const BODY = 'x'.repeat(4_000)

  /** Fills the room with a little less than what one connection may send at once. */
  async function fill(client: StockClient, by: string): Promise<void> {
    const perFrame = Math.floor((MESSAGE_BYTES_MAX * 0.8) / BODY.length)
    for (let frame = 0; frame < 4; frame++) {
      client.doc.transact(() => {
        for (let index = 0; index < perFrame; index++) comment(client.doc, by, BODY)
      })
    }
    await client.saved()
  }

  test('a room larger than what may wait for a slow reader still reaches everyone', async () => {
    await fill(await stock(nora, 'area-mentalHealth'), 'p01')
    await fill(await stock(silje, 'area-mentalHealth'), 'p05')
    const newcomer = raw(silje, 'area-mentalHealth')
    const doc = await newcomer.load()
    expect(Y.encodeStateAsUpdate(doc).length).toBeGreaterThan(SEND_BUFFER_BYTES_MAX)
    expect(doc.getMap('comments').size).toBeGreaterThan(1_000)
    await newcomer.leave()
  })

  test('who reads nothing is let go, and others go on', async () => {
    const deaf = raw(silje, 'area-mentalHealth')
    await deaf.next('step1')
    deaf.socket.pause()
    // Each answer is the whole room: more than may wait is soon asked for.
    for (let count = 0; count < 12; count++) deaf.send(Uint8Array.of(0, 0, 1, 0))
    const other = await stock(nora, 'area-mentalHealth')
    comment(other.doc, 'p01', 'jeg skriver videre')
    const witness = raw(nora, 'area-mentalHealth')
    await witness.load()
    deaf.socket.resume()
    expect([1006, 1013]).toContain((await deaf.closed).code)
    await witness.settled()
    await witness.leave()
  })
})

test('an action only somebody else is responsible for stays as it is: refused with where, and the text is kept on screen', async () => {
  const fatima = await server.signIn('p07')
  const client = await stock(fatima, 'area-work')
  const closed = client.closed()
  client.doc.getMap<Y.Map<unknown>>('actions').get('t15')!.set('status', 'completed')
  expect(await closed).toBe(4422)
  expect(client.refusals).toMatchObject([
    { reason: 'notResponsible', collection: 'actions', entry: 't15', field: 'status' },
  ])
  const room = JSON.stringify(await restOf(nora, 'area-work'))
  expect(room).not.toContain('completed')
})
