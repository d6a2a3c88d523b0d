import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('a value stays while its key is asked for; of others no more than the bound stay', () => {
  const recent = new Recent<object>(4)
  const used = recent.of('used', () => ({}))
  const unused = recent.of('unused', () => ({}))
  for (let other = 0; other < 100; other++) {
    recent.of(`other ${other}`, () => ({}))
    expect(recent.of('used', () => ({}))).toBe(used)
  }
  const others = Array.from({ length: 100 }, (_, other) => recent.has(`other ${other}`))
  expect(others.filter(Boolean).length).toBeLessThanOrEqual(3)
  expect(others.at(-1)).toBe(true)
  expect(recent.of('unused', () => ({}))).not.toBe(unused)
})

test('a value stays until half of the bound of others have been asked for', () => {
  const recent = new Recent<object>(10)
  for (const filling of ['a', 'b', 'c', 'd']) recent.of(filling, () => ({}))
  const value = recent.of('value', () => ({}))
  for (let other = 0; other < 5; other++) recent.of(`other ${other}`, () => ({}))
  expect(recent.of('value', () => ({}))).toBe(value)
})
