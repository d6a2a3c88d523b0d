import { expect, test } from 'vitest'
import { beadsText, type BeadWords } from './beadsText.ts'

const words: BeadWords = {
  overdue: (count) => `${count} over fristen`,
  done: (count) => `${count} gjort`,
  inProgress: (count) => `${count} i gang`,
  planned: (count) => `${count} planlagt`,
  onHold: (count) => `${count} på vent`,
}

test('states are counted, what is late is said first, and what is not there is left out', () => {
  expect(beadsText(['done', 'planned', 'overdue', 'done'], words)).toBe('1 over fristen, 2 gjort, 1 planlagt')
})

test('every state has its words', () => {
  expect(beadsText(['onHold', 'planned', 'inProgress', 'done', 'overdue'], words)).toBe(
    '1 over fristen, 1 gjort, 1 i gang, 1 planlagt, 1 på vent',
  )
})

test('no actions, no words', () => {
  expect(beadsText([], words)).toBe('')
})
