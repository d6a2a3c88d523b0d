import { expect, test } from 'vitest'
import { distinctPersons, personColour } from './person.ts'

test('a person with two open tabs is one person, where they first stood', () => {
  const persons = [{ id: 'b' }, { id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'a' }]
  expect(distinctPersons(persons).map((person) => person.id)).toEqual(['b', 'a', 'c'])
})

test('the owner has colour 1 alone; the others go round the remaining seven', () => {
  expect([0, 1, 5, 6, 7, 13, 14].map((index) => personColour(index))).toEqual([2, 3, 7, 8, 2, 8, 2])
})
