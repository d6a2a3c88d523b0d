import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AREA, createEntry, entryId, OVERVIEW, type RoomDeclaration } from '../../index.ts'
import { COLUMNS, NEW_AREA_ENTRIES, NOW, ownerOf, startingDocument } from '../policy-fixture.ts'
import { participantId } from '../../ids.ts'
import { FINDINGS_MAX, validateRoom } from './index.ts'
import { entry, SPOILED_AREAS, SPOILED_OVERVIEWS } from './spoiled-fixture.ts'

const starts = new Map<RoomDeclaration, Uint8Array>([
  [AREA, startingDocument(AREA)],
  [OVERVIEW, startingDocument(OVERVIEW)],
])

/** Rules and fields found in a sound document after `spoil`. */
function found(room: RoomDeclaration, spoil: (doc: Y.Doc) => void): string[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, starts.get(room) ?? new Uint8Array())
  spoil(doc)
  const all = validateRoom(room, doc, { ownerOf }).map(({ rule, target }) =>
    [rule, target?.collection, target?.entry, target?.field]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  )
  // A mark is found where it begins and where it ends.
  return [...new Set(all)]
}

test.each([...starts.keys()])('a sound document has no findings', (room) => {
  expect(found(room, () => undefined)).toEqual([])
})

test('an empty one, neither', () => {
  expect(validateRoom(AREA, new Y.Doc())).toEqual([])
})

test.each(SPOILED_AREAS)('%s: %s', (wanted, _, spoil) => {
  expect(found(AREA, spoil)).toEqual([wanted])
})

describe('in the overview', () => {
  test.each(SPOILED_OVERVIEWS)('%s', (wanted, spoil) => {
    expect(found(OVERVIEW, spoil)).toEqual([wanted])
  })
})

test('V1: what waits for something that never came', () => {
  const other = new Y.Doc()
  other.getMap('goals').set('x', new Y.Map())
  const state = Y.encodeStateVector(other)
  other.getMap<Y.Map<unknown>>('goals').get('x')?.set('status', 'active')
  const late = Y.encodeStateAsUpdate(other, state)
  expect(found(AREA, (doc) => Y.applyUpdate(doc, late))).toEqual(['V1'])
})

test('V5: a list in a map, and a document within', () => {
  const listed = new Y.Doc()
  // A map that was once taken for a list: its items show to no reader of maps.
  listed.get('goals', Y.Array).push(['hidden'])
  expect(found(AREA, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(listed)))).toEqual(['V5 goals'])
  expect(found(AREA, (doc) => entry(doc, 'goals', 'goal').set('status', new Y.Doc()))).toEqual(['V3 goals goal status'])
})

test('V2: more entries than a collection may hold', () => {
  const area: RoomDeclaration = AREA
  const goals = { ...area.collections['goals']!, maxEntries: 1 }
  const small = { ...area, collections: { ...area.collections, goals } }
  const doc = new Y.Doc()
  doc.clientID = 1_000 + COLUMNS.indexOf('owner')
  const author = { by: participantId('owner'), at: NOW }
  for (const id of ['a', 'b']) createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, author, entryId(id))
  expect(validateRoom(small, doc)).toEqual([{ rule: 'V2', target: { collection: 'goals', entry: null, field: null } }])
})

test('it stops when it has seen enough', () => {
  const spoil = (doc: Y.Doc): void => {
    for (let n = 0; n < FINDINGS_MAX + 50; n++) doc.getMap('goals').set(`x${n}`, 1)
  }
  const doc = new Y.Doc()
  spoil(doc)
  expect(validateRoom(AREA, doc)).toHaveLength(FINDINGS_MAX)
})
