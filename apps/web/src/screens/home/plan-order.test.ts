import type { HomePlan } from '@ansvarsgruppe/plan-model/contract'
import { planId } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { foundPlans, sortedPlans } from './plan-order.ts'

const plan = (ownerName: string, unseen: number, startsAt: string | null): HomePlan => ({
  planId: planId(ownerName.replaceAll(/\W/g, '')),
  ownerName,
  isOwner: false,
  role: 'coordinator',
  title: '',
  nextRevision: '2027-01-01',
  periodEnd: '2027-06-01',
  myActions: [],
  waiting: [],
  waitingForOwner: [],
  nextMeeting: startsAt === null ? null : { startsAt, place: '', coming: 0, unanswered: 0 },
  unseen,
})
const PLANS = [
  plan('Åse Lie', 0, '2026-12-01T10:00'),
  plan('Nora Fjelltun', 3, null),
  plan('Amira Moe', 3, '2026-12-09T10:00'),
]
const names = (plans: readonly HomePlan[]): string[] => plans.map(({ ownerName }) => ownerName)

test('what is new first, equals by name as Norwegians sort', () => {
  expect(names(sortedPlans(PLANS, 'new'))).toEqual(['Amira Moe', 'Nora Fjelltun', 'Åse Lie'])
  expect(names(sortedPlans(PLANS, 'name'))).toEqual(['Amira Moe', 'Nora Fjelltun', 'Åse Lie'])
})

test('the next meeting first, plans without one last', () => {
  expect(names(sortedPlans(PLANS, 'meeting'))).toEqual(['Åse Lie', 'Amira Moe', 'Nora Fjelltun'])
})

test('a name is found by its parts, however they are written', () => {
  expect(names(foundPlans(PLANS, 'fjell no'))).toEqual(['Nora Fjelltun'])
  expect(names(foundPlans(PLANS, ' ÅSE '))).toEqual(['Åse Lie'])
  expect(foundPlans(PLANS, '')).toHaveLength(3)
  expect(foundPlans(PLANS, 'xyz')).toEqual([])
})
