import { entryId, planId, type Happening, type RoomName } from '@ansvarsgruppe/plan-model'
import { beforeEach, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import type { OpenedStore } from '../contract.ts'
import type { StoredSnapshot } from '../store.ts'

const FACTS = factsWith({ writingHelp: false })
const WORK: RoomName = 'area-work'
const HEALTH: RoomName = 'area-health'
const DAY = 24 * 60 * 60_000

const snapshot = (seq: number): StoredSnapshot => ({
  seq,
  at: NOW,
  schemaVersion: 2,
  soundBy: 3,
  historyBytes: 2 * seq,
  update: Uint8Array.of(7, seq),
  stateVector: Uint8Array.of(seq),
})
const happened = (seq: number): Happening => ({
  collection: 'goals',
  entry: entryId(`goal-${seq}`),
  field: 'status',
  kind: 'changed',
})

export function trimmingContract(opened: OpenedStore): void {
  beforeEach(() => createPlan(opened.store, FACTS))

  /** One row a day, of two bytes each, the first on day `from`. */
  const write = async (days: number, { room = WORK, from = 1, seq = 0 } = {}): Promise<void> => {
    const rows = Array.from({ length: days }, (_, day) => ({
      seq: seq + day + 1,
      actor: 'owner',
      at: NOW + (from + day) * DAY,
      update: Uint8Array.of(1, day),
      happenings: [happened(seq + day + 1)],
    }))
    const claims = [{ clientId: 5, actor: 'owner' }]
    const batch = { plan: FACTS.planId, room, factsVersion: 1, schemaVersion: 1, rows, claims }
    expect(await opened.store.journal.commit([batch])).toEqual(['committed'])
  }
  const cover = (seq: number, room: RoomName = WORK) =>
    opened.store.journal.saveSnapshot(FACTS.planId, room, snapshot(seq))
  const load = (room: RoomName = WORK) => opened.store.journal.load(FACTS.planId, room)
  const trim = (day: number, room: RoomName = WORK) => opened.store.journal.trim(FACTS.planId, room, NOW + day * DAY)
  /** Rows that are news, by number. */
  const news = async (room: RoomName = WORK): Promise<number[]> => {
    const activity = await opened.store.activity.since({
      plan: FACTS.planId,
      rooms: [room],
      notBy: [],
      at: NOW,
      limit: 1_000,
    })
    return activity.map(({ entry }) => Number(entry?.split('-')[1])).toSorted((a, b) => a - b)
  }

  test('lets go of what is older and in a snapshot; the room loads as it did, then and after reopening', async () => {
    await write(10)
    await cover(8)
    const before = await load()
    expect(await trim(6)).toEqual({ rows: 5, next: 'done' })
    expect(await load()).toEqual({ ...before, trimmedBytes: 10 })
    expect(await news()).toEqual([6, 7, 8, 9, 10])
    expect(await trim(6)).toEqual({ rows: 0, next: 'done' })
    await opened.reopen()
    expect(await load()).toEqual({ ...before, trimmedBytes: 10 })
    expect(await trim(7)).toEqual({ rows: 1, next: 'done' })
    expect((await load()).trimmedBytes).toBe(12)
  })

  test('what no snapshot has in it stays, however old', async () => {
    await write(10)
    expect(await trim(100)).toEqual({ rows: 0, next: 'uncovered' })
    await cover(4)
    expect(await trim(100)).toEqual({ rows: 4, next: 'uncovered' })
    expect((await load()).updates).toHaveLength(6)
    expect(await news()).toEqual([5, 6, 7, 8, 9, 10])
  })

  test('the last row stays, and the numbers go on from it', async () => {
    await write(3)
    await cover(3)
    expect(await trim(100)).toEqual({ rows: 2, next: 'done' })
    expect(await news()).toEqual([3])
    await opened.reopen()
    await write(2, { seq: 3, from: 4 })
    expect(await load()).toMatchObject({ seq: 5, updates: [Uint8Array.of(1, 0), Uint8Array.of(1, 1)] })
    await cover(5)
    expect(await trim(100)).toEqual({ rows: 2, next: 'done' })
  })

  test('whose a client id is stays known', async () => {
    await write(3)
    await cover(3)
    await trim(100)
    expect((await load()).owners).toEqual(new Map([[5, 'owner']]))
    const stolen = { plan: FACTS.planId, room: WORK, factsVersion: null, schemaVersion: 1, rows: [] }
    expect(await opened.store.journal.commit([{ ...stolen, claims: [{ clientId: 5, actor: 'reader' }] }])).toEqual([
      'refused',
    ])
  })

  test('stops at the first row that is not old enough: a clock that was wrong makes no hole', async () => {
    await write(2)
    await write(1, { seq: 2, from: 50 })
    await write(2, { seq: 3, from: 3 })
    await cover(5)
    expect(await trim(10)).toEqual({ rows: 2, next: 'done' })
  })

  test('of one room touches no other, and of a room nobody wrote in nothing', async () => {
    await write(3)
    await write(3, { room: HEALTH })
    await cover(3)
    await cover(3, HEALTH)
    expect(await trim(100, HEALTH)).toEqual({ rows: 2, next: 'done' })
    expect(await news()).toEqual([1, 2, 3])
    expect(await trim(100, 'overview')).toEqual({ rows: 0, next: 'done' })
    expect(await opened.store.journal.trim(planId('nowhere'), WORK, NOW)).toEqual({ rows: 0, next: 'done' })
    expect(await opened.store.journal.rooms()).toHaveLength(2)
  })

  test('goes in steps, each of which is told', async () => {
    await write(1_000)
    await cover(1_000)
    const steps: number[] = []
    let next: string
    do {
      const step = await trim(2_000)
      steps.push(step.rows)
      next = step.next
    } while (next === 'more')
    expect(next).toBe('done')
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.reduce((sum, rows) => sum + rows)).toBe(999)
  })

  test('beside people who write: everything they wrote is there', async () => {
    await write(500)
    await cover(500)
    const writing = [1, 2, 3].flatMap((day) => [write(1, { seq: 499 + day, from: 499 + day }), trim(1_000)])
    const steps = await Promise.all(writing)
    expect(steps).not.toContainEqual(expect.objectContaining({ next: 'broken' }))
    expect(await load()).toMatchObject({ seq: 503, updates: Array.from({ length: 3 }, () => Uint8Array.of(1, 0)) })
  })
}
