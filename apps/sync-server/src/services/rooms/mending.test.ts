import { AREA, createEntry, entryId, participantId, planId, readRoom, type RoomName } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { NEW_AREA_ENTRIES } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { MENDING_ACTOR, mendStoredRoom, unsoundRooms } from './mending.ts'
import { applyAll, actorOf, comments, NOW, openRooms, PLAN, TestMember, type RoomsFixture } from './rooms-fixture.ts'

let fixture: RoomsFixture
beforeEach(async () => {
  fixture = await openRooms()
})
afterEach(async () => {
  vi.useRealTimers()
  await fixture.stop()
})

const ROOM: RoomName = 'area-work'
const mend = () => mendStoredRoom(fixture.store.journal, PLAN, ROOM, NOW)

/** Written past the guard, as a hole in it would let it be. */
async function writePastGuard(write: (doc: Y.Doc) => void, room: RoomName = ROOM): Promise<void> {
  const stored = await fixture.store.journal.load(PLAN, room)
  const doc = new Y.Doc()
  for (const update of stored.updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  write(doc)
  const row = { seq: stored.seq + 1, actor: 'owner', at: NOW, happenings: [] }
  const rows = [{ ...row, update: Y.encodeStateAsUpdate(doc, before) }]
  const claims = [{ clientId: doc.clientID, actor: 'owner' }]
  await fixture.store.journal.commit([{ plan: PLAN, room, factsVersion: null, schemaVersion: 1, rows, claims }])
}

async function spoil(): Promise<void> {
  const writer = new TestMember(actorOf('owner'))
  const room = await fixture.rooms.join(PLAN, ROOM, writer)
  await new Promise<void>((saved) => room.edit(writer, writer.comment('honest'), saved))
  fixture.rooms.leave(room, writer)
  await writePastGuard((doc) => {
    doc.getMap('goals').set('x', 'no goal')
    doc.getMap<Y.Map<unknown>>('comments').get('comment-honest')?.set('resolved', 'yes')
  })
}

test('every room that is not sound is found, and no other', async () => {
  await spoil()
  await writePastGuard((doc) => doc.getMap('values').set('noCooperation', true), 'overview')
  const found = await unsoundRooms(fixture.store.journal)
  expect(found.map(({ plan, room, findings }) => [plan, room, findings.map(({ rule }) => rule)])).toEqual([
    [PLAN, ROOM, ['V2', 'V3']],
  ])
  expect(found[0]?.reference).toMatch(/^[0-9a-f]{16}$/)
})

test('mending is a row of the journal, and what was honest stays', async () => {
  await spoil()
  const before = await fixture.store.journal.load(PLAN, ROOM)
  expect(await mend()).toMatchObject({ status: 'mended' })
  const after = await fixture.store.journal.load(PLAN, ROOM)
  expect(after.seq).toBe(before.seq + 1)
  expect([...after.owners.values()]).toContain(MENDING_ACTOR)
  expect(await unsoundRooms(fixture.store.journal)).toEqual([])
  expect(await mend()).toEqual({ status: 'sound' })

  const { member, room } = await fixture.join('owner')
  room.difference(Y.encodeStateVector(member.doc), (...updates) => applyAll(member.doc, updates))
  expect(comments(member.doc)).toEqual(['honest'])
  expect(readRoom(AREA, member.doc).collections.goals).toEqual([])
  expect(room.edit(member, member.comment('goes on'), () => {})).toEqual({ status: 'accepted' })
})

test('whoever has the room open meanwhile gets it anew', async () => {
  await spoil()
  vi.useFakeTimers({ toFake: ['setInterval'] })
  await fixture.stop()
  fixture = await openRooms()
  await spoil()
  const { member, room } = await fixture.join('owner')
  expect(room.isSound).toBe(false)
  await mend()
  vi.advanceTimersByTime(30_000)
  await vi.waitFor(() => expect(member.kinds).toContain('end tryLater'))
  expect((await fixture.join('owner')).room.isSound).toBe(true)
})

test('where somebody was faster, nothing is written', async () => {
  await spoil()
  const { journal } = fixture.store
  const faster = {
    ...journal,
    load: async (...of: Parameters<typeof journal.load>) => {
      const stored = await journal.load(...of)
      await writePastGuard((doc) => doc.getMap('values').set('a', 1))
      return stored
    },
  }
  expect(await mendStoredRoom(faster, PLAN, ROOM, NOW)).toEqual({ status: 'tryAgain' })
})

test('what no rule can mend is left as it is', async () => {
  await writePastGuard((doc) => {
    const author = { by: participantId('owner'), at: NOW }
    for (let entry = 0; entry <= AREA.collections.goals.maxEntries; entry++)
      createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, author, entryId(`goal-${entry}`))
  })
  expect(await mend()).toMatchObject({ status: 'beyondMending', findings: [{ rule: 'V2' }] })
  expect((await fixture.store.journal.load(PLAN, ROOM)).seq).toBe(1)
})

test('a room nobody wrote in is sound', async () => {
  expect(await mendStoredRoom(fixture.store.journal, planId('nowhere'), ROOM, NOW)).toEqual({ status: 'sound' })
})
