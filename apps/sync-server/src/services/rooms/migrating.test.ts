import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  AREA,
  createEntry,
  declarationOf,
  entryId,
  plainText,
  readRoom,
  setField,
  type RoomDeclaration,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { NEW_AREA_ENTRIES } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import {
  AREA_2,
  AREA_3,
  area2With,
  sameAreaWith,
} from '../../../../../packages/plan-model/src/guard/validate/migration-fixture.ts'
import { DATABASE_FILE } from '../../store/sqlite/database.ts'
import { verifyStoreIn } from '../../store/sqlite/verify-chain.ts'
import { mendStoredRoom, MENDING_ACTOR, unsoundRooms } from './mending.ts'
import { MIGRATION_ACTOR } from './migrating.ts'
import {
  actorOf,
  applyAll,
  keyOf,
  NOW,
  openRooms,
  PLAN,
  TestMember,
  turn,
  type Column,
  type RoomsFixture,
} from './rooms-fixture.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'

const ROOM: RoomName = 'area-work'
const as =
  (area: RoomDeclaration): typeof declarationOf =>
  (room) =>
    room === 'overview' ? declarationOf(room) : area
const BROKEN = area2With(() => {
  throw new TypeError('of the migration')
})
const INCOMPLETE = area2With(() => undefined)

let fixture: RoomsFixture
beforeEach(async () => {
  fixture = await openRooms()
})
afterEach(() => fixture.stop())

/** Everything the store knows of rooms, row by row. */
function stored(): Record<string, unknown[]> {
  const db = new DatabaseSync(join(fixture.folder, DATABASE_FILE), { readOnly: true })
  try {
    const tables = ['journal', 'client_ids', 'room_schemas', 'snapshots', 'activity']
    return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]))
  } finally {
    db.close()
  }
}
/** Who wrote the rows of the room, in their order. */
const history = (): unknown[] => (stored()['journal'] ?? []).map((row) => (row as { actor: string }).actor)
const version = async (): Promise<number | null> => (await fixture.store.journal.load(PLAN, ROOM)).schemaVersion

async function contentOf(rooms: Rooms, column: Column = 'owner'): Promise<{ room: Room; member: TestMember }> {
  const { member, room } = await fixture.join(column, ROOM, rooms)
  await new Promise<void>((resolve) =>
    room.difference(Y.encodeStateVector(member.doc), (...updates) => {
      applyAll(member.doc, updates)
      resolve()
    }),
  )
  return { room, member }
}

const written = (room: Room, member: TestMember, write: (doc: Y.Doc) => void): Promise<void> =>
  new Promise((saved, dropped) => {
    const outcome = room.edit(member, member.make(write), saved, () => dropped(new Error('dropped')))
    if (outcome.status !== 'accepted') dropped(new Error(JSON.stringify(outcome)))
  })

/** A goal and an action, as people of the first version write them. */
async function writeFirst(): Promise<void> {
  const { member: coordinator, room } = await contentOf(fixture.rooms, 'coordinator')
  const by = (column: Column) => ({ by: actorOf(column).participant, at: NOW })
  await written(room, coordinator, (doc) =>
    createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Bli med' }, by('coordinator'), entryId('goal')),
  )
  const { member: contributor } = await contentOf(fixture.rooms, 'contributor')
  const action = { ...NEW_AREA_ENTRIES.actions, how: 'Rolig tempo\nSammen', extent: 'Ukentlig' }
  await written(room, contributor, (doc) =>
    createEntry(AREA, doc, 'actions', action, by('contributor'), entryId('tour')),
  )
  for (const one of [coordinator, contributor]) fixture.rooms.leave(room, one)
}
const WRITTEN_BY = [keyOf('coordinator'), keyOf('contributor')]

describe('a room of an older version', () => {
  test('is migrated when it is loaded, with its words and its authors', async () => {
    await writeFirst()
    expect(await version()).toBe(1)
    const server = fixture.beside(as(AREA_3))
    const { member, room } = await contentOf(server, 'contributor')
    expect(member.kinds).toEqual([])
    const { goals, actions } = readRoom(AREA_3, member.doc).collections
    expect(goals).toMatchObject([{ id: 'goal', weight: 'usual', createdBy: 'coordinator' }])
    expect(actions).toMatchObject([{ id: 'tour', frequency: 'Ukentlig', createdBy: 'contributor' }])
    expect(plainText(actions[0]?.method ?? [])).toBe('Rolig tempo\nSammen')
    // By the guard it is the contributor's own as before, and nobody else's.
    await written(room, member, (doc) => setField(AREA_3, doc, 'actions', 'tour', 'frequency', 'To ganger i uka'))
    const { member: responsible } = await contentOf(server, 'responsible')
    const others = responsible.make((doc) => setField(AREA_3, doc, 'actions', 'tour', 'frequency', 'Aldri'))
    expect(room.edit(responsible, others, () => {})).toMatchObject({ status: 'refused', reason: 'notResponsible' })
  })

  test('has the server’s row in its history, and the chain holds', async () => {
    await writeFirst()
    const before = stored()
    fixture.clock.ahead = 5_000
    await contentOf(fixture.beside(as(AREA_3)))
    expect(history()).toEqual([...WRITTEN_BY, MIGRATION_ACTOR])
    const { journal, activity } = stored()
    expect(journal?.slice(0, 2)).toEqual(before['journal'])
    expect(journal?.at(-1)).toMatchObject({ seq: 3, at: NOW + 5_000 })
    // It is no news: nobody did anything.
    expect(activity).toEqual(before['activity'])
    expect(verifyStoreIn(fixture.folder, { history: null, accessLog: null })).toMatchObject({ rows: 3, broken: [] })
    const { owners } = await fixture.store.journal.load(PLAN, ROOM)
    expect([...owners.values()].filter((actor) => actor === MIGRATION_ACTOR)).toHaveLength(1)
  })

  test('is kept as a snapshot of the new version, and is not migrated again', async () => {
    await writeFirst()
    await contentOf(fixture.beside(as(AREA_3)))
    await vi.waitFor(async () => {
      const { snapshot } = await fixture.store.journal.load(PLAN, ROOM)
      expect(snapshot).toMatchObject({ seq: 3, schemaVersion: 3 })
    })
    expect(await version()).toBe(3)
    const { member } = await contentOf(fixture.beside(as(AREA_3)))
    expect(readRoom(AREA_3, member.doc).collections.actions).toHaveLength(1)
    expect(history()).toHaveLength(3)
  })

  test('goes from a snapshot, and from the version it is of', async () => {
    await writeFirst()
    await contentOf(fixture.beside(as(AREA_2)))
    await vi.waitFor(async () => expect((await fixture.store.journal.load(PLAN, ROOM)).updates).toEqual([]))
    const { member } = await contentOf(fixture.beside(as(AREA_3)))
    expect(readRoom(AREA_3, member.doc).collections.goals).toMatchObject([{ weight: 'usual' }])
    expect(history()).toEqual([...WRITTEN_BY, MIGRATION_ACTOR, MIGRATION_ACTOR])
  })

  test('whose content fits as it is, has the row all the same', async () => {
    await writeFirst()
    const { member } = await contentOf(fixture.beside(as(sameAreaWith(() => undefined))))
    expect(readRoom(AREA, member.doc).collections.actions).toHaveLength(1)
    expect([await version(), history().at(-1)]).toEqual([2, MIGRATION_ACTOR])
  })

  test('is migrated for whoever only reads it, too', async () => {
    await writeFirst()
    const read = await fixture.beside(as(AREA_3)).snapshotFor(fixture.facts, actorOf('owner'), ROOM)
    expect(read).toMatchObject({ schemaVersion: 3, collections: { actions: [{ frequency: 'Ukentlig' }] } })
  })

  test('nobody has written in begins with the version of today', async () => {
    const { room, member } = await contentOf(fixture.beside(as(AREA_3)))
    expect([history(), await version()]).toEqual([[], null])
    await written(room, member, (doc) => Y.applyUpdate(doc, new TestMember(actorOf('owner')).comment('first')))
    expect([history(), await version()]).toEqual([[keyOf('owner')], 3])
  })
})

describe('G4: one transaction', () => {
  test('a commit that fails leaves the room as it was, and whoever comes next finds it migrated', async () => {
    await writeFirst()
    const before = stored()
    const server = fixture.beside(as(AREA_3))
    fixture.journal.failNext()
    await expect(contentOf(server)).rejects.toThrow('disk full')
    expect(stored()).toEqual(before)
    const { member } = await contentOf(server)
    expect(readRoom(AREA_3, member.doc).collections.actions).toHaveLength(1)
    expect(history()).toEqual([...WRITTEN_BY, MIGRATION_ACTOR])
  })

  test('a server that ends before the snapshot has done it all the same', async () => {
    await writeFirst()
    const server = fixture.beside(as(AREA_3))
    fixture.journal.saveSnapshot = () => Promise.reject(new Error('ended'))
    await contentOf(server)
    expect(history()).toHaveLength(3)
    const { member } = await contentOf(fixture.beside(as(AREA_3)))
    expect(member.kinds).toEqual([])
    expect(history()).toHaveLength(3)
  })

  test('those who come at once find one room, migrated once', async () => {
    await writeFirst()
    const server = fixture.beside(as(AREA_3))
    fixture.journal.holdLoads()
    const coming = Promise.all([contentOf(server), contentOf(server, 'reader'), contentOf(server, 'coordinator')])
    await turn()
    fixture.journal.releaseLoads()
    const [one, two, three] = await coming
    expect([two.room, three.room]).toEqual([one.room, one.room])
    expect(history()).toHaveLength(3)
  })

  test('of two servers that migrate at once, one does, and both open the same', async () => {
    await writeFirst()
    fixture.journal.hold()
    const coming = Promise.all([contentOf(fixture.beside(as(AREA_3))), contentOf(fixture.beside(as(AREA_3)))])
    await vi.waitFor(() => expect(fixture.journal.commits.slice(-2).every(isMigration)).toBe(true))
    fixture.journal.release()
    const [one, two] = await coming
    expect(history()).toEqual([...WRITTEN_BY, MIGRATION_ACTOR])
    expect(Y.encodeStateVector(one.member.doc)).toEqual(Y.encodeStateVector(two.member.doc))
    expect([one.member.kinds, two.member.kinds]).toEqual([[], []])
  })
  const isMigration = (commit: RoomsFixture['journal']['commits'][number]): boolean =>
    commit.some(({ migratesFrom }) => migratesFrom === 1)

  test('what a server of the older version writes meanwhile is migrated with the rest', async () => {
    await writeFirst()
    const { member, room } = await contentOf(fixture.rooms, 'contributor')
    fixture.journal.hold()
    const coming = contentOf(fixture.beside(as(AREA_3)))
    await vi.waitFor(() => expect(isMigration(fixture.journal.commits.at(-1) ?? [])).toBe(true))
    // Past the gate: it is faster.
    const update = member.make((doc) => setField(AREA, doc, 'actions', 'tour', 'extent', 'Daglig'))
    const row = { seq: room.seq + 1, actor: keyOf('contributor'), at: NOW, update, happenings: [] }
    const batch = { plan: PLAN, room: ROOM, factsVersion: null, schemaVersion: 1, rows: [row], claims: [] }
    await fixture.store.journal.commit([batch])
    fixture.journal.release()
    const { member: reader } = await coming
    expect(readRoom(AREA_3, reader.doc).collections.actions).toMatchObject([{ frequency: 'Daglig' }])
    expect(history()).toEqual([...WRITTEN_BY, keyOf('contributor'), MIGRATION_ACTOR])
  })

  test('a server of the older version that still has the room open writes nothing more in it', async () => {
    await writeFirst()
    const { member, room } = await contentOf(fixture.rooms, 'contributor')
    await contentOf(fixture.beside(as(AREA_3)))
    room.edit(member, member.comment('too late'), () => {})
    await vi.waitFor(() => expect(member.kinds).toEqual(['end tryLater']))
    expect(history()).toEqual([...WRITTEN_BY, MIGRATION_ACTOR])
    const { member: again } = await contentOf(fixture.rooms, 'contributor')
    expect(again.kinds).toEqual(['under repair'])
    expect(fixture.unsound).toEqual(['area-work: newer'])
  })
})

describe('G5: a room that cannot be of this version', () => {
  test.each<[string, RoomDeclaration, string]>([
    ['whose migration throws', BROKEN, 'threw'],
    ['that would not be as declared', INCOMPLETE, 'unsound'],
    [
      'whose migration writes where nothing may stand',
      sameAreaWith((doc) => void doc.getMap('x').set('a', 1)),
      'refused',
    ],
  ])('%s is read, takes no edits, and stays as it was', async (_, area, kind) => {
    await writeFirst()
    const before = stored()
    const server = fixture.beside(as(area))
    const { member, room } = await contentOf(server)
    expect(member.kinds).toEqual(['under repair'])
    expect(readRoom(AREA, member.doc).collections.actions).toMatchObject([{ extent: 'Ukentlig' }])
    expect(room.edit(member, member.comment('no'), () => {})).toMatchObject({
      status: 'refused',
      reason: 'underRepair',
    })
    expect(fixture.unsound).toHaveLength(1)
    expect(fixture.unsound[0]).toMatch(new RegExp(`^area-work: ${kind}(?: V\\d)*$`))
    expect(server.count()).toMatchObject({ open: 1, unsound: 1 })
    server.leave(room, member)
    await turn()
    expect(stored()).toEqual(before)

    const { member: later } = await contentOf(fixture.beside(as(AREA_3)))
    expect(later.kinds).toEqual([])
    expect(readRoom(AREA_3, later.doc).collections.actions).toMatchObject([{ frequency: 'Ukentlig' }])
  })

  test('because it is of a newer one is read, takes no edits, and stays as it was', async () => {
    await writeFirst()
    await contentOf(fixture.beside(as(AREA_3)))
    await vi.waitFor(async () => expect((await fixture.store.journal.load(PLAN, ROOM)).updates).toEqual([]))
    const before = stored()
    const { member, room } = await contentOf(fixture.rooms)
    expect(member.kinds).toEqual(['under repair'])
    expect(room.edit(member, member.comment('no'), () => {})).toMatchObject({
      status: 'refused',
      reason: 'underRepair',
    })
    expect(fixture.unsound).toEqual(['area-work: newer'])
    fixture.rooms.leave(room, member)
    await turn()
    expect(stored()).toEqual(before)
  })
})

describe('an operator’s look', () => {
  const { BROKEN: broken, NEWER: newer } = {
    BROKEN: { kind: 'threw', stored: 1, declared: 2 },
    NEWER: { kind: 'newer', stored: 3, declared: 1 },
  }

  test('finds nothing wrong with a room that only waits to be migrated', async () => {
    await writeFirst()
    const before = stored()
    expect(await unsoundRooms(fixture.store.journal, as(AREA_3))).toEqual([])
    expect(await mendStoredRoom(fixture.store.journal, PLAN, ROOM, NOW, as(AREA_3))).toEqual({ status: 'sound' })
    expect(stored()).toEqual(before)
  })

  test('mends a room that was not sound before together with its migration, and keeps the rest of it', async () => {
    await writeFirst()
    const doc = new Y.Doc()
    doc.getMap('goals').set('x', 'no goal')
    const row = { seq: 3, actor: 'owner', at: NOW, update: Y.encodeStateAsUpdate(doc), happenings: [] }
    const batch = { plan: PLAN, room: ROOM, factsVersion: null, schemaVersion: 1, rows: [row], claims: [] }
    await fixture.store.journal.commit([batch])
    const { member } = await contentOf(fixture.beside(as(AREA_2)))
    expect(member.kinds).toEqual(['under repair'])

    expect(await unsoundRooms(fixture.store.journal, as(AREA_2))).toMatchObject([{ room: ROOM, obstacle: null }])
    const outcome = await mendStoredRoom(fixture.store.journal, PLAN, ROOM, NOW, as(AREA_2))
    expect(outcome).toMatchObject({ status: 'mended' })
    expect(history()).toEqual([...WRITTEN_BY, 'owner', MIGRATION_ACTOR, MENDING_ACTOR])
    expect(verifyStoreIn(fixture.folder, { history: null, accessLog: null })).toMatchObject({ rows: 5, broken: [] })
    const { member: after } = await contentOf(fixture.beside(as(AREA_2)))
    expect(after.kinds).toEqual([])
    expect(readRoom(AREA_2, after.doc).collections.actions).toMatchObject([{ frequency: 'Ukentlig' }])
  })

  test('says so of one whose migration fails, and of one of a newer version; neither is mended', async () => {
    await writeFirst()
    const before = stored()
    expect(await unsoundRooms(fixture.store.journal, as(BROKEN))).toMatchObject([{ obstacle: broken, findings: [] }])
    expect(await mendStoredRoom(fixture.store.journal, PLAN, ROOM, NOW, as(BROKEN))).toEqual({
      status: 'ofAnotherVersion',
      obstacle: broken,
    })
    expect(stored()).toEqual(before)
    await contentOf(fixture.beside(as(AREA_3)))
    expect(await unsoundRooms(fixture.store.journal)).toMatchObject([{ obstacle: newer, findings: [] }])
    expect(await mendStoredRoom(fixture.store.journal, PLAN, ROOM, NOW)).toEqual({
      status: 'ofAnotherVersion',
      obstacle: newer,
    })
    expect(await version()).toBe(3)
  })
})
