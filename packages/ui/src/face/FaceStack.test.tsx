import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FaceStack } from './FaceStack.tsx'
import type { FacePerson } from './person.ts'

function people(count: number): FacePerson[] {
  return Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Person Nr${index}`, colour: 2 }))
}

test('everybody is named, also those behind "+n"', () => {
  const markup = renderToStaticMarkup(<FaceStack label="Her nå" persons={people(9)} max={4} />)
  expect(markup).toContain('aria-label="Her nå"')
  expect(markup).toContain('+6')
  for (const person of people(9)) expect(markup).toContain(person.name)
  expect(markup.match(/<li>/g)).toHaveLength(4)
})

test('exactly as many as there is room for need no "+n", and nobody is counted twice', () => {
  const persons = people(4)
  const markup = renderToStaticMarkup(<FaceStack label="Her nå" persons={[...persons, ...persons]} max={4} />)
  expect(markup).not.toContain('+')
  expect(markup.match(/<li>/g)).toHaveLength(4)
})

test('presence is said in words', () => {
  const markup = renderToStaticMarkup(<FaceStack label="Her nå" persons={people(1)} presenceText="er her" />)
  expect(markup).toContain('Person Nr0, er her')
})
