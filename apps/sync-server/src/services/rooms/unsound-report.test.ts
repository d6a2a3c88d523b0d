import { planId } from '@ansvarsgruppe/plan-model'
import type { Finding } from '@ansvarsgruppe/plan-model/guard'
import { expect, test } from 'vitest'
import { unsoundReport } from './unsound-report.ts'

const FINDING: Finding = { rule: 'V3', target: { collection: 'contributions', entry: 'p07', field: 'text' } }

test('says what is wrong, and neither whose plan it is nor whose entry', () => {
  const report = unsoundReport(planId('ip-of-somebody'), 'overview', [FINDING, { rule: 'V1', target: null }], null)
  expect(report.findings).toEqual([
    { rule: 'V3', collection: 'contributions', field: 'text' },
    { rule: 'V1', collection: null, field: null },
  ])
  expect(JSON.stringify(report)).not.toMatch(/ip-of-somebody|p07|overview/)
})

test('the same room has the same reference, another one another', () => {
  const referenceOf = (plan: string, room: 'overview' | 'area-work'): string =>
    unsoundReport(planId(plan), room, [], null).reference
  expect(referenceOf('a', 'overview')).toBe(referenceOf('a', 'overview'))
  expect(
    new Set([referenceOf('a', 'overview'), referenceOf('a', 'area-work'), referenceOf('b', 'overview')]).size,
  ).toBe(3)
})

test('says of which version a room is that is not of this program’s', () => {
  const obstacle = { kind: 'newer', stored: 3, declared: 2 } as const
  expect(unsoundReport(planId('a'), 'overview', [], obstacle).schema).toEqual(obstacle)
})

test('a line stays a line', () => {
  expect(
    unsoundReport(
      planId('a'),
      'overview',
      Array.from({ length: 100 }, () => FINDING),
      null,
    ).findings,
  ).toHaveLength(10)
})
