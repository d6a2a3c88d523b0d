import { expect, test } from 'vitest'
import { ChangesSince, PLACES_REMEMBERED } from './changes-since.ts'

test('from change to change, in the order they came, and round again', () => {
  const since = new ChangesSince()
  since.add('a', 'a/due', [1])
  since.add('b', 'b/due', [2])
  since.add('a', 'a/status', [3])
  since.add('a', 'a/due', [1])
  const forth = [1, 2, 3].map(() => since.step(1))
  expect(forth.map((each) => each?.place)).toEqual(['b', 'a', 'b'])
  expect(forth[1]).toEqual({ place: 'a', clients: new Set([1, 3]), changes: 2 })
  expect(since.step(-1)?.place).toBe('a')
})

test('backwards begins with the latest', () => {
  const since = new ChangesSince()
  since.add('a', 'a/due', [])
  since.add('b', 'b/due', [])
  expect(since.step(-1)?.place).toBe('b')
})

test('nothing has changed', () => {
  expect(new ChangesSince().step(1)).toBeNull()
})

test('does not grow for ever', () => {
  const since = new ChangesSince()
  for (let n = 0; n <= PLACES_REMEMBERED; n += 1) since.add(`p${n}`, 'x', [])
  expect(since.step(1)?.place).toBe('p1')
})
