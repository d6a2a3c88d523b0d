import { declarationOf } from '@ansvarsgruppe/plan-model'
import { VALIDATION_VERSION } from '@ansvarsgruppe/plan-model/guard'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { StoredSnapshot } from '../../store/store.ts'
import { applyAll, comments, NOW, openRooms, PLAN, type RoomsFixture, type TestMember } from './rooms-fixture.ts'
import { EDITS_BETWEEN_LOOKS, EDITS_WORTH_A_LOOK } from './soundness.ts'

let fixture: RoomsFixture
beforeEach(async () => {
  fixture = await openRooms()
})
afterEach(() => fixture.stop())

const stored = () => fixture.store.journal.load(PLAN, 'area-work')
const snapshot = async (): Promise<StoredSnapshot | null> => (await stored()).snapshot
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

async function write(edits: number, from = 0): Promise<TestMember> {
  const { member, room } = await fixture.join('contributor')
  await new Promise<void>((saved) => {
    for (let edit = 0; edit < edits; edit++) {
      const last = edit === edits - 1
      room.edit(member, member.comment(`words ${from + edit}`), last ? saved : () => {})
    }
  })
  return member
}

test('R7: after many edits the room is kept as a snapshot, and what is loaded is the same', async () => {
  const member = await write(EDITS_BETWEEN_LOOKS)
  await vi.waitFor(async () => expect(await snapshot()).toMatchObject({ seq: EDITS_BETWEEN_LOOKS, at: NOW }))
  const { updates, snapshot: kept } = await stored()
  expect(updates).toEqual([])
  const copy = new Y.Doc()
  Y.applyUpdate(copy, kept?.update ?? new Uint8Array())
  expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(member.doc))
  expect(comments(copy)).toEqual(comments(member.doc))
})

test('R7: a snapshot waits for the last row that is in it, and is not kept when that is lost', async () => {
  await write(EDITS_BETWEEN_LOOKS - 1)
  expect((await snapshot())?.seq ?? 0).toBeLessThan(EDITS_BETWEEN_LOOKS - 1)
  const { member, room } = await fixture.join('owner')
  fixture.journal.hold()
  room.edit(member, member.comment('the last'), () => {})
  await turn()
  expect((await snapshot())?.seq ?? 0).toBeLessThan(EDITS_BETWEEN_LOOKS)
  fixture.journal.failNext()
  fixture.journal.release()
  await turn()
  expect((await snapshot())?.seq ?? 0).toBeLessThan(EDITS_BETWEEN_LOOKS)
  expect((await stored()).seq).toBe(EDITS_BETWEEN_LOOKS - 1)
})

test('a room that everyone has left is kept as a snapshot, and goes on from there', async () => {
  const member = await write(EDITS_WORTH_A_LOOK)
  member.end('serverBusy')
  await vi.waitFor(async () => expect(await snapshot()).toMatchObject({ seq: EDITS_WORTH_A_LOOK }))
  await write(3, EDITS_WORTH_A_LOOK)
  const { updates, seq } = await stored()
  expect(updates).toHaveLength(3)
  expect(seq).toBe(EDITS_WORTH_A_LOOK + 3)
  const late = await fixture.join('owner')
  late.room.difference(Y.encodeStateVector(late.member.doc), (...updates) => applyAll(late.member.doc, updates))
  expect(comments(late.member.doc)).toHaveLength(EDITS_WORTH_A_LOOK + 3)
})

test('what a snapshot holds counts towards the room’s history', async () => {
  const member = await write(EDITS_WORTH_A_LOOK)
  const bytes = (await stored()).updates.reduce((sum, update) => sum + update.length, 0)
  member.end('serverBusy')
  await vi.waitFor(async () => expect((await snapshot())?.historyBytes).toBe(bytes))
})

test('a document that is not sound is never kept, and what was found sound is not looked at again', async () => {
  const member = await write(EDITS_WORTH_A_LOOK)
  member.end('serverBusy')
  await vi.waitFor(async () => expect((await snapshot())?.seq).toBe(EDITS_WORTH_A_LOOK))
  const before = await snapshot()
  const forbidden = new Y.Doc()
  forbidden.getMap('comments').set('x', 'not a comment')
  const row = { seq: EDITS_WORTH_A_LOOK + 1, actor: 'owner', at: NOW, happenings: [] }
  const rows = [{ ...row, update: Y.encodeStateAsUpdate(forbidden) }]
  await fixture.store.journal.commit([
    { plan: PLAN, room: 'area-work', factsVersion: null, schemaVersion: 1, rows, claims: [] },
  ])
  await fixture.join('owner')
  expect(fixture.unsound).toEqual(['area-work: V2'])
  expect(await snapshot()).toEqual(before)
})

test.each([
  ['by older rules', { soundBy: 0 }],
  ['by an older declaration', { schemaVersion: 0 }],
])('what was found sound %s is looked at again', async (_, old) => {
  const forbidden = new Y.Doc()
  forbidden.getMap('comments').set('x', 'not a comment')
  const update = Y.encodeStateAsUpdate(forbidden)
  const rows = [{ seq: 1, actor: 'owner', at: NOW, update, happenings: [] }]
  await fixture.store.journal.commit([
    { plan: PLAN, room: 'area-work', factsVersion: null, schemaVersion: 1, rows, claims: [] },
  ])
  const { schemaVersion } = declarationOf('area-work')
  const kept = {
    seq: 1,
    at: NOW,
    schemaVersion,
    soundBy: VALIDATION_VERSION,
    historyBytes: update.length,
    update,
    stateVector: Uint8Array.of(0),
  }
  await fixture.store.journal.saveSnapshot(PLAN, 'area-work', { ...kept, ...old })
  await fixture.join('owner')
  expect(fixture.unsound).toEqual(['area-work: V2'])
})
