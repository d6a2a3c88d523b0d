import { expect, test } from 'vitest'
import { nextTool } from './nextTool.ts'

test.each([
  ['ArrowRight', 3, 0],
  ['ArrowLeft', 0, 3],
  ['ArrowRight', 1, 2],
  ['Home', 2, 0],
  ['End', 2, 3],
])('%s from tool %i of 4 goes to %i', (key, from, to) => {
  expect(nextTool(key, from, 4)).toBe(to)
})

test('other keys are left alone', () => {
  expect(nextTool('a', 1, 4)).toBeUndefined()
  expect(nextTool('Tab', 1, 4)).toBeUndefined()
})
