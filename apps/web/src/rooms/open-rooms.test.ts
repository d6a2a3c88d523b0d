import { createEntry } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OpenRooms } from './open-rooms.ts'
import { ME, RoomServer } from './room-server-fixture.ts'

const LINGER = 40
let server: RoomServer
let rooms: OpenRooms

beforeEach(async () => {
  server = await RoomServer.start()
  rooms = new OpenRooms(new URL(server.url).origin, LINGER)
})
afterEach(() => server.stop())

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 5 })

test('however many use a room, it is opened once', async () => {
  const releases = [1, 2, 3].map(() => rooms.use('plan', 'overview', ME))
  const session = rooms.session('plan', 'overview', ME)
  await eventually(() => expect(session.state.status).toBe('ready'))
  expect(server.addresses).toHaveLength(1)
  for (const release of releases) release()
  await eventually(() => expect(server.connections).toBe(0))
})

test('it outlives a moment without users: going to another page and back does not load it anew', async () => {
  const session = rooms.session('plan', 'overview', ME)
  rooms.use('plan', 'overview', ME)()
  const release = rooms.use('plan', 'overview', ME)
  await eventually(() => expect(session.state.status).toBe('ready'))
  await new Promise((resolve) => setTimeout(resolve, 3 * LINGER))
  expect(session.state.status).toBe('ready')
  expect(server.addresses).toHaveLength(1)
  release()
  await eventually(() => expect(server.connections).toBe(0))
})

test('it is not closed while changes wait, and what all rooms have to say of them is one state', async () => {
  const release = rooms.use('plan', 'overview', ME)
  const session = rooms.session('plan', 'overview', ME)
  await eventually(() => expect(session.state.status).toBe('ready'))
  server.confirms = false
  session.write(({ doc, room, author }) =>
    createEntry(room, doc, 'comments', { body: 'Hei', target: null, parent: null, resolved: null }, author),
  )
  release()
  await new Promise((resolve) => setTimeout(resolve, 3 * LINGER))
  expect(server.connections).toBe(1)
  expect(rooms.saveState).toEqual({ state: 'saving', pending: 1 })
  server.confirm()
  await eventually(() => expect(server.connections).toBe(0))
  expect(rooms.saveState.state).toBe('saved')
})
