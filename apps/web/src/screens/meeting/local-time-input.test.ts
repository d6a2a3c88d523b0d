import { expect, test } from 'vitest'
import { localTimeOf } from './local-time-input.ts'

test.each([
  ['10', '10:00'],
  ['9', '09:00'],
  ['10.30', '10:30'],
  ['9:05', '09:05'],
  ['1030', '10:30'],
  [' 08.15 ', '08:15'],
])('%s is %s', (typed, clock) => {
  expect(localTimeOf('2026-12-03', typed)).toBe(`2026-12-03T${clock}`)
})

test.each(['', '25', '10.60', '10.3', 'ti', '10:30:00'])('%s is no time', (typed) => {
  expect(localTimeOf('2026-12-03', typed)).toBeNull()
})

test('a time on no day is none', () => {
  expect(localTimeOf('', '10')).toBeNull()
})
