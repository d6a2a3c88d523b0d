import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { entryId, participantId } from '../ids.ts'
import { AREA } from '../schema/area.ts'
import { OVERVIEW } from '../schema/overview.ts'
import { readRoom } from './read.ts'
import { RoomReader } from './room-reader.ts'
import { createEntry, removeEntry, setField, setValue } from './write.ts'

const author = { by: participantId('p01'), at: Date.UTC(2026, 10, 1) }

function area(): { doc: Y.Doc; reader: RoomReader<typeof AREA> } {
  const doc = new Y.Doc()
  for (const id of ['g1', 'g2']) {
    const values = { text: id, ownWords: '', why: 'Fordi', status: 'active', parent: null, order: id } as const
    createEntry(AREA, doc, 'goals', values, author, entryId(id))
  }
  return { doc, reader: new RoomReader(AREA, doc) }
}

describe('what is read again', () => {
  test('is what readRoom reads, whatever was changed and by whom', () => {
    const { doc, reader } = area()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const check = (): void => expect(reader.read()).toEqual(readRoom(AREA, doc))
    check()
    setField(AREA, doc, 'goals', 'g1', 'status', 'onHold')
    check()
    const goal = other.getMap('goals').get('g2') as Y.Map<unknown>
    const paragraph = (goal.get('why') as Y.XmlFragment).get(0) as Y.XmlElement
    const words = paragraph.get(0) as Y.XmlText
    words.insert(0, 'Ord ')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    check()
    words.format(0, 3, { bold: {} })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    check()
    removeEntry(doc, 'goals', 'g1', author)
    createEntry(AREA, doc, 'evaluations', { goal: entryId('g2'), result: 'continue', text: 'Bra' }, author)
    check()
    doc.getMap('goals').delete('g1')
    check()
  })

  test('the room’s own texts and values, too', () => {
    const doc = new Y.Doc()
    const reader = new RoomReader(OVERVIEW, doc)
    const before = reader.read()
    setValue(OVERVIEW, doc, 'noCooperation', true)
    doc.getXmlFragment('whatMatters').insert(0, [new Y.XmlElement('paragraph')])
    expect(reader.read()).toEqual(readRoom(OVERVIEW, doc))
    expect(reader.read().collections.needs).toBe(before.collections.needs)
  })
})

describe('what has not changed', () => {
  test('is the very same', () => {
    const { doc, reader } = area()
    const before = reader.read()
    expect(reader.read()).toBe(before)
    setField(AREA, doc, 'goals', 'g1', 'status', 'onHold')
    const after = reader.read()
    const goal = (snapshot: typeof after, id: string) => snapshot.collections.goals.find((each) => each.id === id)
    expect(goal(after, 'g1')).not.toBe(goal(before, 'g1'))
    expect(goal(after, 'g2')).toBe(goal(before, 'g2'))
    expect(after.collections.actions).toBe(before.collections.actions)
    expect(after.texts).toBe(before.texts)
  })

  test('and a reader that is done hears nothing any more', () => {
    const { doc, reader } = area()
    const before = reader.read()
    reader.destroy()
    setField(AREA, doc, 'goals', 'g1', 'status', 'onHold')
    expect(reader.read()).toBe(before)
  })
})
