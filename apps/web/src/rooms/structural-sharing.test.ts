import { expect, test } from 'vitest'
import { shareStructure } from './structural-sharing.ts'

test('what is equal is the same', () => {
  const previous = {
    a: [
      { id: 'x', n: 1 },
      { id: 'y', n: [1, 2] },
    ],
    b: 'c',
  }
  expect(shareStructure(previous, structuredClone(previous))).toBe(previous)
})

test('a change makes new only what holds it', () => {
  const previous = {
    a: [
      { id: 'x', n: 1 },
      { id: 'y', n: 2 },
    ],
    b: { c: 1 },
  }
  const next = shareStructure(previous, {
    a: [
      { id: 'x', n: 1 },
      { id: 'y', n: 3 },
    ],
    b: { c: 1 },
  })
  expect(next).toEqual({
    a: [
      { id: 'x', n: 1 },
      { id: 'y', n: 3 },
    ],
    b: { c: 1 },
  })
  expect(next).not.toBe(previous)
  expect(next.a[0]).toBe(previous.a[0])
  expect(next.b).toBe(previous.b)
})

test('an entry is itself wherever it stands', () => {
  const previous = [
    { id: 'x', n: 1 },
    { id: 'y', n: 2 },
  ]
  const next = shareStructure(previous, [
    { id: 'y', n: 2 },
    { id: 'x', n: 1 },
  ])
  expect(next).not.toBe(previous)
  expect(next[0]).toBe(previous[1])
  expect(next[1]).toBe(previous[0])
})

test('a key that is gone is a change', () => {
  expect(shareStructure({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
})
