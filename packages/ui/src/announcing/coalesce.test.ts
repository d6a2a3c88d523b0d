import { expect, test } from 'vitest'
import { coalesce } from './coalesce.ts'

test('what came together is said together, each sentence once', () => {
  expect(coalesce(['Tone er her.', 'Fatima er her.', ' Tone er her. ', ''])).toBe('Tone er her. Fatima er her.')
})
