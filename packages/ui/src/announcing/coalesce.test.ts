import { expect, test } from 'vitest'
import { coalesce } from './coalesce.ts'

const said = (parts: ReturnType<typeof coalesce>): string => parts.map(({ text }) => text).join('')

test('what came together is said together, each sentence once', () => {
  const messages = ['Tone er her.', 'Fatima er her.', 'Tone er her.', ''].map((text) => [{ text }])
  expect(said(coalesce(messages))).toBe('Tone er her. Fatima er her.')
  expect(coalesce([[{ text: ' ' }], []])).toEqual([])
})

test('what is quoted in another language stays marked', () => {
  const quoting = [{ text: 'Tone changed “' }, { text: 'Eg vil.', lang: 'nn' }, { text: '”.' }]
  expect(coalesce([[{ text: 'Tone came in.' }], quoting])).toEqual([
    { text: 'Tone came in.' },
    { text: ' ' },
    ...quoting,
  ])
})
