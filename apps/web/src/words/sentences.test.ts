import { expect, test } from 'vitest'
import { genitive, insideSentence, sentenceStart } from './sentences.ts'

test('a name owns with s, or with an apostrophe after s, x and z', () => {
  expect(['Nora', 'Jonas', 'Max', 'Aziz', 'Åse'].map(genitive)).toEqual(['Noras', 'Jonas’', 'Max’', 'Aziz’', 'Åses'])
})

test('the capital goes inside a sentence, but not that of an abbreviation', () => {
  expect(insideSentence('Økonomi')).toBe('økonomi')
  expect(insideSentence('NAV og bolig')).toBe('NAV og bolig')
  expect(insideSentence('I gang')).toBe('i gang')
  expect(insideSentence('')).toBe('')
})

test('a line starts with a capital', () => {
  expect(sentenceStart('øydag')).toBe('Øydag')
  expect(sentenceStart('')).toBe('')
})
