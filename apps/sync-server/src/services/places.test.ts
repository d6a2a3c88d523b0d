import { expect, test } from 'vitest'
import { Places } from './places.ts'

test('so many at once and no more; a place given back twice is one place', () => {
  const places = new Places(2)
  const first = places.take('a')
  expect(places.take('a')).not.toBeNull()
  expect(places.take('a')).toBeNull()
  expect(places.take('b')).not.toBeNull()
  first?.()
  first?.()
  expect(places.take('a')).not.toBeNull()
  expect(places.take('a')).toBeNull()
})
