import { expect, test } from 'vitest'
import { listOf } from './list.ts'

test('names are listed as one says them', () => {
  expect(listOf('nb', [])).toBe('')
  expect(listOf('nb', ['Nora'])).toBe('Nora')
  expect(listOf('nn', ['Nora', 'Tone'])).toBe('Nora og Tone')
  expect(listOf('nb', ['Fatima', 'Tone', 'Nora'])).toBe('Fatima, Tone og Nora')
  expect(listOf('en', ['Fatima', 'Tone', 'Nora'])).toBe('Fatima, Tone and Nora')
})
