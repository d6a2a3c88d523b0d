import { declarationOf, type RoomDeclaration, type RoomName } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { AREA_2 } from '../../../../../packages/plan-model/src/guard/validate/migration-fixture.ts'
import { applyAll, comments, NOW, openRooms, PLAN, type RoomsFixture } from '../rooms/rooms-fixture.ts'
import { EDITS_WORTH_A_LOOK } from '../rooms/soundness.ts'
import { Daily, EVERY, FIRST_AFTER } from '../daily.ts'
import { trimHistory, type TrimmedHistory } from './trim-history.ts'

const ROOM: RoomName = 'area-work'
const DAYS = 365
const DAY = 24 * 60 * 60_000
/** When everything written at NOW is old enough. */
const MUCH_LATER = NOW + (DAYS + 1) * DAY

let fixture: RoomsFixture
beforeEach(async () => {
  fixture = await openRooms()
})
afterEach(async () => {
  vi.useRealTimers()
  await fixture.stop()
})

const stored = () => fixture.store.journal.load(PLAN, ROOM)
const trim = (now = MUCH_LATER) => trimHistory(fixture.store.journal, { days: DAYS, now })

/** Somebody who has the room open and has written in it; all of it is on disk. */
async function written(edits: number) {
  const { member, room } = await fixture.join('contributor')
  const write = async (count: number, from = 0): Promise<void> => {
    for (let edit = from; edit < from + count; edit++)
      await new Promise<void>((saved) => room.edit(member, member.comment(`words ${edit}`), saved))
  }
  await write(edits)
  return { member, room, write }
}

/** The room as it is loaded by who comes when nobody has it open. */
async function loadedAnew(): Promise<Y.Doc> {
  const { member, room } = await fixture.join('owner')
  room.difference(Y.encodeStateVector(member.doc), (...updates) => applyAll(member.doc, updates))
  member.end('serverBusy')
  return member.doc
}

describe('a room that is trimmed', () => {
  test('while it is open goes on, and is the same when it is loaded again', async () => {
    const first = await written(EDITS_WORTH_A_LOOK)
    first.member.end('serverBusy')
    await vi.waitFor(async () => expect((await stored()).snapshot?.seq).toBe(EDITS_WORTH_A_LOOK))
    const { member, room, write } = await written(0)
    room.difference(Y.encodeStateVector(member.doc), (...updates) => applyAll(member.doc, updates))
    await write(3, 100)
    expect(await trim()).toEqual({ rows: EDITS_WORTH_A_LOOK + 2, rooms: 1, keptBack: [] })
    await write(3, 200)
    member.end('serverBusy')
    expect(fixture.failures).toEqual([])
    const again = await loadedAnew()
    expect(comments(again)).toEqual(comments(member.doc))
    expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(member.doc))
    expect((await stored()).seq).toBe(EDITS_WORTH_A_LOOK + 6)
    // Authorship of what still stands.
    expect([...new Set((await stored()).owners.values())]).toEqual(['contributor'])
  })

  test('is kept as a snapshot first where nobody has opened it since it was written in', async () => {
    const { member } = await written(5)
    member.end('serverBusy')
    expect((await stored()).snapshot).toBeNull()
    expect(await trim(NOW + DAYS * DAY)).toEqual({ rows: 0, rooms: 0, keptBack: [] })
    expect((await stored()).snapshot).toBeNull()
    expect(await trim()).toEqual({ rows: 4, rooms: 1, keptBack: [] })
    const bytes = (await stored()).snapshot?.historyBytes ?? 0
    expect(bytes).toBeGreaterThan((await stored()).trimmedBytes)
    expect(comments(await loadedAnew())).toEqual(comments(member.doc))
    expect(await trim()).toEqual({ rows: 0, rooms: 0, keptBack: [] })
  })

  test('has all its rows still where its document is not sound', async () => {
    const { member } = await written(3)
    member.end('serverBusy')
    const forbidden = new Y.Doc()
    forbidden.getMap('comments').set('x', 'not a comment')
    const rows = [4, 5].map((seq) => ({
      seq,
      actor: 'owner',
      at: NOW,
      update: Y.encodeStateAsUpdate(forbidden),
      happenings: [],
    }))
    await fixture.store.journal.commit([
      { plan: PLAN, room: ROOM, factsVersion: null, schemaVersion: 1, rows, claims: [] },
    ])
    expect(await trim()).toEqual({ rows: 0, rooms: 0, keptBack: [{ plan: PLAN, room: ROOM, why: 'unsound' }] })
    expect((await stored()).updates).toHaveLength(5)
  })
})

describe('a room of another version of its declaration', () => {
  test('is migrated first when it is an older one, as whenever it is loaded', async () => {
    const { member } = await written(3)
    member.end('serverBusy')
    const declarations = (room: RoomName): RoomDeclaration => (room === 'overview' ? declarationOf(room) : AREA_2)
    const trimmed = await trimHistory(fixture.store.journal, { days: DAYS, now: MUCH_LATER, declarations })
    expect(trimmed).toEqual({ rows: 3, rooms: 1, keptBack: [] })
    expect(await stored()).toMatchObject({ seq: 4, schemaVersion: 2, snapshot: { seq: 4, schemaVersion: 2 } })
    const { member: later, room } = await fixture.join('owner', ROOM, fixture.beside(declarations))
    room.difference(Y.encodeStateVector(later.doc), (...updates) => applyAll(later.doc, updates))
    expect(comments(later.doc)).toEqual(comments(member.doc))
  })

  test('keeps its rows when it is a newer one', async () => {
    const rows = [1, 2].map((seq) => ({ seq, actor: 'owner', at: NOW, update: Uint8Array.of(0, 0), happenings: [] }))
    const batch = { plan: PLAN, room: ROOM, factsVersion: null, schemaVersion: 2, rows, claims: [] }
    await fixture.store.journal.commit([batch])
    expect(await trim()).toEqual({ rows: 0, rooms: 0, keptBack: [{ plan: PLAN, room: ROOM, why: 'unsound' }] })
  })
})

test('a room that cannot be read keeps none of the others back', async () => {
  for (const column of ['contributor', 'owner'] as const) {
    const { member, room } = await fixture.join(column, column === 'owner' ? 'overview' : ROOM)
    const edits = column === 'owner' ? [] : [0, 1, 2]
    for (const edit of edits)
      await new Promise<void>((saved) => room.edit(member, member.comment(`words ${edit}`), saved))
    member.end('serverBusy')
  }
  const { journal } = fixture.store
  const rows = [1, 2].map((seq) => ({
    seq,
    actor: 'owner',
    at: NOW,
    update: Uint8Array.of(0, 0),
    happenings: [],
  }))
  await journal.commit([{ plan: PLAN, room: 'area-health', factsVersion: null, schemaVersion: 1, rows, claims: [] }])
  const unreadable: typeof journal = {
    ...journal,
    load: async (plan, room) => {
      if (room === 'area-health') throw new Error('sealed with another key')
      return journal.load(plan, room)
    },
  }
  expect(await trimHistory(unreadable, { days: DAYS, now: MUCH_LATER })).toEqual({
    rows: 2,
    rooms: 1,
    keptBack: [{ plan: PLAN, room: 'area-health', why: 'broken' }],
  })
})

describe('once a day', () => {
  let told: TrimmedHistory[]
  let failures: unknown[]
  const daily = (journal = fixture.store.journal) =>
    new Daily({
      run: async (signal) => void told.push(await trimHistory(journal, { days: DAYS, now: MUCH_LATER, signal })),
      onFailure: (error) => failures.push(error),
    })
  const settled = (): Promise<unknown> => vi.waitFor(() => expect(told.length + failures.length).toBeGreaterThan(0))
  beforeEach(() => {
    told = []
    failures = []
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })

  test('and first when the server has run for a while', async () => {
    const { member } = await written(3)
    member.end('serverBusy')
    const trimming = daily()
    vi.advanceTimersByTime(FIRST_AFTER - 1)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    await settled()
    expect(told).toEqual([{ rows: 2, rooms: 1, keptBack: [] }])
    vi.advanceTimersByTime(EVERY)
    await vi.waitFor(() => expect(told).toHaveLength(2))
    expect(told[1]).toEqual({ rows: 0, rooms: 0, keptBack: [] })
    await trimming.close()
  })

  test('the day after one that failed too', async () => {
    let isAvailable = false
    const { journal } = fixture.store
    const trimming = daily({
      ...journal,
      rooms: async () => {
        if (!isAvailable) throw new Error('the store is not open')
        return journal.rooms()
      },
    })
    vi.advanceTimersByTime(FIRST_AFTER)
    await settled()
    expect(failures).toHaveLength(1)
    isAvailable = true
    // Planned once the failure has been told.
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    vi.advanceTimersByTime(EVERY)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    await trimming.close()
  })

  test('not after it was closed; what goes on then ends between two steps', async () => {
    const { member } = await written(3)
    member.end('serverBusy')
    const steps: string[] = []
    const { journal } = fixture.store
    const trimming = daily({
      ...journal,
      trim: async () => {
        steps.push('step')
        return { rows: 1, next: 'more' }
      },
    })
    vi.advanceTimersByTime(FIRST_AFTER)
    await vi.waitFor(() => expect(steps.length).toBeGreaterThan(0))
    await trimming.close()
    const taken = steps.length
    vi.advanceTimersByTime(2 * EVERY)
    await new Promise((resolve) => setImmediate(resolve))
    expect(steps).toHaveLength(taken)
    expect([told, failures]).toEqual([[], []])
  })
})
