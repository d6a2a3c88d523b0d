import { planId } from '@ansvarsgruppe/plan-model'
import type { UnitPlan } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { looksOf, needsLook } from './plan-looks.ts'

const TODAY = '2026-11-28'
const plan = (id: string, change: Partial<UnitPlan> = {}): UnitPlan => ({
  planId: planId(id),
  ownerName: id,
  coordinator: 'Silje',
  nextRevision: '2027-05-01',
  end: '2027-12-31',
  quietSince: null,
  ...change,
})

test('those nobody coordinates first, then late ones; named are those whose day came or comes soon, the quiet, and those nobody coordinates', () => {
  const looks = looksOf(
    [
      plan('fine'),
      plan('soon', { nextRevision: '2026-12-28' }),
      plan('not-soon', { nextRevision: '2026-12-29' }),
      plan('late', { nextRevision: '2026-11-27' }),
      plan('quiet', { quietSince: '2026-08-30' }),
      plan('alone', { coordinator: null }),
    ],
    TODAY,
  )
  expect(looks[0]).toMatchObject({ plan: { planId: 'alone' } })
  expect(looks[1]).toMatchObject({ plan: { planId: 'late' }, days: -1, isLate: true })
  expect(looks.filter((look) => needsLook(look)).map(({ plan: { planId: id } }) => id)).toEqual([
    'alone',
    'late',
    'soon',
    'quiet',
  ])
})
