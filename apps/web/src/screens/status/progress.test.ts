import { expect, test } from 'vitest'
import { beadsOf, isOverdue } from './progress.ts'

const TODAY = '2026-11-22'

test('an action is late from the day after its due date, as long as it is open', () => {
  expect(isOverdue({ status: 'inProgress', due: '2026-11-22' }, TODAY)).toBe(false)
  expect(isOverdue({ status: 'inProgress', due: '2026-11-21' }, TODAY)).toBe(true)
  expect(isOverdue({ status: 'completed', due: '2026-11-21' }, TODAY)).toBe(false)
  expect(isOverdue({ status: 'planned', due: null }, TODAY)).toBe(false)
})

test('one bead per action, none for what was called off', () => {
  const actions = [
    { status: 'completed', due: null },
    { status: 'cancelled', due: null },
    { status: 'planned', due: '2026-11-01' },
    { status: 'onHold', due: null },
  ] as const
  expect(beadsOf(actions, TODAY)).toEqual(['done', 'overdue', 'onHold'])
})
