/** R1, R2, R3 and R5 of a room: what leaves it, when, and what a failed commit does. */
import { AREA, createEntry, entryId, readRoom, setField, type PlanFacts } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  applyAll,
  comments,
  NOW,
  openRooms,
  PLAN,
  TestMember,
  actorOf,
  type RoomsFixture,
  turn,
  lonely,
} from './rooms-fixture.ts'
import { ROOM_BYTES_MAX } from './bounds.ts'
import { Room, RoomOverError } from './room.ts'

let fixture: RoomsFixture
beforeEach(async () => {
  fixture = await openRooms()
})
afterEach(() => fixture.stop())

describe('R2: nothing leaves before it is on disk', () => {
  test('updates, acknowledgements, first syncs, presence and read models wait, and then come in order', async () => {
    const { member: writer, room } = await fixture.join('contributor')
    const { member: witness } = await fixture.join('owner')
    const order: string[] = []
    const note = (what: string) => () => void order.push(what)
    const receiveUpdate = witness.receiveUpdate.bind(witness)
    witness.receiveUpdate = (update) => (order.push('update'), receiveUpdate(update))
    witness.receivePresence = note('presence')

    fixture.journal.hold()
    room.edit(writer, writer.comment('first'), note('saved first'))
    await turn()
    room.updatePresence(writer, [{ clientId: writer.doc.clientID, clock: 1, state: {} }], user('contributor'))
    room.edit(writer, writer.comment('second'), note('saved second'))
    const { member: late } = await fixture.join('coordinator')
    let difference = new Uint8Array()
    room.difference(
      Y.encodeStateVector(late.doc),
      (update) => (order.push('step 2'), (difference = new Uint8Array(update))),
    )
    room.stateVector(note('step 1'))
    room.allPresence(late, note('all presence'))
    const snapshot = fixture.rooms
      .snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
      .then((value) => (order.push('snapshot'), value))
    await turn()
    expect(order).toEqual([])
    expect(late.events).toEqual([])

    fixture.journal.release()
    expect((await snapshot)?.collections['comments']).toHaveLength(2)
    expect(order).toEqual([
      'update',
      'saved first',
      'update',
      'saved second',
      'step 2',
      'step 1',
      'all presence',
      'presence',
      'snapshot',
    ])
    Y.applyUpdate(late.doc, difference)
    expect(comments(late.doc)).toEqual(['first', 'second'])
    expect(comments(witness.doc)).toEqual(['first', 'second'])
  })

  test('an edit that changes nothing is acknowledged after the one it repeats is on disk, and at once when it is', async () => {
    const { member, room } = await fixture.join('contributor')
    const update = member.comment('once')
    const saved: string[] = []
    fixture.journal.hold()
    room.edit(member, update, () => saved.push('first'))
    room.edit(member, update, () => saved.push('repeated'))
    await turn()
    expect(saved).toEqual([])
    fixture.journal.release()
    await turn()
    expect(saved).toEqual(['first', 'repeated'])
    room.edit(member, update, () => saved.push('at once'))
    expect(saved.at(-1)).toBe('at once')
    expect((await fixture.store.journal.load(PLAN, 'area-work')).seq).toBe(1)
  })

  test('edits that one commit took to the disk leave as one frame', async () => {
    const { member: writer, room } = await fixture.join('contributor')
    const { member: another } = await fixture.join('coordinator')
    const { member: witness } = await fixture.join('owner')
    fixture.journal.hold()
    room.edit(writer, writer.comment('alone'), () => {})
    await turn()
    room.edit(writer, writer.comment('first'), () => {})
    room.edit(another, another.comment('second'), () => {})
    room.edit(writer, writer.comment('third'), () => {})
    fixture.journal.release()
    await turn()
    expect(comments(witness.doc)).toEqual(['alone', 'first', 'second', 'third'])
    expect(witness.kinds).toEqual(['update', 'update'])
  })

  test('the author does not hear their own edit', async () => {
    const { member, room } = await fixture.join('contributor')
    await new Promise<void>((saved) => room.edit(member, member.comment('mine'), saved))
    expect(member.events).toEqual([])
  })
})

describe('R3: a commit that fails ends the room', () => {
  test('members are told to try later, nothing uncommitted was sent, and the next join has what is committed', async () => {
    const { member: writer, room } = await fixture.join('contributor')
    const { member: witness } = await fixture.join('owner')
    await new Promise<void>((saved) => room.edit(writer, writer.comment('kept'), saved))
    fixture.journal.hold()
    fixture.journal.failNext()
    let lost = ''
    room.edit(
      writer,
      writer.comment('lost'),
      () => (lost = 'saved'),
      () => (lost = 'dropped'),
    )
    await turn()
    // Appended after the one that will fail: it builds on it.
    room.edit(writer, writer.comment('after'), () => (lost = 'saved'))
    fixture.journal.release()
    await turn()
    expect(lost).toBe('dropped')
    expect(writer.kinds).toEqual(['end tryLater'])
    expect(witness.kinds).toEqual(['update', 'end tryLater'])
    expect(fixture.failures).toEqual([new Error('disk full')])

    const { member: next, room: reloaded } = await fixture.join('owner')
    expect(reloaded).not.toBe(room)
    reloaded.difference(Y.encodeStateVector(next.doc), (...updates) => applyAll(next.doc, updates))
    expect(comments(next.doc)).toEqual(['kept'])
    // What the author still has goes in when it is sent again.
    const { member: again } = await fixture.join('contributor')
    await new Promise<void>((saved) => reloaded.edit(again, Y.encodeStateAsUpdate(writer.doc), saved))
    expect(comments(next.doc)).toEqual(['after', 'kept', 'lost'])
  })

  test('what was read and waited for it is refused, not answered', async () => {
    const { member, room } = await fixture.join('contributor')
    fixture.journal.hold()
    fixture.journal.failNext()
    room.edit(member, member.comment('lost'), () => {})
    const read = room.snapshot().then(
      () => 'answered',
      (error: unknown) => (error instanceof RoomOverError ? 'refused' : error),
    )
    await turn()
    fixture.journal.release()
    expect(await read).toBe('refused')
  })

  test('a read model that waited for it is taken anew, from what is on disk', async () => {
    const { member, room } = await fixture.join('contributor')
    await new Promise<void>((saved) => room.edit(member, member.comment('kept'), saved))
    fixture.journal.hold()
    fixture.journal.failNext()
    room.edit(member, member.comment('lost'), () => {})
    const snapshot = fixture.rooms.snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
    await turn()
    fixture.journal.release()
    expect((await snapshot)?.collections['comments']).toMatchObject([{ body: 'kept' }])
  })

  test('facts that changed between judging and commit drop the edit; sent again it is judged by the new ones', async () => {
    const { member: writer, room } = await fixture.join('responsible')
    const { member: owner } = await fixture.join('owner')
    const goal = entryId('goal')
    const action = entryId('assigned')
    const author = { by: owner.actor.participant, at: NOW }
    const plan = owner.make((doc) => {
      const texts = { text: 'Mål', ownWords: '', why: '' }
      createEntry(AREA, doc, 'goals', { ...texts, status: 'agreed', parent: null, order: 'a0' }, author, goal)
      const rest = { how: '', extent: '', start: null, due: null, order: 'a0' }
      createEntry(AREA, doc, 'actions', { ...rest, goal, what: 'Turgruppe', status: 'planned' }, author, action)
    })
    await new Promise<void>((saved) => room.edit(owner, plan, saved))
    expect(writer.kinds).toEqual(['update'])

    fixture.journal.hold()
    const update = writer.make((doc) => setField(AREA, doc, 'actions', action, 'status', 'completed'))
    expect(room.edit(writer, update, () => {})).toEqual({ status: 'accepted' })
    await turn()
    const input = { area: 'work' as const, responsible: actorOf('contributor').participant, contributors: [] }
    await fixture.plans.command(PLAN, owner.actor, {
      kind: 'setResponsibility',
      action,
      input,
      isInArea: true,
    })
    fixture.journal.release()
    await turn()
    expect(writer.kinds).toEqual(['update', 'end tryLater'])
    expect(owner.kinds).toEqual(['end tryLater'])

    const { member: again, room: reloaded } = await fixture.join('responsible')
    const target = { collection: 'actions', entry: 'assigned', field: 'status' }
    expect(reloaded.edit(again, update, () => {})).toEqual({ status: 'refused', reason: 'notResponsible', target })
    const snapshot = await reloaded.read((doc) => readRoom(AREA, doc))
    expect(snapshot.collections.actions[0]?.status).toBe('planned')
  })
})

describe('R1, R5: what is not inspected and judged changes nothing', () => {
  const stateOf = (room: Room): Promise<string> => room.read((doc) => JSON.stringify(readRoom(AREA, doc)))

  test.each([
    ['no update at all', Uint8Array.of(1, 2, 3)],
    ['an update cut off', new Uint8Array([...Y.encodeStateAsUpdate(docWithText())].slice(0, -2))],
    ['a root nobody declared', Y.encodeStateAsUpdate(docWithText())],
  ])('%s is refused', async (_, update) => {
    const { member, room } = await fixture.join('contributor')
    const before = await stateOf(room)
    expect(room.edit(member, update, () => {})).toMatchObject({ status: 'refused', reason: 'unknownContent' })
    expect(await stateOf(room)).toBe(before)
    expect(fixture.journal.commits).toEqual([])
  })

  test('an update with a gap waits nowhere: the room asks for more', async () => {
    const { member, room } = await fixture.join('contributor')
    member.comment('first')
    const second = member.comment('second')
    expect(room.edit(member, second, () => {})).toEqual({ status: 'missing' })
    const whole = Y.encodeStateAsUpdate(member.doc)
    await new Promise<void>((saved) => room.edit(member, whole, saved))
    expect((await fixture.store.journal.load(PLAN, 'area-work')).seq).toBe(1)
  })

  test('a member whose standing is gone writes nothing', async () => {
    const { member, room } = await fixture.join('contributor')
    await withdrawWithoutTelling(fixture)
    expect(room.edit(member, member.comment('too late'), () => {})).toMatchObject({ reason: 'consentWithdrawn' })
  })
})

describe('what is asked for again and again', () => {
  test('is made once until an edit: the snapshot, and everything for whoever has nothing', async () => {
    const { member, room } = await fixture.join('contributor')
    const whole = async (stateVector = Y.encodeStateVector(new Y.Doc())): Promise<readonly Uint8Array[]> =>
      new Promise((resolve) => room.difference(stateVector, (...updates) => resolve(updates)))
    // Clocks of clients the room does not know are nothing, too.
    const strange = Y.encodeStateVector(docWithText())
    const before = { snapshot: await room.snapshot(), whole: await whole() }
    expect(await room.snapshot()).toBe(before.snapshot)
    expect((await whole())[0]).toBe(before.whole[0])
    expect((await whole(strange))[0]).toBe(before.whole[0])
    await new Promise<void>((saved) => room.edit(member, member.comment('new'), saved))
    expect((await room.snapshot()).collections['comments']).toHaveLength(1)
    const doc = new Y.Doc()
    const [encodedBefore, ...since] = await whole()
    applyAll(doc, [encodedBefore ?? Uint8Array.of(), ...since])
    expect(encodedBefore).toBe(before.whole[0])
    expect(comments(doc)).toEqual(['new'])
  })

  test('of a room nobody is in, loads it once', async () => {
    const read = () => fixture.rooms.snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
    expect(await read()).toBe(await read())
    expect(fixture.journal.loads).toBe(1)
  })
})

describe('bounds', () => {
  /** A room with space for two more edits of this length, of whose history `trimmedBytes` are gone. */
  function fullRoom(trimmedBytes: number, hasSnapshot: boolean): Room {
    const writer = new TestMember(actorOf('contributor'))
    const filler = new Uint8Array(writer.comment('x'.repeat(4_000), entryId('first')))
    // History counts, not the document: the same bytes many times fill a room without filling the memory.
    const times = Math.floor(ROOM_BYTES_MAX / filler.length) - 2
    const stored = {
      // The store has none of it, and takes the next as its first.
      seq: 0,
      snapshot: hasSnapshot ? { ...KEPT, update: filler } : null,
      updates: Array.from({ length: times }, () => filler),
      owners: new Map([[writer.doc.clientID, 'contributor']]),
      trimmedBytes,
    }
    const room = new Room(PLAN, 'area-work', stored, lonely(fixture))
    room.join(writer)
    return room
  }

  /** How many more edits of this length it takes; what it refuses then is too large. */
  function spaceIn(room: Room): number {
    const member = new TestMember(actorOf('owner'))
    for (let edit = 0; ; edit++) {
      const outcome = room.edit(member, member.comment('y'.repeat(4_000), entryId(`more-${edit}`)), () => {})
      if (outcome.status === 'accepted') continue
      expect(outcome).toMatchObject({ status: 'refused', reason: 'tooLarge' })
      return edit
    }
  }

  test('ROOM_BYTES_MAX: a room that is full takes nothing more, and can still be read', async () => {
    const room = fullRoom(0, false)
    // What came in since the room was loaded counts, too.
    expect(spaceIn(room)).toBe(2)
    const read = new Y.Doc()
    await new Promise<void>((resolve) =>
      room.difference(Uint8Array.of(0), (...updates) => {
        applyAll(read, updates)
        resolve()
      }),
    )
    expect([...read.getMap('comments').keys()].toSorted()).toEqual(['first', 'more-0', 'more-1'])
  })

  test('ROOM_BYTES_MAX: what has been let go counts no more, but the snapshot in its place does', () => {
    expect(spaceIn(fullRoom(5_000, false))).toBe(3)
    expect(spaceIn(fullRoom(5_000, true))).toBe(2)
    expect(spaceIn(fullRoom(9_000, true))).toBe(3)
    // One that stands in place of nothing counts for nothing.
    expect(spaceIn(fullRoom(0, true))).toBe(2)
  })
})

const KEPT = { seq: 0, at: NOW, schemaVersion: 0, soundBy: 0, historyBytes: 0, stateVector: Uint8Array.of(0) }

const user = (column: string) => ({ participant: column, name: column, color: 2 })

function docWithText(): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('undeclared').insert(0, 'words')
  return doc
}

/** Another server withdrew it: this one has the facts, but has not gone through its rooms yet. */
async function withdrawWithoutTelling({ facts, plans }: RoomsFixture): Promise<void> {
  const withdrawn: PlanFacts = { ...facts, consents: [] }
  plans.known = () => withdrawn
}
