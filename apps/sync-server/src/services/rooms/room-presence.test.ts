/** P1, P4 and P5 of presence in a room, and R4: whose a client id is. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { payloadOf, presenceIn, type HeardPresence } from '../../sync/raw-client-fixture.ts'
import { CLAIMS_PER_CONNECTION_MAX, CLAIMS_PER_PERSON_AND_HOUR_MAX, PRESENCE_REST } from './bounds.ts'
import type { PresenceUpdate } from './presence.ts'
import type { Room } from './room.ts'
import { keyOf, openRooms, PLAN, TestMember, type Column, type RoomsFixture, turn } from './rooms-fixture.ts'

const user = (column: Column) => ({ participant: column, name: column, color: 2 })

let fixture: RoomsFixture
let nora: TestMember
let other: TestMember
let room: Room
beforeEach(async () => {
  fixture = await openRooms()
  ;({ member: nora, room } = await fixture.join('owner'))
  ;({ member: other } = await fixture.join('contributor'))
})
afterEach(() => fixture.stop())

const show = (member: TestMember, column: Column, ...updates: PresenceUpdate[]): void =>
  room.updatePresence(member, updates, user(column))
const state = (clientId: number, clock = 1, focus = 'goals'): PresenceUpdate => ({ clientId, clock, state: { focus } })
const gone = (clientId: number, clock: number): PresenceUpdate => ({ clientId, clock, state: null })

/** Presence a member was told of, in order. */
function toldTo(member: TestMember): HeardPresence[] {
  return member.events.flatMap((event) => (event.kind === 'presence' ? presenceIn(payloadOf(event.frame)) : []))
}
const told = (member: TestMember) =>
  toldTo(member).map(({ clientId, state }) => [clientId, state === null ? null : state['focus']])

test('a state goes to the others, not back', async () => {
  show(nora, 'owner', state(7))
  await turn()
  expect(toldTo(other)).toMatchObject([{ clientId: 7, state: { user: user('owner'), focus: 'goals' } }])
  expect(toldTo(nora)).toEqual([])
})

test('R4: the claim is on disk before anyone is shown', async () => {
  fixture.journal.hold()
  show(nora, 'owner', state(7))
  await turn()
  expect(toldTo(other)).toEqual([])
  expect(fixture.journal.commits.at(-1)?.[0]?.claims).toEqual([{ clientId: 7, actor: keyOf('owner') }])
  fixture.journal.release()
  await turn()
  expect((await fixture.store.journal.load(PLAN, 'area-work')).owners.get(7)).toBe(keyOf('owner'))
  expect(told(other)).toEqual([[7, 'goals']])
})

test('R4: another’s client id is never shown, and writes nothing', async () => {
  show(nora, 'owner', state(7))
  await turn()
  const before = nora.events.length
  show(other, 'contributor', state(7, 2, 'impostor'))
  await turn()
  expect(nora.events).toHaveLength(before)
  other.doc.clientID = 7
  expect(room.edit(other, other.comment('as Nora'), () => {})).toMatchObject({
    status: 'refused',
    reason: 'notAllowed',
  })
  // After everyone has left and come again, too.
  fixture.rooms.leave(room, nora)
  fixture.rooms.leave(room, other)
  expect(room.isOver).toBe(true)
  const { member: again, room: reloaded } = await fixture.join('contributor')
  expect(reloaded.edit(again, Y.encodeStateAsUpdate(other.doc), () => {})).toMatchObject({ reason: 'notAllowed' })
})

test('R4: one connection claims so many client ids and no more', async () => {
  const doc = new Y.Doc()
  const clients = Array.from({ length: CLAIMS_PER_CONNECTION_MAX }, (_, index) => 100 + index)
  const updates = clients.map((clientId) => {
    doc.clientID = clientId
    const before = Y.encodeStateVector(doc)
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc))
    other.doc.clientID = clientId
    const update = other.comment(`c${clientId}`)
    Y.applyUpdate(doc, update)
    return Y.encodeStateAsUpdate(doc, before)
  })
  for (const update of updates) expect(room.edit(other, update, () => {})).toEqual({ status: 'accepted' })
  other.doc.clientID = 99
  expect(room.edit(other, other.comment('one more'), () => {})).toMatchObject({
    status: 'refused',
    reason: 'notAllowed',
  })
})

test('R4: one person claims so many client ids an hour and no more, over however many connections', async () => {
  const claim = async (clientId: number): Promise<boolean> => {
    const { member, room } = await fixture.join('contributor')
    room.updatePresence(member, [state(clientId)], user('contributor'))
    await turn()
    fixture.rooms.leave(room, member)
    return (await fixture.store.journal.load(PLAN, 'area-work')).owners.has(clientId)
  }
  for (let round = 0; round < CLAIMS_PER_PERSON_AND_HOUR_MAX; round += CLAIMS_PER_CONNECTION_MAX) {
    const { member, room } = await fixture.join('contributor')
    const doc = new Y.Doc()
    for (let index = 0; index < CLAIMS_PER_CONNECTION_MAX; index++) {
      const alone = new TestMember(member.actor)
      alone.doc.clientID = 1_000 + round + index
      Y.applyUpdate(doc, alone.comment(`c${alone.doc.clientID}`))
    }
    expect(room.edit(member, Y.encodeStateAsUpdate(doc), () => {})).toEqual({ status: 'accepted' })
    await turn()
    fixture.rooms.leave(room, member)
  }
  expect(await claim(99)).toBe(false)
  fixture.clock.ahead = 3_600_000
  expect(await claim(99)).toBe(true)
})

test('P1: one state per connection: another client id of it is ignored, and so are states it echoes (P4)', async () => {
  show(nora, 'owner', state(7))
  await turn()
  show(other, 'contributor', state(8), state(7, 9, 'echoed'), state(9, 1, 'second'))
  await turn()
  expect(told(other)).toEqual([[7, 'goals']])
  expect(told(nora)).toEqual([[8, 'goals']])
})

test('an older state than the last is ignored, a newer one is shown', async () => {
  show(nora, 'owner', state(7, 5, 'first'))
  await turn()
  show(nora, 'owner', state(7, 5, 'same clock'), state(7, 4, 'older'))
  show(nora, 'owner', state(7, 6, 'newer'))
  await turn()
  expect(told(other)).toEqual([
    [7, 'first'],
    [7, 'newer'],
  ])
})

test('P6: what changes in one turn is one frame for each reader, with the latest of each', async () => {
  const { member: third } = await fixture.join('coordinator')
  for (let clock = 1; clock <= 50; clock++) {
    show(nora, 'owner', state(7, clock, `nora${clock}`))
    show(other, 'contributor', state(8, clock, `other${clock}`))
  }
  await turn()
  expect(third.events).toHaveLength(1)
  expect(told(third)).toEqual([
    [7, 'nora50'],
    [8, 'other50'],
  ])
  // Nobody hears of themselves.
  expect(told(nora)).toEqual([[8, 'other50']])
  expect(told(other)).toEqual([[7, 'nora50']])
})

test('P6: after much presence nothing is told for a while, and then the latest', async () => {
  const { member: third } = await fixture.join('coordinator')
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    for (let clock = 1; clock <= 50; clock++) {
      for (const [member, column, id] of [[nora, 'owner', 7] as const, [other, 'contributor', 8] as const])
        show(member, column, state(id, clock, `${'f'.repeat(190)}${clock}`))
      await turn()
    }
    expect(third.events).toHaveLength(1)
    vi.advanceTimersByTime(PRESENCE_REST.max)
    await turn()
    expect(third.events).toHaveLength(2)
    expect(told(third).slice(-2)).toEqual([7, 8].map((id) => [id, `${'f'.repeat(190)}50`]))
  } finally {
    vi.useRealTimers()
  }
})

test('leaving is shown; the connection of another says nothing about it', async () => {
  show(nora, 'owner', state(7))
  show(other, 'contributor', gone(7, 99))
  await turn()
  expect(told(other)).toEqual([[7, 'goals']])
  fixture.rooms.leave(room, nora)
  await turn()
  expect(told(other)).toEqual([
    [7, 'goals'],
    [7, null],
  ])
  const { member: late } = await fixture.join('coordinator')
  await turn()
  expect(late.events).toEqual([])
})

test('a page that closes says so itself, and is told of once', async () => {
  show(nora, 'owner', state(7))
  await turn()
  show(nora, 'owner', gone(7, 2))
  fixture.rooms.leave(room, nora)
  await turn()
  expect(told(other)).toEqual([
    [7, 'goals'],
    [7, null],
  ])
})

test('a page that came back is still shown when its old connection is found to be dead', async () => {
  show(nora, 'owner', state(7))
  await turn()
  const { member: back } = await fixture.join('owner')
  show(back, 'owner', state(7, 2, 'back'))
  fixture.rooms.leave(room, nora)
  await turn()
  expect(told(other)).toEqual([
    [7, 'goals'],
    [7, 'back'],
  ])
  fixture.rooms.leave(room, back)
  await turn()
  expect(told(other).at(-1)).toEqual([7, null])
})

test('whoever joins hears who is here, and so does whoever asks', async () => {
  show(nora, 'owner', state(7))
  show(other, 'contributor', state(8, 1, 'actions'))
  await turn()
  const { member: late } = await fixture.join('coordinator')
  await turn()
  const here = [
    [7, 'goals'],
    [8, 'actions'],
  ]
  expect(told(late)).toEqual(here)
  room.allPresence(late, (frame) => late.receivePresence(frame))
  expect(told(late)).toEqual([...here, ...here])
})

test('P5: a stock client sees who comes back at once, and whose clock has jumped, too', async () => {
  const awareness = new Awareness(new Y.Doc())
  const shown = (): unknown[] =>
    [...awareness.getStates()].filter(([id]) => id === 7).map(([, state]) => state['focus'])
  let seen = 0
  const look = (): unknown[] => {
    for (const event of other.events.slice(seen))
      if (event.kind === 'presence') applyAwarenessUpdate(awareness, payloadOf(event.frame), null)
    seen = other.events.length
    return shown()
  }
  show(nora, 'owner', state(7, 3, 'before'))
  await turn()
  expect(look()).toEqual(['before'])
  fixture.rooms.leave(room, nora)
  await turn()
  expect(look()).toEqual([])
  // The page's own clock does not move while it is away.
  const { member: back } = await fixture.join('owner')
  show(back, 'owner', state(7, 3, 'back'))
  await turn()
  expect(look()).toEqual(['back'])
  show(back, 'owner', state(7, 0xffff_ffff, 'jumped'))
  await turn()
  expect(look()).toEqual(['jumped'])
  fixture.rooms.leave(room, back)
  const { member: again } = await fixture.join('owner')
  show(again, 'owner', state(7, 4, 'again'))
  await turn()
  expect(look()).toEqual(['again'])
  awareness.destroy()
})

test('a room that is dropped while its presence rests is let go at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    // Much is told, so that the rest after it is long, and more has come since.
    show(nora, 'owner', state(nora.doc.clientID, 1, 'x'.repeat(200)))
    show(other, 'contributor', state(other.doc.clientID, 1, 'x'.repeat(200)))
    await turn()
    show(other, 'contributor', state(other.doc.clientID, 2))
    expect(vi.getTimerCount()).toBe(1)
    room.abandon('tryLater')
    expect(vi.getTimerCount()).toBe(0)
    // Nor does a change that was to be told in this turn begin another.
    show(nora, 'owner', state(nora.doc.clientID, 2))
    await turn()
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
