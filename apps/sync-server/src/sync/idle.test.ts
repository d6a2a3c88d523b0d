/** The one slow test: what a client hears when nothing happens, in real time. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { participantId, AREA, createEntry } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import { RawClient } from './raw-client-fixture.ts'
import { StockClient } from './stock-client-fixture.ts'

/** Milliseconds of silence; a stock client gives up after 30 s without a message. */
const IDLE = 40_000
/** Within which the server says something, milliseconds. */
const SILENCE_MAX = 20_000
/** When somebody else writes, in between: the worst moment for a count that begins anew with every frame. */
const WRITTEN_AT = 8_000

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.stop())

test(
  'a stock client alone and idle stays connected, and hears something every 20 s',
  async () => {
    const nora = await server.signIn('p01')
    const silje = await server.signIn('p05')
    const alone = await new StockClient({
      url: server.url,
      cookie: nora.cookieHeader(),
      plan: PLAN,
      room: 'area-home',
    }).synced()
    // A state of its own would be renewed every 15 s, and echoed by nobody: what is heard is the server alone.
    alone.provider.awareness.setLocalState(null)
    const watched = new RawClient(`${server.url}/sync/${PLAN}/area-work`, { cookie: nora.cookieHeader() })
    await watched.load()
    const heardAt = [performance.now()]
    watched.socket.on('message', () => heardAt.push(performance.now()))

    await new Promise((resolve) => setTimeout(resolve, WRITTEN_AT))
    const writer = new RawClient(`${server.url}/sync/${PLAN}/area-work`, { cookie: silje.cookieHeader() })
    const doc = await writer.load()
    const before = Y.encodeStateVector(doc)
    const values = { target: null, parent: null, body: 'midt i stillheten', resolved: null }
    createEntry(AREA, doc, 'comments', values, { by: participantId('p05'), at: Date.now() })
    writer.sendEdit(Y.encodeStateAsUpdate(doc, before))
    await watched.next('update')
    await writer.leave()

    await new Promise((resolve) => setTimeout(resolve, IDLE - WRITTEN_AT))
    const silences = heardAt.slice(1).map((at, index) => at - (heardAt[index] ?? at))
    silences.push(performance.now() - (heardAt.at(-1) ?? 0))
    expect(Math.max(...silences)).toBeLessThan(SILENCE_MAX)
    // What is said is an empty presence: no type a stock client would not know.
    expect(watched.bytes.at(-1)).toEqual(Uint8Array.of(1, 1, 0))
    expect(alone.closings).toEqual([])
    expect(alone.provider.wsconnected).toBe(true)
    await watched.leave()
    alone.leave()
  },
  IDLE + 15_000,
)
