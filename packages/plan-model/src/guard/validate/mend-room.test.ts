import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AREA, OVERVIEW, plainText, readRichText, readRoom, type RoomDeclaration } from '../../index.ts'
import { NOW, ownerOf, startingDocument } from '../policy-fixture.ts'
import { mendRoom, validateRoom } from './index.ts'
import { entry, SPOILED_AREAS, SPOILED_OVERVIEWS } from './spoiled-fixture.ts'

const starts = new Map<RoomDeclaration, Uint8Array>([
  [AREA, startingDocument(AREA)],
  [OVERVIEW, startingDocument(OVERVIEW)],
])
const context = { ownerOf, at: NOW }

function spoiled(room: RoomDeclaration, spoil: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, starts.get(room) ?? new Uint8Array())
  spoil(doc)
  return doc
}

test.each([...starts.keys()])('M1: a sound document is not touched', (room) => {
  const doc = spoiled(room, () => undefined)
  const before = Y.encodeStateAsUpdate(doc)
  expect(mendRoom(room, doc, context)).toEqual([])
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test.each(SPOILED_AREAS)('%s: %s is mended, and nothing beside it', (place, _, spoil) => {
  const doc = spoiled(AREA, spoil)
  const mended = mendRoom(AREA, doc, context)
  expect(mended.length).toBeGreaterThan(0)
  expect(validateRoom(AREA, doc, { ownerOf })).toEqual([])
  // It stays mended when it is loaded again.
  const again = new Y.Doc()
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
  expect(validateRoom(AREA, again, { ownerOf })).toEqual([])
  const [, collection, id = ''] = place.split(' ')
  for (const name of ['goals', 'actions', 'comments', 'progressNotes'] as const) {
    for (const other of entriesOf(
      spoiled(AREA, () => undefined),
      name,
    )) {
      const goesWithIt = Object.values(other).includes(id)
      if ((name === collection && other.id === id) || goesWithIt) continue
      expect(entriesOf(doc, name)).toContainEqual(other)
    }
  }
})

test.each(SPOILED_OVERVIEWS)('in the overview: %s', (_, spoil) => {
  const doc = spoiled(OVERVIEW, spoil)
  mendRoom(OVERVIEW, doc, context)
  expect(validateRoom(OVERVIEW, doc, { ownerOf })).toEqual([])
})

describe('M2: a text keeps its words', () => {
  const howOf = (doc: Y.Doc): Y.XmlFragment => entry(doc, 'actions', 'assigned').get('how') as Y.XmlFragment

  test('whatever they stood in, and without what was around them', () => {
    const doc = spoiled(AREA, (one) => {
      const table = new Y.XmlElement('table')
      const cells = ['en', 'to'].map((words) => {
        const cell = new Y.XmlElement('td')
        cell.insert(0, [new Y.XmlText(words)])
        return cell
      })
      table.insert(0, cells)
      howOf(one).insert(0, [table, new Y.XmlText('løst')])
    })
    mendRoom(AREA, doc, context)
    expect(plainText(readRichText(howOf(doc)))).toMatch(/^en\nto\nløst/)
  })

  test('up to its length', () => {
    const doc = spoiled(AREA, (one) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('😀'.repeat(15_000))])
      howOf(one).insert(0, [paragraph])
    })
    mendRoom(AREA, doc, context)
    expect(validateRoom(AREA, doc)).toEqual([])
    expect(plainText(readRichText(howOf(doc)))).toMatch(/^(😀){9999}$/u)
  })

  test('of any depth', () => {
    const doc = spoiled(AREA, (one) => {
      let inner = new Y.XmlElement('div')
      inner.insert(0, [new Y.XmlText('innerst')])
      for (let depth = 0; depth < 300; depth++) {
        const outer = new Y.XmlElement('div')
        outer.insert(0, [inner])
        inner = outer
      }
      howOf(one).insert(0, [inner])
    })
    mendRoom(AREA, doc, context)
    expect(plainText(readRichText(howOf(doc)))).toContain('innerst')
  })
})

test('what no rule can mend is left, and it ends', () => {
  const listed = new Y.Doc()
  listed.get('whatMatters', Y.Array).push([1])
  const doc = spoiled(OVERVIEW, (one) => {
    one.get('goals', Y.Text)
    Y.applyUpdate(one, Y.encodeStateAsUpdate(listed))
  })
  mendRoom(OVERVIEW, doc, context)
  expect(Array.isArray(validateRoom(OVERVIEW, doc))).toBe(true)
})

function entriesOf(
  doc: Y.Doc,
  name: 'goals' | 'actions' | 'comments' | 'progressNotes',
): ReadonlyArray<{ id: string }> {
  return readRoom(AREA, doc).collections[name]
}
