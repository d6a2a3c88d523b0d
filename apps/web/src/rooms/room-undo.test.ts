/** The undo history of a session: it lives as long as its document. */
import { createEntry, OVERVIEW, readRoom, setValue } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { UndoHistory } from './history/index.ts'
import { clocksOf, ME, ready, RoomServer } from './room-server-fixture.ts'
import { RoomSession } from './room-session.ts'

let server: RoomServer
let history: UndoHistory
let session: RoomSession<typeof OVERVIEW>

beforeEach(async () => {
  server = await RoomServer.start()
  history = new UndoHistory()
  session = new RoomSession({ url: server.url, room: 'overview', declaration: OVERVIEW, me: ME, history })
  session.open()
  await ready(session)
})
afterEach(async () => {
  session.close()
  await server.stop()
})

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 5, timeout: 4_000 })
const everything = { change: () => true, changeText: () => true, changeValue: () => true } as never
const undo = (): string => history.undo(() => everything).kind
const addNeed = (text: string): unknown =>
  session.write(({ room, doc, author }) => createEntry(room, doc, 'needs', { text, order: 'a0' }, author))

test('what is undone shows at once, and is saved like any change', async () => {
  addNeed('Ro')
  expect(undo()).toBe('done')
  expect(session.state.snapshot?.collections.needs[0]?.removed).toMatchObject({ by: ME })
  expect(session.state.saveState.state).toBe('saving')
  await eventually(() => expect(session.state.saveState.state).toBe('saved'))
  expect(readRoom(OVERVIEW, server.doc).collections.needs[0]?.removed).toMatchObject({ by: ME })
})

test('what came from the server is no step', async () => {
  setValue(OVERVIEW, server.doc, 'noCooperation', true)
  server.send(Y.encodeStateAsUpdate(server.doc))
  await eventually(() => expect(session.state.snapshot?.values.noCooperation).toBe(true))
  expect(history.state.canUndo).toBe(false)
})

test('U7: a refusal throws away the document, and its history with it', async () => {
  addNeed('Ro')
  await eventually(() => expect(session.state.saveState.state).toBe('saved'))
  const stateVector = clocksOf(server.doc)
  server.refuses = () => ({ reason: 'ownerOnly', collection: 'needs', entry: null, field: null, stateVector })
  addNeed('Avvist')
  await eventually(() => expect(session.state.refusal).not.toBeNull())
  server.refuses = () => null
  expect(history.state.canUndo).toBe(false)
  await eventually(() => expect(session.canWrite).toBe(true))
  addNeed('Nytt')
  expect(undo()).toBe('done')
  expect(undo()).toBe('nothing')
})

test('U7: a withdrawn consent leaves nothing of it but the room’s name', async () => {
  addNeed('Ro')
  await eventually(() => expect(session.state.saveState.state).toBe('saved'))
  server.close(4403, 'consentWithdrawn')
  await eventually(() => expect(session.state.status).toBe('ended'))
  expect(history.undo(() => everything)).toEqual({ kind: 'lost', room: 'overview' })
  expect(undo()).toBe('nothing')
})
