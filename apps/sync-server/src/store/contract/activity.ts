import { entryId, participantId, planId, type Happening, type RoomName } from '@ansvarsgruppe/plan-model'
import { beforeEach, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import type { OpenedStore } from '../contract.ts'
import type { ActivityStore, CommitResult, JournalRow } from '../store.ts'

const FACTS = factsWith({ writingHelp: false })
const WORK: RoomName = 'area-work'
const HEALTH: RoomName = 'area-health'
const STATUS: Happening = { collection: 'goals', entry: entryId('goal'), field: 'status', kind: 'changed' }
const MADE: Happening = { collection: 'comments', entry: entryId('comment'), field: null, kind: 'created' }
const MATTERS: Happening = { collection: 'whatMatters', entry: null, field: null, kind: 'changed' }

const row = (seq: number, actor: string, at: number, happenings: readonly Happening[]): JournalRow => ({
  seq,
  actor,
  at,
  update: Uint8Array.of(seq),
  happenings,
})
const audit = (at: number, subject: string | null) => ({ actor: 'owner', at, command: 'giveConsent', subject })

export function activityContract(opened: OpenedStore): void {
  beforeEach(() => createPlan(opened.store, FACTS))

  const commit = (room: RoomName, rows: JournalRow[], factsVersion = 1): Promise<readonly CommitResult[]> =>
    opened.store.journal.commit([{ plan: FACTS.planId, room, factsVersion, schemaVersion: 1, rows, claims: [] }])
  const since = (query: Partial<Parameters<ActivityStore['since']>[0]> = {}) =>
    opened.store.activity.since({
      plan: FACTS.planId,
      rooms: [WORK, HEALTH, 'overview'],
      notBy: [],
      at: NOW,
      limit: 100,
      ...query,
    })

  test('comes back with its room, its actor and its last moment, the latest first, after reopening too', async () => {
    await commit(WORK, [row(1, 'owner', NOW + 1, [STATUS, MADE]), row(2, 'reader', NOW + 5, [STATUS])])
    await commit('overview', [row(1, 'owner', NOW + 3, [MATTERS])])
    const expected = [
      { room: WORK, actor: 'reader', at: NOW + 5, ...STATUS },
      { room: 'overview', actor: 'owner', at: NOW + 3, ...MATTERS },
    ]
    expect((await since()).slice(0, 2)).toEqual(expected)
    expect(await since()).toHaveLength(4)
    await opened.reopen()
    expect((await since()).slice(0, 2)).toEqual(expected)
  })

  test('the same thing by the same actor is told once', async () => {
    await commit(
      WORK,
      [1, 2, 3].map((seq) => row(seq, 'owner', NOW + seq, [STATUS])),
    )
    expect(await since()).toEqual([{ room: WORK, actor: 'owner', at: NOW + 3, ...STATUS }])
  })

  test('only after the moment, in the rooms, by others, and no more than asked for', async () => {
    await commit(WORK, [row(1, 'owner', NOW, [MADE]), row(2, 'owner', NOW + 1, [STATUS])])
    await commit(HEALTH, [row(1, 'reader', NOW + 2, [STATUS])])
    expect((await since()).map(({ room }) => room)).toEqual([HEALTH, WORK])
    expect((await since({ rooms: [WORK] })).map(({ room }) => room)).toEqual([WORK])
    expect((await since({ notBy: ['reader'] })).map(({ room }) => room)).toEqual([WORK])
    expect((await since({ limit: 1 })).map(({ room }) => room)).toEqual([HEALTH])
    expect(await since({ rooms: [] })).toEqual([])
    expect(await since({ plan: planId('another') })).toEqual([])
  })

  test('of a batch that did not go through is not kept', async () => {
    expect(await commit(WORK, [row(1, 'owner', NOW + 1, [STATUS])], 7)).toEqual(['outdated'])
    expect(await since()).toEqual([])
  })

  test('a visit is the last one saved, for each participant', async () => {
    const [owner, reader] = [participantId('owner'), participantId('reader')]
    const { activity } = opened.store
    expect(await activity.visit(FACTS.planId, owner)).toBeNull()
    await activity.saveVisit(FACTS.planId, owner, { seenAt: NOW, seenBefore: null })
    expect(await activity.visit(FACTS.planId, owner)).toEqual({ seenAt: NOW, seenBefore: null })
    await activity.saveVisit(FACTS.planId, owner, { seenAt: NOW + 9, seenBefore: NOW })
    await activity.saveVisit(FACTS.planId, reader, { seenAt: NOW + 1, seenBefore: null })
    const reopened = await opened.reopen()
    expect(await reopened.activity.visit(FACTS.planId, owner)).toEqual({ seenAt: NOW + 9, seenBefore: NOW })
  })

  test('changes of facts since a moment, the latest first', async () => {
    await opened.store.facts.save({ ...FACTS, version: 2 }, audit(NOW + 1, 'reader'))
    await opened.store.facts.save({ ...FACTS, version: 3 }, audit(NOW + 2, null))
    const { facts } = opened.store
    expect(await facts.changesSince(FACTS.planId, NOW, 10)).toEqual([audit(NOW + 2, null), audit(NOW + 1, 'reader')])
    expect(await facts.changesSince(FACTS.planId, NOW, 1)).toEqual([audit(NOW + 2, null)])
    expect(await facts.changesSince(FACTS.planId, NOW + 2, 10)).toEqual([])
  })
}
