import { expect, test } from 'vitest'
import { CLAIMS_PER_CONNECTION_MAX } from './bounds.ts'
import { ClientIds } from './client-ids.ts'

const SERVERS = 1
const ids = (mayClaim: (actor: string, count: number) => boolean = () => true): ClientIds =>
  new ClientIds(new Map([[5, 'nora']]), SERVERS, mayClaim)

test('R4, P4: an id is its owner’s for ever, and nobody else’s', () => {
  const owned = ids()
  expect(owned.neededFor('nora', 0, [5])).toEqual([])
  expect(owned.neededFor('silje', 0, [5])).toBe('notAllowed')
  owned.take([{ clientId: 6, actor: 'silje' }])
  expect(owned.neededFor('silje', 0, [6])).toEqual([])
  expect(owned.neededFor('nora', 0, [6])).toBe('notAllowed')
})

test('R4: one foreign id among one’s own is enough: nothing of it is claimed', () => {
  const owned = ids()
  expect(owned.neededFor('silje', 0, [7, 5, 8])).toBe('notAllowed')
  expect(owned.ownerOf(7)).toBeNull()
})

test('R4: nobody writes under the id of the server’s own document', () => {
  expect(ids().neededFor('nora', 0, [SERVERS])).toBe('notAllowed')
})

test('R4: asking claims nothing; an edit that is refused afterwards takes no id', () => {
  const owned = ids()
  expect(owned.neededFor('silje', 0, [7])).toEqual([{ clientId: 7, actor: 'silje' }])
  expect(owned.ownerOf(7)).toBeNull()
  expect(owned.neededFor('nora', 0, [7])).toEqual([{ clientId: 7, actor: 'nora' }])
})

test('so many ids for one connection, and what the person may besides', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => 100 + index)
  expect(ids().neededFor('nora', 0, many(CLAIMS_PER_CONNECTION_MAX))).toHaveLength(CLAIMS_PER_CONNECTION_MAX)
  expect(ids().neededFor('nora', 1, many(CLAIMS_PER_CONNECTION_MAX))).toBe('notAllowed')
  expect(ids(() => false).neededFor('nora', 0, [7])).toBe('tooFast')
  // What is one's own already costs nothing.
  expect(ids(() => false).neededFor('nora', CLAIMS_PER_CONNECTION_MAX, [5])).toEqual([])
})
