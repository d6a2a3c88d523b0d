import { planId, type RoomName } from '@ansvarsgruppe/plan-model'
import { beforeEach, describe, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import type { OpenedStore } from '../contract.ts'
import type { ClientClaim, JournalBatch, JournalRow, StoredSnapshot } from '../store.ts'

const FACTS = factsWith({ writingHelp: false })
const WORK: RoomName = 'area-work'
const HEALTH: RoomName = 'area-health'

const row = (seq: number, ...bytes: number[]): JournalRow => ({
  seq,
  actor: 'owner',
  at: NOW,
  update: Uint8Array.from(bytes),
  happenings: [],
})
const claim = (clientId: number, actor = 'owner'): ClientClaim => ({ clientId, actor })
const batch = (
  room: RoomName,
  rows: JournalRow[],
  claims: ClientClaim[] = [],
  factsVersion: number | null = 1,
): JournalBatch => ({
  plan: FACTS.planId,
  room,
  factsVersion,
  schemaVersion: 1,
  rows,
  claims,
})

const written = (seq: number, schemaVersion: number, migratesFrom?: number): JournalBatch => ({
  ...batch(WORK, [row(seq)], [claim(seq)]),
  schemaVersion,
  ...(migratesFrom === undefined ? {} : { migratesFrom }),
})

const snapshot = (seq: number, ...bytes: number[]): StoredSnapshot => ({
  seq,
  at: NOW,
  schemaVersion: 2,
  soundBy: 3,
  historyBytes: 4,
  update: Uint8Array.from(bytes),
  stateVector: Uint8Array.from([seq]),
})

export function journalContract(opened: OpenedStore): void {
  beforeEach(() => createPlan(opened.store, FACTS))

  const load = async (room: RoomName = WORK) => {
    const { seq, updates, owners } = await opened.store.journal.load(FACTS.planId, room)
    expect(await opened.store.journal.lastSeq(FACTS.planId, room)).toBe(seq)
    return { seq, updates: updates.map((update) => [...update]), owners: Object.fromEntries(owners) }
  }
  const versionOf = async (room: RoomName): Promise<number | null> =>
    (await opened.store.journal.load(FACTS.planId, room)).schemaVersion
  const EMPTY = { seq: 0, updates: [], owners: {} }

  test('of a room nobody wrote in is empty', async () => {
    expect(await load()).toEqual(EMPTY)
  })

  test('comes back in order, byte for byte, after reopening too', async () => {
    const everyByte = Array.from({ length: 256 }, (_, byte) => byte)
    await opened.store.journal.commit([
      batch(WORK, [row(1, ...everyByte), row(2)], [claim(0), claim(0xffff_ffff, 'reader')]),
    ])
    await opened.store.journal.commit([batch(WORK, [row(3, 3)])])
    const expected = { seq: 3, updates: [everyByte, [], [3]], owners: { 0: 'owner', 4294967295: 'reader' } }
    expect(await load()).toEqual(expected)
    await opened.reopen()
    expect(await load()).toEqual(expected)
  })

  test('keeps rooms and plans apart', async () => {
    const other = { ...FACTS, planId: planId('another') }
    await createPlan(opened.store, other)
    const results = await opened.store.journal.commit([
      batch(WORK, [row(1, 1)], [claim(7)]),
      batch(HEALTH, [row(1, 2)], [claim(7, 'reader')]),
      { ...batch(WORK, [row(1, 3)], [claim(7, 'unit')]), plan: other.planId },
    ])
    expect(results).toEqual(['committed', 'committed', 'committed'])
    expect(await load(WORK)).toEqual({ seq: 1, updates: [[1]], owners: { 7: 'owner' } })
    expect(await load(HEALTH)).toEqual({ seq: 1, updates: [[2]], owners: { 7: 'reader' } })
  })

  test('of a group with one refused, the others stand and nothing of the refused one does', async () => {
    const results = await opened.store.journal.commit([
      batch(WORK, [row(1, 1)], [claim(1)]),
      batch(HEALTH, [row(1, 1), row(3, 3)], [claim(2)]),
      batch('overview', [row(1, 9)], [claim(3)]),
    ])
    expect(results).toEqual(['committed', 'refused', 'committed'])
    await opened.reopen()
    expect(await load(WORK)).toEqual({ seq: 1, updates: [[1]], owners: { 1: 'owner' } })
    expect(await load(HEALTH)).toEqual(EMPTY)
    expect(await load('overview')).toEqual({ seq: 1, updates: [[9]], owners: { 3: 'owner' } })
  })

  test.each([
    ['a first number that is not 1', [row(2)]],
    ['a gap', [row(1), row(3)]],
    ['a number twice', [row(1), row(1)]],
    ['an order turned round', [row(2), row(1)]],
  ])('refuses %s', async (_, rows) => {
    expect(await opened.store.journal.commit([batch(WORK, rows)])).toEqual(['refused'])
    expect(await load()).toEqual(EMPTY)
  })

  test('refuses a number that is taken: two writers never both think they wrote it', async () => {
    await opened.store.journal.commit([batch(WORK, [row(1, 1)])])
    expect(await opened.store.journal.commit([batch(WORK, [row(1, 2)])])).toEqual(['refused'])
    const both = await Promise.all([
      opened.store.journal.commit([batch(WORK, [row(2, 3)])]),
      opened.store.journal.commit([batch(WORK, [row(2, 4)])]),
    ])
    expect(both.flat().toSorted()).toEqual(['committed', 'refused'])
    expect((await load()).updates).toHaveLength(2)
  })

  test('gives back what was judged by facts that are no longer the current ones', async () => {
    await opened.store.facts.save({ ...FACTS, version: 2 }, { actor: 'owner', at: NOW, command: 'test', subject: null })
    const results = await opened.store.journal.commit([
      batch(WORK, [row(1)], [claim(1)], 1),
      batch(HEALTH, [row(1)], [claim(1)], 3),
      batch('overview', [row(1)], [claim(1)], 2),
    ])
    expect(results).toEqual(['outdated', 'outdated', 'committed'])
    expect(await load()).toEqual(EMPTY)
  })

  test.each([
    ['a number is taken', { ...written(1, 3), claims: [] }],
    ['a client id belongs to another', { ...written(2, 3), claims: [claim(1, 'reader')] }],
    ['the room is of another version', written(2, 2)],
  ])('refuses what is by older facts where something else is wrong, too: %s', async (_, later) => {
    await opened.store.journal.commit([written(1, 3)])
    await opened.store.facts.save({ ...FACTS, version: 2 }, { actor: 'owner', at: NOW, command: 'test', subject: null })
    expect(await opened.store.journal.commit([later])).toEqual(['refused'])
    expect(await opened.store.journal.commit([written(2, 3)])).toEqual(['outdated'])
  })

  test('takes claims alone by any facts', async () => {
    await opened.store.facts.save({ ...FACTS, version: 2 }, { actor: 'owner', at: NOW, command: 'test', subject: null })
    expect(await opened.store.journal.commit([batch(WORK, [], [claim(5)], null)])).toEqual(['committed'])
    expect((await load()).owners).toEqual({ 5: 'owner' })
  })

  test('refuses a second owner of a client id, with all that came with it', async () => {
    await opened.store.journal.commit([batch(WORK, [], [claim(5)])])
    expect(
      await opened.store.journal.commit([batch(WORK, [row(1)], [claim(6, 'reader'), claim(5, 'reader')])]),
    ).toEqual(['refused'])
    expect(await load()).toEqual({ seq: 0, updates: [], owners: { 5: 'owner' } })
    await opened.reopen()
    expect(await opened.store.journal.commit([batch(WORK, [], [claim(5, 'reader')])])).toEqual(['refused'])
    expect(await opened.store.journal.commit([batch(WORK, [row(1)], [claim(5)])])).toEqual(['committed'])
  })

  test('of two owners in one group, the first has it', async () => {
    const results = await opened.store.journal.commit([
      batch(WORK, [], [claim(5)]),
      batch(WORK, [], [claim(5, 'reader')]),
    ])
    expect(results).toEqual(['committed', 'refused'])
  })

  test('a snapshot stands for the rows up to its own, and what comes after follows it', async () => {
    await opened.store.journal.commit([batch(WORK, [row(1, 1), row(2, 2), row(3, 3)])])
    expect(await opened.store.journal.saveSnapshot(FACTS.planId, WORK, snapshot(2, 7, 7))).toBe(true)
    await opened.reopen()
    const stored = await opened.store.journal.load(FACTS.planId, WORK)
    expect({ ...stored, snapshot: { ...stored.snapshot, update: [...(stored.snapshot?.update ?? [])] } }).toEqual({
      seq: 3,
      schemaVersion: 1,
      snapshot: { ...snapshot(2), update: [7, 7] },
      updates: [Uint8Array.from([3])],
      owners: new Map(),
      trimmedBytes: 0,
    })
    expect((await opened.store.journal.load(FACTS.planId, HEALTH)).snapshot).toBeNull()
    expect(await opened.store.journal.saveSnapshot(FACTS.planId, WORK, snapshot(3, 8))).toBe(true)
    expect(await load()).toEqual({ seq: 3, updates: [], owners: {} })
    // The numbers go on.
    expect(await opened.store.journal.commit([batch(WORK, [row(1)])])).toEqual(['refused'])
    expect(await opened.store.journal.commit([batch(WORK, [row(4)])])).toEqual(['committed'])
  })

  test.each([
    ['older than the one that is there', 1],
    ['as new as the one that is there', 2],
    ['of a row that is not there', 4],
  ])('takes no snapshot %s', async (_, seq) => {
    await opened.store.journal.commit([batch(WORK, [row(1), row(2), row(3)])])
    await opened.store.journal.saveSnapshot(FACTS.planId, WORK, snapshot(2, 2))
    expect(await opened.store.journal.saveSnapshot(FACTS.planId, WORK, snapshot(seq, 9))).toBe(false)
    expect((await opened.store.journal.load(FACTS.planId, WORK)).snapshot?.update).toEqual(Uint8Array.from([2]))
  })

  describe('the version of a room’s declaration', () => {
    test.each([2, 4])('refuses rows of another (%i)', async (version) => {
      await opened.store.journal.commit([written(1, 3)])
      expect(await opened.store.journal.commit([written(2, version)])).toEqual(['refused'])
      expect(await opened.store.journal.commit([written(2, 3)])).toEqual(['committed'])
      expect(await versionOf(WORK)).toBe(3)
    })

    test('rises with the row that migrates, and what was written before is refused from then on', async () => {
      await opened.store.journal.commit([written(1, 1)])
      expect(await opened.store.journal.commit([written(2, 3, 1)])).toEqual(['committed'])
      expect(await opened.store.journal.commit([written(3, 1)])).toEqual(['refused'])
      expect(await opened.store.journal.commit([written(3, 3)])).toEqual(['committed'])
      await opened.reopen()
      expect(await versionOf(WORK)).toBe(3)
    })

    test('stays with a migration that is refused', async () => {
      await opened.store.journal.commit([written(1, 1)])
      const other = { ...written(2, 2, 1), claims: [claim(1, 'reader')] }
      const results = await opened.store.journal.commit([written(1, 2, 1), written(3, 2, 1), written(2, 3, 2), other])
      expect(results).toEqual(['refused', 'refused', 'refused', 'refused'])
      expect(await versionOf(WORK)).toBe(1)
      expect((await load()).seq).toBe(1)
    })

    test('of two that migrate, one does', async () => {
      await opened.store.journal.commit([written(1, 1)])
      const both = [written(2, 2, 1), { ...written(2, 2, 1), claims: [claim(7, 'reader')] }]
      const results = await Promise.all(both.map((one) => opened.store.journal.commit([one])))
      expect(results.flat().toSorted()).toEqual(['committed', 'refused'])
      expect((await load()).seq).toBe(2)
    })
  })

  test('knows every room somebody has written in', async () => {
    const other = { ...FACTS, planId: planId('another') }
    await createPlan(opened.store, other)
    await opened.store.journal.commit([
      batch(WORK, [row(1), row(2)]),
      batch(HEALTH, [row(1)]),
      batch('overview', [], [claim(1)]),
      { ...batch(WORK, [row(1)]), plan: other.planId },
    ])
    expect(await opened.store.journal.rooms()).toEqual([
      { plan: other.planId, room: WORK, isReadable: true },
      { plan: FACTS.planId, room: HEALTH, isReadable: true },
      { plan: FACTS.planId, room: WORK, isReadable: true },
    ])
  })

  test('of a plan that is not there is no place to write', async () => {
    const nowhere = { ...batch(WORK, [row(1)]), plan: planId('nowhere') }
    expect(await opened.store.journal.commit([nowhere, batch(WORK, [row(1)])])).toEqual(['refused', 'committed'])
  })
}
