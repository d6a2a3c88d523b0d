/** For tests: `/sync` over a real store whose commits the test can hold, with sign-in by the session alone. */
import { createServer } from 'node:http'
import { personId, type declarationOf } from '@ansvarsgruppe/plan-model'
import { AccessLog } from '../services/access-log/access-log.ts'
import { NOW, openRooms, PLAN, type Column, type RoomsFixture } from '../services/rooms/rooms-fixture.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { RawClient } from './raw-client-fixture.ts'
import { SyncServer } from './sync-server.ts'
import { UNMEASURED_SYNC } from './unmeasured-fixture.ts'

export interface HeldServer extends RoomsFixture {
  readonly sessions: Sessions
  cookieOf(column: Column): Promise<string>
  /** `query`: asks for notices, unless told otherwise. */
  open(cookie: string, room?: string, query?: string): RawClient
}

export async function startHeldServer(declarations?: typeof declarationOf): Promise<HeldServer> {
  const fixture = await openRooms(declarations)
  const http = createServer()
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  const publicUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const now = (): number => NOW + fixture.clock.ahead
  const sessions = new Sessions(fixture.store, publicUrl, now)
  const { plans, rooms, failures } = fixture
  const onError = (error: unknown): void => void failures.push(error)
  const accessLog = new AccessLog({ store: fixture.store.accessLog, now, onFailure: onError })
  const sync = new SyncServer({
    sessions,
    plans,
    rooms,
    accessLog,
    publicUrl,
    epoch: 1,
    trustedProxies: 0,
    measures: UNMEASURED_SYNC,
    now,
    onError,
  })
  http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))
  return {
    ...fixture,
    sessions,
    cookieOf: async (column) => (await sessions.begin(personId(`person-${column}`), 'high')).split(';')[0] ?? '',
    open: (cookie, room = 'area-work', query = '?notices=1') =>
      new RawClient(`${publicUrl}/sync/${PLAN}/${room}${query}`, { cookie }),
    stop: async () => {
      fixture.journal.release()
      sync.close()
      http.closeAllConnections()
      await new Promise((done) => http.close(done))
      await accessLog.close()
      await fixture.stop()
    },
  }
}
