import { expect, test } from 'vitest'
import { givesLess, hasOpenedPlan } from './answer.ts'
import type { PlanOutcome, RequestStep, Wish } from './request.ts'

test.each<[Wish, PlanOutcome, boolean, boolean]>([
  ['both', 'granted', true, false],
  ['both', 'declined', true, true],
  ['both', 'unwanted', false, true],
  ['both', 'existing', false, false],
  ['both', 'continues', false, false],
  ['plan', 'declined', true, true],
  ['plan', 'unwanted', false, false],
  ['coordinator', 'unwanted', true, false],
  ['coordinator', 'unwanted', false, true],
])('asked for %s, answered %s, with a coordinator: %s: gives less %s', (wish, plan, isNamed, expected) => {
  expect(givesLess(wish, { plan, coordinator: isNamed ? {} : null })).toBe(expected)
})

test('a plan was opened where one was granted, however it went on', () => {
  const decided = (plan: PlanOutcome): RequestStep => ({
    on: '2026-11-28',
    kind: 'decided',
    decision: { plan, coordinator: null, wishAnswer: '', reason: 'Fordi.' },
  })
  expect(hasOpenedPlan([])).toBe(false)
  expect(hasOpenedPlan([decided('declined')])).toBe(false)
  expect(hasOpenedPlan([decided('granted'), decided('continues')])).toBe(true)
})
