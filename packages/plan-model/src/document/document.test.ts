import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  AREA,
  byOrder,
  createEntry,
  entryId,
  isOrder,
  newEntryId,
  orderBetween,
  OVERVIEW,
  participantId,
  plainText,
  readCollection,
  readEntry,
  readRichText,
  readRoom,
  removeEntry,
  restoreEntry,
  setField,
  setValue,
  sharedText,
  writeParagraphs,
} from '../index.ts'

const author = { by: participantId('p1'), at: Date.parse('2026-11-22T10:00:00Z') }

describe('reading and writing a room', () => {
  test('an entry comes back as it was written, and the room is plain JSON', () => {
    const doc = new Y.Doc()
    const goal = createEntry(
      AREA,
      doc,
      'goals',
      { text: 'Synge', ownWords: 'Koret\ner best', why: '', status: 'active', parent: null, order: 'a0' },
      author,
    )
    const snapshot = readRoom(AREA, doc)
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot)
    expect(snapshot.collections.goals[0]).toMatchObject({ id: goal, status: 'active', createdBy: 'p1', removed: null })
    expect(plainText(snapshot.collections.goals[0]!.ownWords)).toBe('Koret\ner best')
  })

  test('removing keeps the entry and everyone’s text; restoring brings it back', () => {
    const doc = new Y.Doc()
    const id = createEntry(
      AREA,
      doc,
      'goals',
      { text: 'Synge', ownWords: '', why: '', status: 'active', parent: null, order: 'a0' },
      author,
    )
    removeEntry(doc, 'goals', id, author)
    expect(readEntry(AREA, doc, 'goals', id)?.removed).toEqual({ by: 'p1', at: '2026-11-22T10:00:00.000Z' })
    restoreEntry(doc, 'goals', id)
    expect(readEntry(AREA, doc, 'goals', id)).toMatchObject({ removed: null })
    expect(sharedText(doc, 'goals', id, 'text')?.toJSON()).toContain('Synge')
  })

  test('writing a value that stands there already writes nothing', () => {
    const doc = new Y.Doc()
    const id = createEntry(OVERVIEW, doc, 'strengths', { text: 'Sta', order: 'a0' }, author)
    setValue(OVERVIEW, doc, 'noCooperation', true)
    let updates = 0
    doc.on('update', () => updates++)
    setField(OVERVIEW, doc, 'strengths', id, 'text', 'Sta')
    setValue(OVERVIEW, doc, 'noCooperation', true)
    restoreEntry(doc, 'strengths', id)
    setField(OVERVIEW, doc, 'strengths', newEntryId(), 'text', 'Ingen')
    expect(updates).toBe(0)
  })

  test('every write is one update', () => {
    const doc = new Y.Doc()
    let updates = 0
    doc.on('update', () => updates++)
    createEntry(AREA, doc, 'comments', { target: null, parent: null, body: 'Hei', resolved: null }, author)
    expect(updates).toBe(1)
  })

  test('a document older than a field reads as if it were empty', () => {
    const doc = new Y.Doc()
    doc.getMap('actions').set('old', new Y.Map([['createdBy', 'p1']]))
    expect(readCollection(AREA, doc, 'actions')[0]).toMatchObject({
      what: [],
      extent: '',
      due: null,
      status: 'planned',
      removed: null,
    })
  })

  test('two who write the first words of a text at once both keep them', () => {
    const first = new Y.Doc()
    const id = createEntry(
      AREA,
      first,
      'goals',
      { text: '', ownWords: '', why: '', status: 'active', parent: null, order: 'a0' },
      author,
    )
    const second = new Y.Doc()
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
    writeParagraphs(sharedText(first, 'goals', id, 'why')!, 'Én grunn')
    writeParagraphs(sharedText(second, 'goals', id, 'why')!, 'En annen')
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
    const words = plainText(readRichText(sharedText(first, 'goals', id, 'why')!))
    expect(words).toContain('Én grunn')
    expect(words).toContain('En annen')
  })
})

describe('rich text', () => {
  test('is ProseMirror’s JSON, with overlapping marks under their own name', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment('whatMatters')
    writeParagraphs(fragment, 'Les brevet')
    const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.format(4, 6, { bold: {}, 'link--abcdefgh': { href: 'https://example.no' } })
    expect(readRichText(fragment)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Les ' },
          {
            type: 'text',
            text: 'brevet',
            marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.no' } }],
          },
        ],
      },
    ])
  })

  test('as plain words: lines per block, list items apart', () => {
    const list = {
      type: 'bulletList',
      content: ['a', 'b'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text } as const] }],
      })),
    }
    expect(plainText([{ type: 'paragraph', content: [{ type: 'text', text: 'Først' }] }, list])).toBe('Først\na\nb')
  })
})

describe('order', () => {
  test('there is always room between two, and the order is the same everywhere', () => {
    let left: string | null = null
    const right = orderBetween(null, null)
    for (let step = 0; step < 60; step++) {
      left = orderBetween(left, right)
      expect(isOrder(left) && left < right).toBe(true)
    }
    const entries = [
      { id: 'b', order: 'a1' },
      { id: 'a', order: 'a1' },
      { id: 'c', order: 'a0' },
    ]
    expect(entries.toSorted(byOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  test('between two of one index, the new one comes after both', () => {
    expect(orderBetween('a1', 'a1') > 'a1').toBe(true)
  })

  test.each(['', 'a', '0', 'a00', 'zz', 'a1 ', 5, null])('%j is no index', (value) =>
    expect(isOrder(value)).toBe(false),
  )
})

test('an id needs no escaping anywhere', () => {
  expect(() => entryId('a/b')).toThrow(TypeError)
  expect(() => entryId('')).toThrow(TypeError)
  expect(entryId(newEntryId())).toMatch(/^[\w-]{36}$/)
})
