/** Somebody's part in a plan ends while they are being let in to hear of it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asSelf, participantId, personId } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRooms, PLAN, type RoomsFixture } from '../services/rooms/rooms-fixture.ts'
import type { Plans } from '../services/plans/plans.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { LiveClient } from './live-client-fixture.ts'
import { startLiveServer, type LiveServer } from './live-server.ts'

const OWNER = participantId('owner')
const CONTRIBUTOR = participantId('contributor')

let fixture: RoomsFixture
let live: LiveServer
let client: LiveClient
/** What whoever asks who takes part waits for, once it is known. */
let gate: Promise<void>
/** Resolves when somebody has asked. */
let asked: PromiseWithResolvers<void>
beforeEach(async () => {
  fixture = await openRooms()
  gate = Promise.resolve()
  asked = Promise.withResolvers<void>()
  const http = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => http.once('listening', resolve))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const sessions = new Sessions(fixture.store, url)
  const { plans } = fixture
  const held: Pick<Plans, 'participation' | 'onChange'> = {
    onChange: (listen) => plans.onChange(listen),
    participation: async (...given) => {
      const participation = await plans.participation(...given)
      asked.resolve()
      await gate
      return participation
    },
  }
  live = startLiveServer({ http, sessions, plans: held, publicUrl: url, addressOf: () => 'here', now: Date.now })
  const cookie = (await sessions.begin(personId(`person-${CONTRIBUTOR}`), 'high')).split(';')[0] ?? ''
  client = await new LiveClient(url, cookie).connected()
})
afterEach(async () => {
  client.socket.disconnect()
  await live.close()
  await fixture.stop()
})

const change = (until: string) =>
  fixture.plans.command(PLAN, asSelf(OWNER), { kind: 'setWritingHelp', input: { until } })

test('they are not let in, and hear of nothing that comes after', async () => {
  const { promise, resolve: open } = Promise.withResolvers<void>()
  gate = promise
  const watching = client.watch(PLAN)
  await asked.promise
  const ended = await fixture.plans.command(PLAN, asSelf(OWNER), { kind: 'endParticipation', participant: CONTRIBUTOR })
  expect(ended.ok).toBe(true)
  open()
  expect(await watching).toBe(false)
  await change('2099-01-01')
  // The answer to this comes after whatever there was to hear.
  expect(await client.watch('nowhere')).toBe(false)
  expect(client.told).toEqual([])
})
