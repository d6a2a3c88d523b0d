import { asSelf, AREA, createEntry, entryId, participantId, readRoom, type RoomName } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  applyAll,
  actorOf,
  comments,
  NOW,
  openRooms,
  PLAN,
  TestMember,
  type Column,
  type RoomsFixture,
  turn,
  lonely,
} from './rooms-fixture.ts'
import { HISTORY_BYTES_BURST, LOADS_AT_ONCE, ROW_BYTES } from './bounds.ts'
import { Room } from './room.ts'
import { EDITS_BETWEEN_LOOKS } from './soundness.ts'

const OWNER = participantId('owner')
const user = (column: Column) => ({ participant: column, name: column, color: 2 })

let fixture: RoomsFixture
beforeEach(async () => {
  fixture = await openRooms()
})
afterEach(() => fixture.stop())

const withdraw = (column: Column) =>
  fixture.plans.command(PLAN, asSelf(OWNER), { kind: 'withdrawConsent', participant: participantId(column) })

describe('a facts change', () => {
  test('ends members without consent, and those alone', async () => {
    const { member: contributor } = await fixture.join('contributor')
    const { member: owner } = await fixture.join('owner')
    const { member: elsewhere } = await fixture.join('contributor', 'overview')
    await withdraw('contributor')
    expect(contributor.kinds).toEqual(['end consentWithdrawn'])
    expect(elsewhere.kinds).toEqual(['end consentWithdrawn'])
    expect(owner.kinds).toEqual([])
  })

  test('ends them before anything else is sent: what waited for the disk reaches only those who stay', async () => {
    const { member: gone, room } = await fixture.join('contributor')
    const { member: stays } = await fixture.join('coordinator')
    const { member: owner } = await fixture.join('owner')
    fixture.journal.hold()
    room.updatePresence(owner, [{ clientId: 7, clock: 1, state: {} }], user('owner'))
    await withdraw('contributor')
    fixture.journal.release()
    await turn()
    expect(gone.kinds).toEqual(['end consentWithdrawn'])
    expect(stays.kinds).toEqual(['presence'])
  })

  test('ends several at once, and none hears of the others’ leaving', async () => {
    const { member: first, room } = await fixture.join('contributor')
    const { member: second } = await fixture.join('contributor')
    const { member: owner } = await fixture.join('owner')
    room.updatePresence(first, [{ clientId: 7, clock: 1, state: {} }], user('contributor'))
    room.updatePresence(second, [{ clientId: 8, clock: 1, state: {} }], user('contributor'))
    await turn()
    const before = { first: first.events.length, second: second.events.length, owner: owner.events.length }
    await withdraw('contributor')
    await turn()
    expect(first.kinds.slice(before.first)).toEqual(['end consentWithdrawn'])
    expect(second.kinds.slice(before.second)).toEqual(['end consentWithdrawn'])
    // Who stays is told that both are gone.
    expect(owner.kinds.slice(before.owner)).toEqual(['presence'])
  })

  test('while a room is loading: whoever may no longer read it does not get in', async () => {
    const { member: owner, room } = await fixture.join('owner')
    room.updatePresence(owner, [{ clientId: 7, clock: 1, state: {} }], user('owner'))
    await turn()
    const reader = new TestMember(actorOf('reader'))
    // The room as another way in would find it: facts have changed since the reader was asked who it is.
    const joining = fixture.rooms.join(PLAN, 'area-work', reader)
    fixture.plans.known = () => ({ ...fixture.facts, consents: [] })
    await joining
    await turn()
    expect(reader.kinds).toEqual(['end consentWithdrawn'])
    expect(owner.events).toEqual([])
  })
})

describe('opening and dropping', () => {
  test('whoever comes while a room is loading gets the same one, loaded once', async () => {
    fixture.journal.holdLoads()
    const joining = Promise.all([fixture.join('owner'), fixture.join('reader'), fixture.join('coordinator')])
    await turn()
    fixture.journal.releaseLoads()
    const [one, two, three] = await joining
    expect([two.room, three.room]).toEqual([one.room, one.room])
    expect(fixture.journal.loads).toBe(1)
  })

  test('left by everyone while something is on its way, it goes as soon as that is on disk; whoever comes before is served', async () => {
    const { member, room } = await fixture.join('contributor')
    fixture.journal.hold()
    room.edit(member, member.comment('last words'), () => {})
    fixture.rooms.leave(room, member)
    expect(room.state).toBe('draining')
    expect(fixture.rooms.count()).toMatchObject({ open: 0, draining: 1 })
    const { member: next, room: same } = await fixture.join('owner')
    expect(same).toBe(room)
    fixture.rooms.leave(room, next)
    fixture.journal.release()
    await expect.poll(() => room.state).toBe('closed')
    expect(fixture.rooms.count()).toMatchObject({ open: 0, empty: 0, draining: 0 })
    expect((await fixture.store.journal.load(PLAN, 'area-work')).seq).toBe(1)
  })

  test('so many are loaded at once; the others wait, and come', async () => {
    fixture.journal.holdLoads()
    const names = (['health', 'work', 'economy', 'home', 'family', 'leisure'] as const).map(
      (area): RoomName => `area-${area}`,
    )
    const joining = names.map((name) => fixture.rooms.join(PLAN, name, new TestMember(actorOf('owner'))))
    await turn()
    expect(fixture.journal.loads).toBe(LOADS_AT_ONCE)
    expect(fixture.rooms.count().loading).toBe(names.length)
    fixture.journal.releaseLoads()
    await Promise.all(joining)
    expect(fixture.journal.loads).toBe(names.length)
  })

  test('an empty room is dropped, and comes back from the store', async () => {
    const { member, room } = await fixture.join('contributor')
    await new Promise<void>((saved) => room.edit(member, member.comment('kept'), saved))
    fixture.rooms.leave(room, member)
    expect(room.isOver).toBe(true)
    const { member: next, room: reopened } = await fixture.join('owner')
    reopened.difference(Y.encodeStateVector(next.doc), (...updates) => applyAll(next.doc, updates))
    expect(comments(next.doc)).toEqual(['kept'])
  })

  test('a room somebody is still in is not', async () => {
    const { member, room } = await fixture.join('contributor')
    await fixture.join('owner')
    fixture.rooms.leave(room, member)
    expect(room.isOver).toBe(false)
  })

  test('a room left while its edits are under way keeps them: a join then sees them', async () => {
    const { member, room } = await fixture.join('contributor')
    fixture.journal.hold()
    room.edit(member, member.comment('under way'), () => {})
    fixture.rooms.leave(room, member)
    await turn()
    const joining = fixture.join('owner')
    await turn()
    fixture.journal.release()
    const { member: next, room: found } = await joining
    await new Promise<void>((resolve) =>
      found.difference(Y.encodeStateVector(next.doc), (...updates) => {
        applyAll(next.doc, updates)
        resolve()
      }),
    )
    expect(comments(next.doc)).toEqual(['under way'])
  })

  test('a join while a room is being dropped waits for its last commit, and finds the room as the store has it', async () => {
    const { member, room } = await fixture.join('contributor')
    fixture.journal.hold()
    room.edit(member, member.comment('under way'), () => {})
    await turn()
    room.abandon('tryLater')
    const joining = fixture.join('owner')
    await turn()
    expect(fixture.journal.loads).toBe(1)
    fixture.journal.release()
    const { member: next, room: found } = await joining
    expect(found).not.toBe(room)
    found.difference(Y.encodeStateVector(next.doc), (...updates) => applyAll(next.doc, updates))
    expect(comments(next.doc)).toEqual(['under way'])
  })

  test('a room that cannot be loaded is tried anew by the next', async () => {
    const load = fixture.journal.load.bind(fixture.journal)
    fixture.journal.load = () => Promise.reject(new Error('disk gone'))
    await expect(fixture.join('owner')).rejects.toThrow('disk gone')
    fixture.journal.load = load
    await fixture.join('owner')
  })

  test('many read models at once, of rooms nobody is in, are all answered', async () => {
    const readers = Array.from({ length: 40 }, async (_, index) => {
      for (let tick = 0; tick < index; tick++) await Promise.resolve()
      return fixture.rooms.snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
    })
    for (const snapshot of await Promise.all(readers)) expect(snapshot).not.toBeNull()
  })

  test('a read model is for those who may read', async () => {
    const read = (column: Column, room: 'overview' | 'area-work' | 'area-health') =>
      fixture.rooms.snapshotFor(fixture.facts, actorOf(column), room)
    expect(await read('reader', 'area-work')).not.toBeNull()
    expect(await read('reader', 'area-health')).toBeNull()
    expect(await read('unit', 'overview')).toBeNull()
    expect(await read('representative', 'area-health')).toBeNull()
    expect(await read('owner', 'area-health')).not.toBeNull()
  })

  test('a read model that waits for the disk is not given to whoever may no longer read', async () => {
    const { member, room } = await fixture.join('contributor')
    fixture.journal.hold()
    room.updatePresence(member, [{ clientId: 7, clock: 1, state: {} }], user('contributor'))
    const snapshot = fixture.rooms.snapshotFor(fixture.facts, actorOf('reader'), 'area-work')
    await turn()
    await withdraw('reader')
    fixture.journal.release()
    expect(await snapshot).toBeNull()
  })

  test('closing lets what was accepted reach the disk, and sends everyone elsewhere', async () => {
    const { member, room } = await fixture.join('contributor')
    room.edit(member, member.comment('last words'), () => {})
    await fixture.rooms.close()
    expect((await fixture.store.journal.load(PLAN, 'area-work')).seq).toBe(1)
    expect(member.kinds).toEqual(['end serverBusy'])
  })
})

describe('edits the server makes for an actor', () => {
  const setOwn = (doc: Y.Doc, body: string): void => {
    const values = { target: null, parent: null, body, resolved: null }
    createEntry(AREA, doc, 'comments', values, { by: OWNER, at: NOW })
  }
  const comment = (column: Column, body: string) => (doc: Y.Doc) => {
    const member = new TestMember(actorOf(column))
    Y.applyUpdate(member.doc, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, member.comment(body))
  }

  test('go through the guard', async () => {
    expect(
      await fixture.rooms.editFor(PLAN, 'area-work', actorOf('contributor'), comment('contributor', 'yes')),
    ).toBeNull()
    expect(await fixture.rooms.editFor(PLAN, 'area-work', actorOf('reader'), comment('reader', 'no'))).toBe(
      'notAllowed',
    )
    expect(await fixture.rooms.editFor(PLAN, 'area-health', actorOf('contributor'), comment('contributor', 'no'))).toBe(
      'consentWithdrawn',
    )
    const snapshot = await fixture.rooms.snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
    expect(snapshot?.collections['comments']).toHaveLength(1)
  })

  test('are one client id for each person as long as the room is open, however many they are', async () => {
    await fixture.join('reader')
    for (const body of ['one', 'two', 'three'])
      await fixture.rooms.editFor(PLAN, 'area-work', actorOf('owner'), (doc) => setOwn(doc, body))
    await fixture.rooms.editFor(PLAN, 'area-work', actorOf('contributor'), comment('contributor', 'four'))
    const { owners, seq } = await fixture.store.journal.load(PLAN, 'area-work')
    expect([seq, [...owners.values()].toSorted()]).toEqual([4, ['contributor', 'owner']])
  })

  test('that never reach the disk say so', async () => {
    fixture.journal.failNext()
    expect(await fixture.rooms.editFor(PLAN, 'area-work', actorOf('contributor'), comment('contributor', 'lost'))).toBe(
      'tryLater',
    )
    const snapshot = await fixture.rooms.snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
    expect(snapshot?.collections['comments']).toEqual([])
  })

  test('reach those who are in the room', async () => {
    const { member } = await fixture.join('owner')
    await fixture.rooms.editFor(PLAN, 'area-work', actorOf('contributor'), comment('contributor', 'hello'))
    expect(comments(member.doc)).toEqual(['hello'])
    expect(readRoom(AREA, member.doc).collections.comments[0]?.createdBy).toBe('contributor')
  })
})

test('a room that is asked by a member it may not serve says nothing to it', () => {
  const stored = { seq: 0, snapshot: null, updates: [], owners: new Map(), trimmedBytes: 0 }
  const room = new Room(PLAN, 'area-health', stored, lonely(fixture))
  const owner = new TestMember(actorOf('owner'))
  const reader = new TestMember(actorOf('reader'))
  room.join(owner)
  room.join(reader)
  expect(owner.kinds).toEqual([])
  expect(reader.kinds).toEqual(['end consentWithdrawn'])
})

describe('R6: a document that is not as declared', () => {
  /** Something the guard would never let in, as if it had. */
  async function spoilt(): Promise<void> {
    const doc = new Y.Doc()
    doc.getMap('goals').set('x', 'no goal')
    const row = { seq: 1, actor: 'owner', at: NOW, update: Y.encodeStateAsUpdate(doc), happenings: [] }
    const claims = [{ clientId: doc.clientID, actor: 'owner' }]
    await fixture.store.journal.commit([
      { plan: PLAN, room: 'area-work', factsVersion: null, schemaVersion: 1, rows: [row], claims },
    ])
  }

  test('is read, takes no edits, and the operator is told once', async () => {
    await spoilt()
    const { member, room } = await fixture.join('owner')
    const outcome = room.edit(member, member.comment('hello'), () => {})
    expect(outcome).toMatchObject({ status: 'refused', reason: 'underRepair' })
    expect(fixture.unsound).toEqual(['area-work: V2'])
    const snapshot = await fixture.rooms.snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
    expect(snapshot?.collections['goals']).toEqual([])
  })

  test('is found while it is edited, too, after so many edits', async () => {
    const { member, room } = await fixture.join('contributor')
    // As if something had come past the guard.
    await room.read((doc) => doc.getMap('secrets').set('a', 1))
    for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++)
      expect(room.edit(member, member.comment(`c${edit}`), () => {}).status).toBe('accepted')
    await expect.poll(() => fixture.unsound).toEqual(['area-work: V1'])
    expect(room.edit(member, member.comment('one more'), () => {})).toMatchObject({ reason: 'underRepair' })
  })

  test('is known to whoever comes in, before anything else', async () => {
    await spoilt()
    const { member } = await fixture.join('owner')
    expect(member.kinds).toEqual(['under repair'])
  })

  test('that is found while it is written in is known to everyone in it at once', async () => {
    const { member, room } = await fixture.join('owner')
    const { member: reader } = await fixture.join('reader')
    await room.read((doc) => doc.getMap('goals').set('x', 'no goal'))
    for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++)
      expect(room.edit(member, member.comment(`${edit}`), () => {}).status).toBe('accepted')
    await room.read(() => null)
    await expect.poll(() => fixture.unsound).toEqual(['area-work: V2'])
    expect(member.kinds).toEqual(['under repair'])
    expect(reader.kinds.filter((kind) => kind !== 'update')).toEqual(['under repair'])
    expect(room.edit(member, member.comment('too late'), () => {})).toMatchObject({ reason: 'underRepair' })
  })

  test('is nobody else’s trouble', async () => {
    await spoilt()
    await fixture.join('owner')
    const { member, room } = await fixture.join('owner', 'area-health')
    expect(room.edit(member, member.comment('hello'), () => {}).status).toBe('accepted')
  })
})

describe('bounds', () => {
  test('one person adds so many bytes to a room’s history for now and no more, over however many connections; others go on', async () => {
    const author = new TestMember(actorOf('commenter'))
    /** Each on a connection of its own. */
    const send = async (update: Uint8Array) => {
      const { member, room } = await fixture.join('commenter')
      const outcome = room.edit(member, update, () => {})
      fixture.rooms.leave(room, member)
      return outcome
    }
    let bytes = 0
    let next = author.comment('x'.repeat(4_000), entryId('c0'))
    let outcome = await send(next)
    for (let count = 1; outcome.status === 'accepted'; count++) {
      bytes += next.length + ROW_BYTES
      next = author.comment('x'.repeat(4_000), entryId(`c${count}`))
      outcome = await send(next)
    }
    expect(outcome).toMatchObject({ status: 'refused', reason: 'tooFast' })
    expect(bytes).toBeLessThanOrEqual(HISTORY_BYTES_BURST)
    expect(bytes).toBeGreaterThan(HISTORY_BYTES_BURST - 2 * (next.length + ROW_BYTES))
    const { member: other, room } = await fixture.join('owner')
    expect(room.edit(other, other.comment('hello'), () => {}).status).toBe('accepted')
    const { member } = await fixture.join('commenter')
    fixture.clock.ahead += 60_000
    expect(room.edit(member, next, () => {}).status).toBe('accepted')
  })
})
