/** R6 as clients meet it: whoever asked for notices knows before writing, and nobody else hears what it cannot read. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { NOW, PLAN } from '../services/rooms/rooms-fixture.ts'
import { startHeldServer, type HeldServer } from './held-server-fixture.ts'

let server: HeldServer
beforeEach(async () => {
  server = await startHeldServer()
  const doc = new Y.Doc()
  doc.getMap('goals').set('x', 'no goal')
  const row = { seq: 1, actor: 'owner', at: NOW, update: Y.encodeStateAsUpdate(doc), happenings: [] }
  const claims = [{ clientId: doc.clientID, actor: 'owner' }]
  await server.store.journal.commit([
    { plan: PLAN, room: 'area-work', factsVersion: null, schemaVersion: 1, rows: [row], claims },
  ])
})
afterEach(() => server.stop())

test('a client that asked for notices is told before it gets the document', async () => {
  const client = server.open(await server.cookieOf('owner'))
  await client.load()
  expect(client.heard.map(({ kind }) => kind).slice(0, 2)).toEqual(['under repair', 'step1'])
  await client.leave()
})

test('in a sound room nothing of the kind is said', async () => {
  const client = server.open(await server.cookieOf('owner'), 'area-health')
  await client.load()
  expect(client.heard.map(({ kind }) => kind)).not.toContain('under repair')
  await client.leave()
})

test('a client that did not ask hears nothing it does not know', async () => {
  const client = server.open(await server.cookieOf('owner'), 'area-work', '')
  await client.load()
  expect(client.bytes.every(([type]) => type !== undefined && type < 100)).toBe(true)
  await client.leave()
})
