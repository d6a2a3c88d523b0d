/** C3, C4 and admission at the moments in between: the store's commits and look-ups are held by the test. */
import { asSelf, participantId } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { actorOf, comments, PLAN, TestMember } from '../services/rooms/rooms-fixture.ts'
import { startHeldServer, type HeldServer } from './held-server-fixture.ts'
import type { RawClient } from './raw-client-fixture.ts'

let server: HeldServer
beforeEach(async () => {
  server = await startHeldServer()
})
afterEach(() => server.stop())

/** Until the store has been asked for its nth commit. */
async function asked(commits: number): Promise<void> {
  while (server.journal.commits.length < commits) await new Promise((resolve) => setImmediate(resolve))
}

/** Sent and taken in: an empty step 2 changes nothing, but what comes before it has been looked at when it has. */
async function takenIn(client: RawClient): Promise<void> {
  const pong = new Promise((resolve) => client.socket.once('pong', resolve))
  client.socket.ping()
  await pong
}

/** An editor: a socket, and the document its client would have. */
async function editor(column: 'contributor' | 'reader' | 'owner' = 'contributor') {
  const client = server.open(await server.cookieOf(column))
  const member = new TestMember(actorOf(column))
  await client.load(member.doc)
  return { client, member }
}

describe('C3: durable', () => {
  test('says nothing before the commit, then each frame in order', async () => {
    const { client, member } = await editor()
    server.journal.hold()
    client.sendEdit(member.comment('one'))
    await takenIn(client)
    client.sendEdit(member.comment('two'))
    await takenIn(client)
    expect(client.durable).toEqual([])
    server.journal.release()
    await client.next('durable', 0, ({ frames }) => frames === 2)
    expect(client.durable).toEqual([1, 2])
  })

  test('never counts a frame still on its way to the disk, whatever could not be applied after it', async () => {
    const { client, member } = await editor()
    server.journal.hold()
    client.sendEdit(member.comment('one'))
    await asked(1)
    client.sendEdit(member.comment('two'))
    member.comment('left out')
    // A gap while the second frame waits for the next commit, which the test then lets fail.
    client.sendEdit(member.comment('gap'))
    await takenIn(client)
    const commit = server.journal.commit.bind(server.journal)
    server.journal.commit = async (batches) => (server.journal.hold(), server.journal.failNext(), commit(batches))
    server.journal.release()
    await client.next('durable')
    await asked(2)
    expect(client.durable).toEqual([1])
  })

  test('a step 2 makes good only what came before it', async () => {
    const { client, member } = await editor()
    member.comment('left out')
    client.sendEdit(member.comment('first gap'))
    await takenIn(client)
    server.journal.hold()
    client.sendEdit(Y.encodeStateAsUpdate(member.doc), 'step2')
    member.comment('left out again')
    client.sendEdit(member.comment('second gap'))
    // Of another client id, so that it stands on its own.
    const other = new TestMember(actorOf('contributor'))
    client.sendEdit(other.comment('independent'))
    await takenIn(client)
    server.journal.release()
    await client.settled()
    expect(new Set(client.durable)).toEqual(new Set([2]))
    client.sendEdit(Y.encodeStateAsUpdate(member.doc), 'step2')
    await client.next('durable', 0, ({ frames }) => frames === 5)
  })
})

describe('C4: the notice of a refusal', () => {
  test('waits until what it says the server has is on disk', async () => {
    const { client, member } = await editor()
    server.journal.hold()
    client.sendEdit(member.comment('kept'))
    client.sendEdit(member.make((doc) => doc.getMap('goals').set('mine', new Y.Map())))
    // Independent of what is refused, so that it would fit.
    client.sendEdit(new TestMember(actorOf('contributor')).comment('after'))
    await takenIn(client)
    expect(client.heard.filter(({ kind }) => kind === 'durable' || kind === 'refused')).toEqual([])
    server.journal.release()
    expect((await client.closed).code).toBe(4422)
    const { notice } = await client.next('refused')
    expect(client.heard.map(({ kind }) => kind).slice(-2)).toEqual(['durable', 'refused'])
    expect(client.durable).toEqual([1])
    // C1: the third frame was not taken.
    const { updates } = await server.store.journal.load(PLAN, 'area-work')
    const stored = new Y.Doc()
    for (const update of updates) Y.applyUpdate(stored, update)
    expect(comments(stored)).toEqual(['kept'])
    expect(notice?.stateVector).toEqual(Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(stored))))
  })

  test('is not sent when that is lost: the client comes back with everything', async () => {
    const { client, member } = await editor()
    server.journal.hold()
    server.journal.failNext()
    client.sendEdit(member.comment('lost'))
    client.sendEdit(member.make((doc) => doc.getMap('goals').set('mine', new Y.Map())))
    await takenIn(client)
    server.journal.release()
    expect((await client.closed).code).toBe(4500)
    expect(client.heard.some(({ kind }) => kind === 'refused' || kind === 'durable')).toBe(false)
  })
})

describe('while somebody is being let in', () => {
  /** Holds the look-up of who takes part, as far as `then` needs. */
  function during(then: () => Promise<unknown>): void {
    const { facts } = server.store
    const find = facts.participationsOf.bind(facts)
    facts.participationsOf = async (person) => {
      facts.participationsOf = find
      const found = await find(person)
      await then()
      return found
    }
  }

  test('who signs out does not stay', async () => {
    const cookie = await server.cookieOf('contributor')
    during(() => server.sessions.end(cookie))
    const client = server.open(cookie)
    expect((await client.closed).code).toBe(4401)
    expect(client.bytes).toEqual([])
  })

  test('whose consent is withdrawn while the room is loading gets nothing of it', async () => {
    const { client: owner, member } = await editor('owner')
    owner.sendPresence(member.doc.clientID, { focus: 'goals' })
    owner.sendEdit(member.comment('secret'))
    await owner.next('durable')
    await owner.leave()
    server.journal.holdLoads()
    const loads = server.journal.loads
    const client = server.open(await server.cookieOf('contributor'))
    while (server.journal.loads === loads) await new Promise((resolve) => setImmediate(resolve))
    await server.plans.command(PLAN, asSelf(participantId('owner')), {
      kind: 'withdrawConsent',
      participant: participantId('contributor'),
    })
    server.journal.releaseLoads()
    expect((await client.closed).code).toBe(4403)
    expect(client.bytes).toEqual([])
  })

  test('a store that fails is no withdrawn consent: try later', async () => {
    const cookie = await server.cookieOf('contributor')
    during(() => Promise.reject(new Error('disk gone')))
    const client = server.open(cookie)
    expect((await client.closed).code).toBe(4500)
    expect(server.failures).toEqual([new Error('disk gone')])
  })
})
