/**
 * Facts reach the judge as one value with its version; a change of facts between two updates of one person is respected
 * by the second; and what was judged by facts that changed before the commit is judged anew: it goes again unnoticed, or
 * is dropped as after a failed commit (R3).
 */
import { AREA, createEntry, entryId, readRoom, setField, type PlanFacts } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Room } from './room.ts'
import {
  actorOf,
  comments,
  NOW,
  openRooms,
  PLAN,
  TestMember,
  type RoomsFixture,
  turn,
  lonely,
} from './rooms-fixture.ts'

const ACTION = entryId('assigned')
let fixture: RoomsFixture
let owner: TestMember
let writer: TestMember
let room: Room
beforeEach(async () => {
  fixture = await openRooms()
  ;({ member: owner, room } = await fixture.join('owner'))
  ;({ member: writer } = await fixture.join('responsible'))
  const author = { by: owner.actor.participant, at: NOW }
  const plan = owner.make((doc) => {
    const goal = entryId('goal')
    const texts = { text: 'Mål', ownWords: '', why: '' }
    createEntry(AREA, doc, 'goals', { ...texts, status: 'agreed', parent: null, order: 'a0' }, author, goal)
    const rest = { how: '', extent: '', start: null, due: null, order: 'a0' }
    createEntry(AREA, doc, 'actions', { ...rest, goal, what: 'Turgruppe', status: 'planned' }, author, ACTION)
  })
  await saved(owner, plan)
})
afterEach(() => fixture.stop())

const saved = (member: TestMember, update: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const outcome = room.edit(member, update, resolve, () => reject(new Error('dropped')))
    if (outcome.status !== 'accepted') reject(new Error(outcome.status))
  })
const status = (member: TestMember, value: 'inProgress' | 'completed'): Uint8Array =>
  member.make((doc) => setField(AREA, doc, 'actions', ACTION, 'status', value))
/** The action is somebody else's from now on. */
const giveAway = () =>
  fixture.plans.command(PLAN, owner.actor, {
    kind: 'setResponsibility',
    action: ACTION,
    input: { area: 'work', responsible: actorOf('contributor').participant, contributors: [] },
    isInArea: true,
  })
/** Facts that say nothing about anybody here. */
const somethingElse = () =>
  fixture.plans.command(PLAN, owner.actor, { kind: 'setWritingHelp', input: { until: '2026-11-30' } })
/** The room as the store has it. */
async function onDisk(): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await fixture.store.journal.load(PLAN, 'area-work')
  for (const update of [...(snapshot === null ? [] : [snapshot.update]), ...updates]) Y.applyUpdate(doc, update)
  return doc
}
const statusIn = (doc: Y.Doc) => readRoom(AREA, doc).collections.actions[0]?.status
const notResponsible = {
  status: 'refused',
  reason: 'notResponsible',
  target: { collection: 'actions', entry: 'assigned', field: 'status' },
}

test('one edit asks for the facts once, and is committed under the version it was judged by', async () => {
  let version = 40
  const asked: PlanFacts[] = []
  const facts = (): PlanFacts => {
    // Whoever asks again gets others.
    asked.push({ ...fixture.facts, version: ++version })
    return asked.at(-1)!
  }
  const alone = new Room(
    PLAN,
    'area-health',
    { seq: 0, snapshot: null, updates: [], owners: new Map(), trimmedBytes: 0 },
    lonely(fixture, facts),
  )
  const member = new TestMember(actorOf('owner'))
  fixture.journal.hold()
  expect(alone.edit(member, member.comment('hello'), () => {})).toEqual({ status: 'accepted' })
  await turn()
  expect(asked).toHaveLength(1)
  expect(fixture.journal.commits.at(-1)?.map(({ factsVersion }) => factsVersion)).toEqual([41])
})

describe('facts that change between two updates of one person', () => {
  test('one after the other: the second is judged by the new facts, on the same connection', async () => {
    await saved(writer, status(writer, 'inProgress'))
    await giveAway()
    expect(room.edit(writer, status(writer, 'completed'), () => {})).toEqual(notResponsible)
    expect(writer.kinds).toEqual(['update'])
    expect(statusIn(await onDisk())).toBe('inProgress')
  })

  test('both in flight: the second is refused at once, and the first never reaches the disk', async () => {
    fixture.journal.hold()
    const outcomes: string[] = []
    const first = status(writer, 'inProgress')
    const note = (what: string) => () => void outcomes.push(what)
    expect(room.edit(writer, first, note('saved'), note('dropped'))).toEqual({ status: 'accepted' })
    await turn()
    await giveAway()
    expect(room.edit(writer, status(writer, 'completed'), () => {})).toEqual(notResponsible)
    fixture.journal.release()
    await turn()
    expect(outcomes).toEqual(['dropped'])
    expect(writer.kinds).toEqual(['update', 'end tryLater'])
    expect(statusIn(await onDisk())).toBe('planned')
  })

  test('both in one batch: the first is judged anew, and they reach the disk together', async () => {
    const commits = fixture.journal.commits.length
    const outcomes: string[] = []
    const note = (what: string) => () => void outcomes.push(what)
    room.edit(writer, writer.comment('first'), note('first'), note('first dropped'))
    await somethingElse()
    room.edit(writer, writer.comment('second'), note('second'), note('second dropped'))
    // Otherwise they were not one batch.
    expect(fixture.journal.commits).toHaveLength(commits)
    await turn()
    expect(outcomes).toEqual(['first', 'second'])
    expect(fixture.journal.commits.slice(commits).map(([batch]) => batch?.factsVersion)).toEqual([2])
    expect(comments(await onDisk())).toEqual(['first', 'second'])
    expect(owner.kinds).toEqual(['update'])
  })

  test('both in one batch, of two people: each comes back, and is judged for itself', async () => {
    room.edit(writer, status(writer, 'inProgress'), () => {})
    await giveAway()
    room.edit(owner, owner.comment('hello'), () => {})
    await turn()
    expect([writer.kinds, owner.kinds]).toEqual([['update', 'end tryLater'], ['end tryLater']])

    const again = await fixture.join('responsible')
    expect(again.room.edit(again.member, Y.encodeStateAsUpdate(writer.doc), () => {})).toEqual(notResponsible)
    const { member, room: reloaded } = await fixture.join('owner')
    await new Promise<void>((done) => reloaded.edit(member, Y.encodeStateAsUpdate(owner.doc), done))
    expect(comments(await onDisk())).toEqual(['hello'])
    expect(statusIn(await onDisk())).toBe('planned')
  })
})

describe('judged by facts that changed before the commit', () => {
  /** Edits of two people that are with the store when the facts change. */
  async function onTheirWay(
    changed: () => Promise<unknown>,
    ...updates: ReadonlyArray<readonly [TestMember, Uint8Array]>
  ) {
    const outcomes: string[] = []
    fixture.journal.hold()
    for (const [number, [member, update]] of updates.entries())
      room.edit(
        member,
        update,
        () => outcomes.push(`${number} saved`),
        () => outcomes.push(`${number} dropped`),
      )
    await turn()
    await changed()
    expect(outcomes).toEqual([])
    fixture.journal.release()
    await turn()
    return outcomes
  }

  test('and still allowed: it goes again in its order, and nobody notices', async () => {
    const updates = [
      [writer, writer.comment('one')],
      [owner, owner.comment('two')],
      [writer, status(writer, 'inProgress')],
    ] as const
    expect(await onTheirWay(somethingElse, ...updates)).toEqual(['0 saved', '1 saved', '2 saved'])
    expect([owner.kinds, writer.kinds]).toEqual([['update'], ['update', 'update']])
    expect(comments(await onDisk())).toEqual(['one', 'two'])
    expect(statusIn(await onDisk())).toBe('inProgress')
    expect((await fixture.join('owner')).room).toBe(room)
    expect(fixture.failures).toEqual([])
  })

  test('nothing of it is seen before it is on disk', async () => {
    fixture.journal.hold()
    const seen: string[] = []
    room.edit(writer, writer.comment('one'), () => seen.push('saved'))
    void room.read((doc) => comments(doc)).then((found) => seen.push(`read ${found.join(' ')}`))
    await turn()
    await somethingElse()
    const commits = fixture.journal.commits.length
    fixture.journal.release()
    fixture.journal.hold()
    while (fixture.journal.commits.length === commits) await new Promise((resolve) => setImmediate(resolve))
    expect([seen, owner.kinds, await onDisk().then(comments)]).toEqual([[], [], []])
    fixture.journal.release()
    await turn()
    expect(seen).toEqual(['saved', 'read one'])
  })

  test('facts that change again and again: it goes again each time', async () => {
    fixture.journal.hold()
    let outcome = ''
    room.edit(
      writer,
      writer.comment('patient'),
      () => (outcome = 'saved'),
      () => (outcome = 'dropped'),
    )
    for (let change = 0; change < 5; change++) {
      const commits = fixture.journal.commits.length
      await turn()
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await somethingElse()
      fixture.journal.release()
      fixture.journal.hold()
      while (fixture.journal.commits.length === commits) await new Promise((resolve) => setImmediate(resolve))
    }
    expect(outcome).toBe('')
    fixture.journal.release()
    await turn()
    expect(outcome).toBe('saved')
    expect(owner.kinds).toEqual(['update'])
  })

  test('and not all of it allowed any more: nobody hears of any, nothing of it stays, client ids included', async () => {
    const before = (await fixture.store.journal.load(PLAN, 'area-work')).owners
    const updates = [
      [owner, owner.comment('lost')],
      [writer, status(writer, 'inProgress')],
    ] as const
    expect(await onTheirWay(giveAway, ...updates)).toEqual(['0 dropped', '1 dropped'])
    expect([owner.kinds, writer.kinds]).toEqual([['end tryLater'], ['update', 'end tryLater']])
    expect(fixture.failures).toEqual([])
    const { seq, owners } = await fixture.store.journal.load(PLAN, 'area-work')
    expect([seq, owners]).toEqual([1, before])

    const { member, room: reloaded } = await fixture.join('owner')
    expect(reloaded).not.toBe(room)
    await new Promise<void>((done) => reloaded.edit(member, Y.encodeStateAsUpdate(owner.doc), done))
    expect(comments(await onDisk())).toEqual(['lost'])
  })

  test('the author’s own consent is what has ended: it is not taken, and they are out at once', async () => {
    const withdraw = () =>
      fixture.plans.command(PLAN, owner.actor, {
        kind: 'withdrawConsent',
        participant: writer.actor.participant,
      })
    expect(await onTheirWay(withdraw, [writer, writer.comment('too late')])).toEqual(['0 dropped'])
    expect([owner.kinds, writer.kinds]).toEqual([['end tryLater'], ['update', 'end consentWithdrawn']])
    expect(comments(await onDisk())).toEqual([])
  })

  test('somebody else’s consent has ended: they are out, and hear nothing of what goes again', async () => {
    const withdraw = () =>
      fixture.plans.command(PLAN, owner.actor, {
        kind: 'withdrawConsent',
        participant: writer.actor.participant,
      })
    expect(await onTheirWay(withdraw, [owner, owner.comment('unheard')])).toEqual(['0 saved'])
    expect(writer.kinds).toEqual(['update', 'end consentWithdrawn'])
    expect(comments(await onDisk())).toEqual(['unheard'])
  })

  test('facts that are in the store and not known here yet: they are read, whoever may no longer read is out first', async () => {
    const changed = fixture.plans.known(PLAN)
    const consents = changed.consents.filter(({ participant }) => participant !== writer.actor.participant)
    const elsewhere = (): Promise<unknown> =>
      fixture.store.facts.save(
        { ...changed, consents, version: changed.version + 1 },
        { actor: 'owner', at: NOW, command: 'withdrawConsent', subject: null },
      )
    expect(await onTheirWay(elsewhere, [owner, owner.comment('unheard')])).toEqual(['0 saved'])
    expect(comments(await onDisk())).toEqual(['unheard'])
    expect(writer.kinds).toEqual(['update', 'end consentWithdrawn'])
    expect(owner.kinds).toEqual([])
    expect(fixture.plans.known(PLAN).version).toBe(changed.version + 1)
  })

  test('the server stops: it reaches the disk before', async () => {
    fixture.journal.hold()
    room.edit(writer, writer.comment('last'), () => {})
    await turn()
    await somethingElse()
    const closed = fixture.rooms.close()
    fixture.journal.release()
    await closed
    expect(comments(await onDisk())).toEqual(['last'])
  })

  test('everyone has left meanwhile: it reaches the disk, and the room is dropped', async () => {
    const saved = onTheirWay(async () => {
      await somethingElse()
      fixture.rooms.leave(room, writer)
      fixture.rooms.leave(room, owner)
      expect(room.state).toBe('draining')
    }, [writer, writer.comment('left')])
    expect(await saved).toEqual(['0 saved'])
    expect([room.state, comments(await onDisk())]).toEqual(['closed', ['left']])
  })
})
