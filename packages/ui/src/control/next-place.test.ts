import { expect, test } from 'vitest'
import { nextPlace } from './next-place.ts'

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 0, 2],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 0, null],
])('%s from place %i leads to %s', (key, place, to) => {
  expect(nextPlace(key, place, 3)).toBe(to)
})

test('nowhere in an empty list', () => {
  expect(nextPlace('ArrowDown', -1, 0)).toBeNull()
})
