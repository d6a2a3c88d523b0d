import {
  AREA,
  createEntry,
  OVERVIEW,
  participantId,
  rootText,
  setField,
  sharedText,
  writeParagraphs,
} from '@ansvarsgruppe/plan-model'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { watchOthersChanges, type OthersChange } from './others-changes.ts'

const AUTHOR = { by: participantId('p07'), at: 0 }
let ours: Y.Doc
let theirs: Y.Doc
let told: OthersChange[]

function exchange(): void {
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(ours)))
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours, Y.encodeStateVector(theirs)))
}

function addGoal(doc: Y.Doc): string {
  return createEntry(
    AREA,
    doc,
    'goals',
    { text: 'Mål', ownWords: '', why: '', status: 'active', parent: null, order: 'a' },
    AUTHOR,
  )
}

beforeEach(() => {
  ours = new Y.Doc()
  theirs = new Y.Doc()
  told = []
  watchOthersChanges(AREA, ours, (changes) => told.push(...changes))
})

test('a new entry is one change, by whom made it', () => {
  const id = theirs.transact(() => addGoal(theirs))
  exchange()
  expect(told).toEqual([{ collection: 'goals', entry: id, field: '', clients: [theirs.clientID] }])
})

test('a field, and what is typed into a text', () => {
  const id = theirs.transact(() => addGoal(theirs))
  exchange()
  told.length = 0
  theirs.transact(() => {
    setField(AREA, theirs, 'goals', id, 'status', 'achieved')
    writeParagraphs(sharedText(theirs, 'goals', id, 'why')!, 'Fordi det er viktig.')
  })
  exchange()
  expect(told.map(({ entry, field, clients }) => [entry, field, clients])).toEqual(
    expect.arrayContaining([
      [id, 'status', [theirs.clientID]],
      [id, 'why', [theirs.clientID]],
    ]),
  )
  expect(told).toHaveLength(2)
})

test('what is typed into a paragraph that was there', () => {
  const id = theirs.transact(() => addGoal(theirs))
  writeParagraphs(sharedText(theirs, 'goals', id, 'why')!, 'Fordi')
  exchange()
  told.length = 0
  const paragraph = sharedText(theirs, 'goals', id, 'why')!.get(0) as Y.XmlElement
  ;(paragraph.get(0) as Y.XmlText).insert(5, ' det er viktig')
  exchange()
  expect(told).toEqual([{ collection: 'goals', entry: id, field: 'why', clients: [theirs.clientID] }])
})

test('of a deletion nobody is named', () => {
  const id = theirs.transact(() => addGoal(theirs))
  writeParagraphs(sharedText(theirs, 'goals', id, 'why')!, 'Fordi')
  exchange()
  told.length = 0
  sharedText(theirs, 'goals', id, 'why')!.delete(0, 1)
  exchange()
  expect(told).toEqual([{ collection: 'goals', entry: id, field: 'why', clients: [] }])
})

test('one’s own changes are not others’', () => {
  ours.transact(() => addGoal(ours))
  expect(told).toEqual([])
})

test('two who wrote while we were away are both named', () => {
  const third = new Y.Doc()
  const id = theirs.transact(() => addGoal(theirs))
  exchange()
  Y.applyUpdate(third, Y.encodeStateAsUpdate(theirs))
  told.length = 0
  writeParagraphs(sharedText(theirs, 'goals', id, 'why')!, 'Min grunn')
  writeParagraphs(sharedText(third, 'goals', id, 'why')!, 'Din grunn')
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(third))
  exchange()
  expect(told).toHaveLength(1)
  expect(new Set(told[0]?.clients)).toEqual(new Set([theirs.clientID, third.clientID]))
})

test('the room’s own texts and values', () => {
  told = []
  watchOthersChanges(OVERVIEW, ours, (changes) => told.push(...changes))
  theirs.transact(() => {
    writeParagraphs(rootText(OVERVIEW, theirs, 'whatMatters'), 'Jeg vil')
    theirs.getMap('values').set('noCooperation', true)
  })
  exchange()
  expect(told).toEqual(
    expect.arrayContaining([
      { collection: 'texts', entry: null, field: 'whatMatters', clients: [theirs.clientID] },
      { collection: 'values', entry: null, field: 'noCooperation', clients: [theirs.clientID] },
    ]),
  )
})
