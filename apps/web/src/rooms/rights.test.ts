import { dayInNorway, participantId, planId, type LifeArea, type Role } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { describe, expect, test } from 'vitest'
import { rightsIn } from './rights.ts'

const TODAY = dayInNorway(Date.parse('2026-11-22T12:00:00Z'))
const OWNER = participantId('owner')
const ME = participantId('me')
const GOAL = { id: 'g', createdBy: 'owner' }
const MINE = { id: 'a', createdBy: 'me' }
const THEIRS = { id: 'b', createdBy: 'owner' }

function participant(id: string, role: Role): PlanView['participants'][number] {
  return {
    id: participantId(id),
    name: id,
    role,
    title: '',
    organisation: '',
    endsOn: null,
    areas: [],
    consentTo: null,
  }
}

function planOf(role: Role, changes: Partial<PlanView> = {}): PlanView {
  const areas: LifeArea[] = ['home']
  return {
    planId: planId('plan'),
    version: 1,
    owner: OWNER,
    me: role === 'planOwner' ? OWNER : ME,
    actor: role === 'planOwner' ? OWNER : ME,
    capacities: ['self'],
    lifeAreas: areas,
    readsOverview: true,
    participants: [participant('owner', 'planOwner'), participant('me', role)],
    consents: [{ participant: ME, areas, level: 'contribute', from: '2026-01-01', to: '2026-12-31', withdrawn: false }],
    planConsents: [],
    responsibilities: [],
    meetings: [],
    period: { start: '2026-01-01', end: '2026-12-31', nextRevision: '2026-12-01' },
    representations: [],
    ownerBirthDate: null,
    decidesFromAge: 16,
    writingHelpUntil: null,
    handOver: null,
    closed: false,
    ...changes,
  }
}

describe('the owner', () => {
  const { may, standing } = rightsIn(planOf('planOwner'), 'area-home', TODAY)
  test('writes goals and her own words', () => {
    expect(standing).toBe('owner')
    expect(may.create('goals')).toBe(true)
    expect(may.change('goals', GOAL, 'ownWords')).toBe(true)
    expect(rightsIn(planOf('planOwner'), 'overview', TODAY).may.changeText('whatMatters')).toBe(true)
  })
  test('does not change what others said', () => {
    expect(may.change('comments', MINE, 'body')).toBe(false)
    expect(may.remove('comments', MINE)).toBe(false)
  })
  test('nobody changes what is fixed at creation', () => {
    expect(may.change('goals', GOAL, 'createdBy')).toBe(false)
  })
})

describe('the coordinator', () => {
  test("writes in the owner's own words only while asked to", () => {
    expect(rightsIn(planOf('coordinator'), 'overview', TODAY).may.changeText('whatMatters')).toBe(false)
    const asked = planOf('coordinator', { writingHelpUntil: TODAY })
    expect(rightsIn(asked, 'overview', TODAY).may.changeText('whatMatters')).toBe(true)
    expect(rightsIn(asked, 'overview', TODAY).may.changeText('situation')).toBe(true)
  })
})

describe('somebody who contributes', () => {
  const { may } = rightsIn(planOf('specialist'), 'area-home', TODAY)
  test('proposes goals, makes actions, and changes those that are theirs', () => {
    expect(may.create('goals')).toBe(false)
    expect(may.create('suggestions')).toBe(true)
    expect(may.create('actions')).toBe(true)
    expect(may.change('actions', MINE, 'what')).toBe(true)
    expect(may.change('actions', THEIRS, 'what')).toBe(false)
  })
  test('changes actions they were made responsible for', () => {
    const action = { id: 'b', createdBy: 'owner' }
    const responsibilities = [{ action: action.id as never, area: 'home', responsible: ME, contributors: [] }] as const
    expect(
      rightsIn(planOf('specialist', { responsibilities }), 'area-home', TODAY).may.change('actions', action, 'status'),
    ).toBe(true)
  })
  test('has a contribution of their own and nobody else', () => {
    const overview = rightsIn(planOf('specialist'), 'overview', TODAY).may
    expect(overview.create('contributions', ME)).toBe(true)
    expect(overview.create('contributions', OWNER)).toBe(false)
    expect(overview.changeValue('noCooperation')).toBe(false)
  })
})

describe('nobody may anything', () => {
  test.each([
    ['without consent', planOf('specialist', { consents: [] })],
    ['where the area is not shown', planOf('specialist', { lifeAreas: [] })],
    ['as coordinating unit', planOf('coordinatingUnit')],
  ])('%s', (_, plan) => {
    const { may, standing } = rightsIn(plan, 'area-home', TODAY)
    expect(standing).toBeNull()
    expect(may.create('comments')).toBe(false)
  })
  test('in a closed plan, but reading', () => {
    const { may, standing } = rightsIn(planOf('planOwner', { closed: true }), 'area-home', TODAY)
    expect(standing).toBe('owner')
    expect(may.create('comments')).toBe(false)
  })
})
