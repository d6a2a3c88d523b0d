import { participantId, type LifeArea, type Role } from '@ansvarsgruppe/plan-model'
import type { ParticipantView, PlanView } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { accessOf, seesContent } from './access.ts'

const TODAY = '2026-11-22'
const OWNER = participantId('owner')
const BERIT = participantId('berit')

function participant(id: string, role: Role, changes: Partial<ParticipantView> = {}): ParticipantView {
  const empty = { name: id, title: '', organisation: '', endsOn: null, areas: [], consentTo: null }
  return { ...empty, id: participantId(id), role, ...changes }
}

/** The plan as somebody sees who may see these areas. */
function planFor(me: string, role: Role, lifeAreas: readonly LifeArea[]): PlanView {
  const participants = [participant(me, role)]
  return { me: participantId(me), owner: OWNER, lifeAreas, participants } as unknown as PlanView
}

const owners = planFor('owner', 'planOwner', ['home', 'work'])
const coordinators = planFor('silje', 'coordinator', ['home', 'work'])
const others = planFor('fatima', 'navCounsellor', ['work'])
const units = planFor('unit', 'coordinatingUnit', [])

const sightOf = (view: PlanView, changes: Partial<ParticipantView>): unknown =>
  accessOf(participant('berit', 'nextOfKin', changes), view, TODAY).sight

test('the owner is told who sees all, some, the overview alone, and who has no consent', () => {
  const consentTo = '2027-02-28'
  expect(sightOf(owners, { areas: ['home', 'work'], consentTo })).toMatchObject({ kind: 'all' })
  expect(sightOf(owners, { areas: ['home'], consentTo })).toEqual({ kind: 'some', areas: ['home'] })
  expect(sightOf(owners, { consentTo })).toEqual({ kind: 'overview' })
  expect(sightOf(owners, {})).toEqual({ kind: 'noConsent' })
})

test('others are told of what they see themselves, and never that this is all', () => {
  expect(sightOf(others, { areas: ['work'] })).toEqual({ kind: 'some', areas: ['work'] })
  expect(sightOf(others, {})).toEqual({ kind: 'noneShared' })
  expect(sightOf(units, {})).toEqual({ kind: 'untold' })
})

test('the coordinator is told of consents, but not that areas beyond one’s own are none', () => {
  expect(sightOf(coordinators, {})).toEqual({ kind: 'noConsent' })
  expect(sightOf(coordinators, { consentTo: '2027-02-28' })).toEqual({ kind: 'noneShared' })
})

test('the coordinating unit has no content, whatever consents say', () => {
  const unit = participant('unit', 'coordinatingUnit', { areas: ['home'], consentTo: '2027-02-28' })
  expect(accessOf(unit, owners, TODAY)).toEqual({ sight: { kind: 'nothing' }, until: '2027-02-28', endsSoon: false })
})

test('a consent ends soon from thirty days before its last day', () => {
  const ends = (consentTo: string): boolean =>
    accessOf(participant(BERIT, 'nextOfKin', { areas: ['home'], consentTo }), owners, TODAY).endsSoon
  expect(ends('2026-12-22')).toBe(true)
  expect(ends('2026-12-23')).toBe(false)
})

test('whether anything reaches them', () => {
  expect(seesContent({ kind: 'overview' })).toBe(true)
  expect(seesContent({ kind: 'noConsent' })).toBe(false)
  expect(seesContent({ kind: 'noneShared' })).toBeNull()
})
