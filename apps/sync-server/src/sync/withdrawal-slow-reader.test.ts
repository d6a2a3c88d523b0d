/** A consent that is withdrawn while its person's connections hold what they have not taken yet: it is not sent any more. */
import { get, type IncomingMessage } from 'node:http'
import { SYNC_STEP_1 } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncFrame } from './frames.ts'
import { LEAVER, ROOM } from './planted-plan-fixture.ts'
import type { RawClient } from './raw-client-fixture.ts'
import { startWithdrawalServer, type Meeting, type WithdrawalServer } from './withdrawal-fixture.ts'

const WORD = 'written-meanwhile'

let server: WithdrawalServer
beforeAll(async () => {
  server = await startWithdrawalServer()
})
afterAll(() => server.stop())

async function withdraw(meeting: Meeting): Promise<void> {
  const { answer } = await meeting.withdraw()
  meeting.letGo()
  expect((await answer).status).toBe(200)
}

interface Stuck {
  readonly meeting: Meeting
  readonly reader: RawClient
  readonly author: RawClient
}

/** The leaver's connection holds the whole room, and {@link WORD} after it. */
async function stuck(): Promise<Stuck> {
  const meeting = await server.meet(true)
  const reader = meeting.open(LEAVER)
  await reader.opened
  // Reads nothing from here on: more than the system holds comes first, and the edit after it.
  reader.socket.pause()
  reader.send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(new Y.Doc())))
  const { client: author, member } = await meeting.enter('owner')
  const isWrittenTo = (cookie: string, word: string): boolean =>
    meeting.events.some((event) => event !== 'gone' && event.cookie === cookie && event.bytes.includes(word))
  while (!isWrittenTo(meeting.cookie(LEAVER), 'xxxxxxxx')) await new Promise((resolve) => setImmediate(resolve))
  author.sendEdit(member.comment(WORD))
  await author.next('durable')
  expect(isWrittenTo(meeting.cookie(LEAVER), WORD)).toBe(true)
  return { meeting, reader, author }
}

async function expectCutOff({ reader, author }: Stuck): Promise<void> {
  reader.socket.resume()
  // A goodbye would come after all of it.
  expect((await reader.closed).code).toBe(1006)
  expect(reader.bytes.some((bytes) => Buffer.from(bytes).includes(WORD))).toBe(false)
  expect(reader.heard.some(({ kind }) => kind === 'step2')).toBe(false)
  await author.leave()
}

test('in a room: they hear why when they come back', async () => {
  const there = await stuck()
  await withdraw(there.meeting)
  await expectCutOff(there)
  expect(await there.meeting.open(LEAVER).closed).toEqual({ code: 4403, reason: 'consentWithdrawn' })
})

test('in a room that they have just been sent out of for another reason', async () => {
  const there = await stuck()
  expect((await there.meeting.ask('POST', '/auth/sign-out', LEAVER)).status).toBeLessThan(400)
  await withdraw(there.meeting)
  await expectCutOff(there)
})

test('by HTTP', async () => {
  const meeting = await server.meet(true)
  const headers = { cookie: meeting.cookie(LEAVER), accept: 'application/json' }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${meeting.url}${meeting.api}/rooms/${ROOM}`, { headers, agent: false }, resolve).on('error', reject)
  })
  expect(response.statusCode).toBe(200)
  await withdraw(meeting)
  let bytes = 0
  response.on('data', (chunk: Buffer) => (bytes += chunk.length))
  response.on('error', () => {})
  await new Promise((resolve) => response.once('close', resolve))
  expect(response.complete).toBe(false)
  expect(bytes).toBeLessThan(Number(response.headers['content-length']))
})
