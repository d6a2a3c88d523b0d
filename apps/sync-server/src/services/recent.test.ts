import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('a value stays while its key is asked for; beyond the bound the longest unused goes', () => {
  const recent = new Recent<object>(2)
  const one = recent.of('one', () => ({}))
  const two = recent.of('two', () => ({}))
  expect(recent.of('one', () => ({}))).toBe(one)
  recent.of('three', () => ({}))
  expect(recent.of('one', () => ({}))).toBe(one)
  expect(recent.of('two', () => ({}))).not.toBe(two)
})
