/** A private notes room over the wire: kept like every room, and reached by one person alone. */
import {
  asSelf,
  NOTES,
  notesRoom,
  participantId,
  plainText,
  planId,
  readRoom,
  writeParagraphs,
} from '@ansvarsgruppe/plan-model'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { openBeside } from '../store/beside-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import { RawClient } from './raw-client-fixture.ts'
import { StockClient } from './stock-client-fixture.ts'

const WORD = 'Bare-mine-ord'

let server: WholeServer
let fatima: TestBrowser
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  ;[fatima, nora] = await Promise.all([server.signIn('p07'), server.signIn('p01')])
})
afterAll(() => server.stop())

const notesOf = (browser: TestBrowser, id: string) =>
  new StockClient({ url: server.url, cookie: browser.cookieHeader(), plan: PLAN, room: `notes-${id}`, notices: true })
const read = (client: StockClient): string => plainText(readRoom(NOTES, client.doc).texts.notes)

test('what one writes is saved, and there on another device; no news of it anywhere, and sealed on the disk', async () => {
  const client = await notesOf(fatima, 'p07').synced()
  client.doc.transact(() => writeParagraphs(client.doc.getXmlFragment('notes'), WORD))
  await client.saved()
  const elsewhere = await notesOf(fatima, 'p07').synced()
  expect(read(elsewhere)).toBe(WORD)
  client.leave()
  elsewhere.leave()

  const store = await openBeside(server.dataDir)
  const since = { plan: planId(PLAN), rooms: [notesRoom(asSelf(participantId('p07')))], notBy: [], at: 0, limit: 10 }
  expect(await store.activity.since(since)).toEqual([])
  // Nor are they part of who has seen the plan: what was read and written there says nothing of it.
  const all = { accessor: null, except: null, parts: null, from: 0, to: Number.MAX_SAFE_INTEGER, before: null }
  const sittings = await store.accessLog.sittings({ ...all, plan: planId(PLAN), limit: 1_000 })
  expect(sittings.length).toBeGreaterThan(0)
  expect(JSON.stringify(sittings)).not.toContain('notes-')
  await store.close()
  const files = await readdir(server.dataDir, { recursive: true, withFileTypes: true })
  for (const file of files.filter((one) => one.isFile()))
    expect((await readFile(join(file.parentPath, file.name))).includes(WORD), file.name).toBe(false)
})

test.each(['p01', 'p05', 'p02', 'p06'])('%s is told what they are told of a room that is not there', async (person) => {
  const browser = await server.signIn(person)
  const close = async (room: string, query = '') => {
    const client = new RawClient(`${server.url}/sync/${PLAN}/${room}${query}`, {
      cookie: browser.cookieHeader(),
      origin: server.url,
    })
    const how = await client.closed
    expect(client.bytes).toEqual([])
    return how
  }
  for (const query of ['', '?capacity=owner'])
    expect(await close('notes-p07', query)).toEqual(await close('notes-nobody', query))
  const answer = async (room: string) => {
    const response = await browser.visit(`/api/plans/${PLAN}/rooms/${room}`, {
      headers: { accept: 'application/json' },
    })
    return [response.status, await response.text()]
  }
  expect(await answer('notes-p07')).toEqual(await answer('notes-nobody'))
})

test('it ends with taking part', async () => {
  const client = notesOf(fatima, 'p07')
  await client.synced()
  const closed = client.closed()
  expect((await nora.change('DELETE', `/api/plans/${PLAN}/participants/p07`)).status).toBe(200)
  expect(await closed).toBe(4403)
  client.leave()
})
