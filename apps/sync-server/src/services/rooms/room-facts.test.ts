/**
 * Facts reach the judge as one value with its version; a change of facts between two updates of one person is respected
 * by the second; and what was judged by facts that changed before the commit is dropped, as after a failed commit, and
 * judged anew when it is sent again (R3).
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
  fixture.plans.command(PLAN, owner.actor.participant, {
    kind: 'setResponsibility',
    action: ACTION,
    input: { area: 'work', responsible: actorOf('contributor').participant, contributors: [] },
    isInArea: true,
  })
/** Facts that say nothing about anybody here. */
const somethingElse = () =>
  fixture.plans.command(PLAN, owner.actor.participant, { kind: 'setWritingHelp', input: { until: '2026-11-30' } })
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

  test('both in one batch: of two versions of the facts one is not current, so neither reaches the disk', async () => {
    const commits = fixture.journal.commits.length
    const outcomes: string[] = []
    const saved = (): void => void outcomes.push('saved')
    room.edit(writer, writer.comment('first'), saved, () => outcomes.push('first dropped'))
    await somethingElse()
    room.edit(writer, writer.comment('second'), saved, () => outcomes.push('second dropped'))
    // Otherwise they were not one batch.
    expect(fixture.journal.commits).toHaveLength(commits)
    await turn()
    expect(outcomes).toEqual(['first dropped', 'second dropped'])
    expect(fixture.journal.commits).toHaveLength(commits)
    expect(comments(await onDisk())).toEqual([])
    expect(owner.kinds).toEqual(['end tryLater'])
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
  test('is dropped as after a failed commit: nobody hears of it, nothing of it stays, its client id included', async () => {
    const before = (await fixture.store.journal.load(PLAN, 'area-work')).owners
    fixture.journal.hold()
    let outcome = ''
    room.edit(
      writer,
      writer.comment('lost'),
      () => (outcome = 'saved'),
      () => (outcome = 'dropped'),
    )
    await turn()
    await somethingElse()
    fixture.journal.release()
    await turn()
    expect(outcome).toBe('dropped')
    expect(owner.kinds).toEqual(['end tryLater'])
    expect(fixture.failures).toEqual([])
    const { seq, owners } = await fixture.store.journal.load(PLAN, 'area-work')
    expect([seq, owners]).toEqual([1, before])
  })

  test('is judged anew when it is sent again, and taken where the new facts allow it', async () => {
    fixture.journal.hold()
    room.edit(writer, writer.comment('again'), () => {})
    await turn()
    await giveAway()
    fixture.journal.release()
    await turn()
    const { member, room: reloaded } = await fixture.join('responsible')
    expect(reloaded).not.toBe(room)
    const whole = Y.encodeStateAsUpdate(writer.doc)
    await new Promise<void>((done) => reloaded.edit(member, whole, done))
    expect(comments(await onDisk())).toEqual(['again'])
  })
})
