import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LocalPresence } from '../rooms/presence.ts'
import { CaretAwareness } from './caret.ts'
import { CaretNames } from './caret-names.ts'

const USER = { participant: 'p05', name: 'Silje', color: 2 }

function drawn(cursor: unknown): boolean {
  const doc = new Y.Doc()
  doc.getXmlFragment('whatMatters').insert(0, [new Y.XmlText('words')])
  const awareness = new Awareness(doc)
  const presence = new LocalPresence(awareness)
  awareness.setLocalState({ user: USER, cursor })
  const carets = new CaretAwareness(presence, new CaretNames())
  const isDrawn = carets.getStates().size === 1
  awareness.destroy()
  return isDrawn && [...doc.share.keys()].length === 1
}

test('a caret somewhere in the room is drawn', () => {
  const place = { type: null, tname: 'whatMatters', item: null, assoc: 0 }
  expect(drawn({ anchor: place, head: place })).toBe(true)
})

test.each([
  [undefined],
  [null],
  ['here'],
  [{}],
  [{ anchor: {}, head: {} }],
  [{ anchor: null, head: null }],
  [{ anchor: { tname: 'nowhere' }, head: { tname: 'nowhere' } }],
  [{ anchor: { item: { client: 7, clock: -1 } }, head: { item: { client: 7, clock: -1 } } }],
  [{ anchor: { type: 'x' }, head: { item: 7 } }],
])('one that is nowhere is ignored, never thrown: %j', (cursor) => {
  expect(drawn(cursor)).toBe(false)
})

test('somebody with two tabs has one caret: where they moved last', () => {
  const doc = new Y.Doc()
  doc.getXmlFragment('whatMatters').insert(0, [new Y.XmlText('words')])
  const awareness = new Awareness(doc)
  const place = { type: null, tname: 'whatMatters', item: null, assoc: 0 }
  const elsewhere = { ...place, assoc: -1 }
  awareness.states.set(11, { user: USER, cursor: { anchor: place, head: place } })
  awareness.states.set(12, { user: USER, cursor: { anchor: elsewhere, head: elsewhere } })
  awareness.states.set(13, { user: { ...USER, participant: 'p06' }, cursor: { anchor: place, head: place } })
  const names = new CaretNames()
  names.saw(11, { anchor: place, head: place })
  const carets = new CaretAwareness(new LocalPresence(awareness), names)
  expect(carets.getStates().size).toBe(2)
  expect(carets.getStates().has(13)).toBe(true)
  awareness.destroy()
})
