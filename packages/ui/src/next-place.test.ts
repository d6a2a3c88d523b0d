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
  ['a', 1, null],
  ['ArrowRight', 0, null],
])('%s from place %i of 3, one below the other, leads to %s', (key, place, to) => {
  expect(nextPlace(key, place, 3, 'down')).toBe(to)
})

test.each([
  ['ArrowRight', 3, 0],
  ['ArrowLeft', 0, 3],
  ['ArrowRight', 1, 2],
  ['Home', 2, 0],
  ['End', 2, 3],
  ['a', 1, null],
  ['Tab', 1, null],
  ['ArrowDown', 1, null],
])('%s from place %i of 4, one beside the other, leads to %s', (key, place, to) => {
  expect(nextPlace(key, place, 4, 'across')).toBe(to)
})

test('nowhere in an empty list', () => {
  expect(nextPlace('ArrowDown', -1, 0, 'down')).toBeNull()
})
