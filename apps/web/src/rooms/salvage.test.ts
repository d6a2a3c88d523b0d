import { AREA, createEntry, participantId, setField, sharedText, writeParagraphs } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { joined, salvage } from './salvage.ts'

const AUTHOR = { by: participantId('me'), at: 0 }
const GOAL = { text: 'Bo trygt', ownWords: '', why: '', status: 'active', parent: null, order: 'a0' } as const

function roomWithGoal(): { doc: Y.Doc; goal: string; clock: () => number } {
  const doc = new Y.Doc()
  const goal = createEntry(AREA, doc, 'goals', GOAL, AUTHOR)
  return { doc, goal, clock: () => Y.getState(doc.store, doc.clientID) }
}

test('words in a text are kept in the order they stand, not the order they were typed', () => {
  const { doc, goal, clock } = roomWithGoal()
  const from = clock()
  const text = sharedText(doc, 'goals', goal, 'text')?.get(0)
  const words = text instanceof Y.XmlElement ? text.get(0) : null
  if (!(words instanceof Y.XmlText)) throw new Error('a goal has a text')
  words.insert(8, ' alene')
  words.insert(8, ' og')
  expect(salvage(AREA, doc, doc.clientID, from)).toEqual([
    { collection: 'goals', entry: goal, field: 'text', text: 'og alene' },
  ])
})

test('paragraphs stay apart, and what was deleted again is not kept', () => {
  const { doc, goal, clock } = roomWithGoal()
  const from = clock()
  const why = sharedText(doc, 'goals', goal, 'why')
  if (why === null) throw new Error('a goal has a why')
  writeParagraphs(why, 'en\nto\ntre')
  why.delete(1, 1)
  expect(joined(salvage(AREA, doc, doc.clientID, from))).toBe('en\ntre')
})

test('words set as a whole are kept; a status, an order and stamps are no words', () => {
  const { doc, goal, clock } = roomWithGoal()
  const from = clock()
  setField(AREA, doc, 'goals', goal, 'status', 'achieved')
  setField(AREA, doc, 'goals', goal, 'order', 'a5')
  const comment = createEntry(
    AREA,
    doc,
    'comments',
    { target: null, parent: null, body: 'Godt sagt', resolved: null },
    AUTHOR,
  )
  expect(salvage(AREA, doc, doc.clientID, from)).toEqual([
    { collection: 'comments', entry: comment, field: 'body', text: 'Godt sagt' },
  ])
})

test('what the server has, and what others wrote, is not lost', () => {
  const { doc, clock } = roomWithGoal()
  const other = new Y.Doc()
  createEntry(AREA, other, 'goals', { ...GOAL, text: 'Andres ord' }, AUTHOR)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(salvage(AREA, doc, doc.clientID, clock())).toEqual([])
  expect(joined(salvage(AREA, doc, doc.clientID, 0))).toBe('Bo trygt')
})
