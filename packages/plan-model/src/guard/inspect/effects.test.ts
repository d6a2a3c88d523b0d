import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '../change.ts'
import { type AttackItem, bytesOf, opened, section } from './attack-bytes.ts'
import { Random, edit } from './honest-edits.ts'
import { TestRoom, told } from './test-room.ts'

function entry(doc: Y.Doc): Y.Map<unknown> {
  const made = doc.getMap('entries').get('g')
  if (made instanceof Y.Map) return made
  throw new Error('no entry')
}

/** A room with the entry `g`, whose `status` is 'open', written by client 5 as 5:0 and 5:1. */
function roomWithEntry(): TestRoom {
  const room = new TestRoom()
  room.given(5, (doc) => {
    doc.getMap('entries').set('g', new Y.Map())
    entry(doc).set('status', 'open')
  })
  return room
}

const value = (item: Omit<AttackItem, 'content'>, content: AttackItem['content'] = { values: ['x'] }): AttackItem => ({
  ...item,
  content,
})

describe('I6: keys that lose their value', () => {
  test('an honest new value is one set, and the other half of a replacement', () => {
    const room = roomWithEntry()
    const changes = room.accept(room.by(6, (doc) => entry(doc).set('status', 'done')))
    expect(told(changes)).toEqual(['value-set entries/g/status overwrites', 'key-deleted entries/g/status replaced'])
  })

  test('P6: an honest deletion', () => {
    const room = roomWithEntry()
    expect(told(room.accept(room.by(6, (doc) => entry(doc).delete('status'))))).toEqual([
      'key-deleted entries/g/status',
    ])
  })

  test('content inserted already deleted is a deletion, without any delete set', () => {
    const room = roomWithEntry()
    expect(told(room.accept(section(6, 0, [value({ origin: [5, 1] }, { deleted: 1 })])))).toEqual([
      'key-deleted entries/g/status',
    ])
    expect(entry(room.doc).has('status')).toBe(false)
  })

  test('a set that loses, and the winner deleted, is a deletion', () => {
    const room = roomWithEntry()
    // To the left of the value there is, and so never visible
    const losing = value({ right: [5, 1] })
    expect(told(room.accept(section(6, 0, [losing], [[5, 1, 1]])))).toEqual([
      'value-set entries/g/status overwrites',
      'key-deleted entries/g/status',
    ])
  })

  test('a set that wins, and is removed, is a deletion', () => {
    const room = roomWithEntry()
    expect(told(room.accept(section(6, 0, [value({ origin: [5, 1] })], [[6, 0, 1]])))).toEqual([
      'value-set entries/g/status removed overwrites',
      'key-deleted entries/g/status',
    ])
    expect(entry(room.doc).has('status')).toBe(false)
  })

  test('a field of a new entry set and removed in the same update is reported', () => {
    const room = new TestRoom()
    const made = [value({ parent: 'entries', key: 'c' }, { type: 'map' }), value({ parent: [6, 0], key: 'author' })]
    expect(told(room.accept(section(6, 0, made, [[6, 1, 1]])))).toEqual([
      'type-set entries/c',
      'value-set entries/c/author dead removed',
    ])
  })

  test('a field of a new entry set, set again, and the second removed, is reported as deleted', () => {
    const room = new TestRoom()
    const made = [
      value({ parent: 'entries', key: 'c' }, { type: 'map' }),
      value({ parent: [6, 0], key: 'author' }),
      value({ origin: [6, 1] }, { values: ['y'] }),
    ]
    expect(told(room.accept(section(6, 0, made, [[6, 2, 1]])))).toEqual([
      'type-set entries/c',
      'value-set entries/c/author',
      'value-set entries/c/author removed',
      'key-deleted entries/c/author',
    ])
  })

  test('set twice in one go: the first is removed, and surely replaced', () => {
    const room = roomWithEntry()
    const update = room.by(6, (doc) => {
      entry(doc).set('status', 'a')
      entry(doc).set('status', 'b')
    })
    const changes = room.accept(update)
    expect(changes.every((change) => 'replaced' in change && (change.kind !== 'key-deleted' || change.replaced))).toBe(
      true,
    )
  })

  test('a deletion of what was never there is dead', () => {
    const room = roomWithEntry()
    expect(told(room.accept(section(6, 0, [value({ parent: [5, 0], key: 'none' }, { deleted: 1 })])))).toEqual([
      'key-deleted entries/g/none dead',
    ])
  })

  test('a set that loses to a value deleted long ago replaces nothing', () => {
    const room = roomWithEntry()
    room.given(6, (doc) => entry(doc).delete('status'))
    // Both to the left of the deleted one
    const sets = [value({ right: [5, 1] }), value({ origin: [7, 0], right: [5, 1] }, { values: ['y'] })]
    expect(told(room.accept(section(7, 0, sets, [[7, 0, 1]])))).toEqual([
      'value-set entries/g/status removed',
      'value-set entries/g/status',
      'key-deleted entries/g/status',
    ])
  })

  test('merged tombstones on a key, and several values of a removed item, are honest', () => {
    const room = roomWithEntry()
    const values = value({ origin: [5, 1] }, { values: ['a', 'b'] })
    const last = value({ origin: [6, 1] }, { values: ['c'] })
    expect(
      told(
        room.accept(
          section(
            6,
            0,
            [values, last],
            [
              [5, 1, 1],
              [6, 0, 2],
            ],
          ),
        ),
      ),
    ).toEqual([
      'value-set entries/g/status removed replaced overwrites',
      'value-set entries/g/status overwrites',
      'key-deleted entries/g/status replaced',
    ])
    expect(
      told(
        room.accept(section(7, 0, [value({ origin: [6, 2] }, { deleted: 3 }), value({ origin: [7, 2] })], [[6, 2, 1]])),
      ),
    ).toEqual([
      'key-deleted entries/g/status replaced',
      'value-set entries/g/status overwrites',
      'key-deleted entries/g/status replaced',
    ])
  })

  test('several values in one live item are refused', () => {
    expect(roomWithEntry().refusal(section(6, 0, [value({ origin: [5, 1] }, { values: [1, 2] })]))).toBe(
      'malformed: several values under a key',
    )
  })

  test('a range deleted twice does not make half an item pass for removed', () => {
    const bytes = section(
      6,
      0,
      [{ parent: 'text', content: { text: 'abcd' } }],
      [
        [6, 0, 2],
        [6, 0, 2],
      ],
    )
    expect(told(new TestRoom().accept(bytes))).toEqual(['text-inserted text'])
  })

  test('ranges out of order are all counted', () => {
    const room = new TestRoom()
    room.given(5, (doc) => doc.getText('text').insert(0, 'abcd'))
    const bytes = bytesOf({
      sections: [],
      deletes: [
        [5, 2, 1],
        [5, 0, 1],
      ],
    })
    expect(told(room.accept(bytes))).toEqual(['text-deleted text', 'text-deleted text'])
    expect(room.doc.getText('text').toJSON()).toBe('bd')
  })

  test('`__proto__` is a key like any other', () => {
    const room = roomWithEntry()
    const update = room.by(6, (doc) => {
      doc.getMap('entries').set('__proto__', new Y.Map([['__proto__', 1]]))
      entry(doc).set('constructor', 'x')
    })
    expect(told(room.accept(update))).toEqual([
      'type-set entries/__proto__',
      'value-set entries/__proto__/__proto__',
      'value-set entries/g/constructor',
    ])
  })
})

describe('I3: places', () => {
  test('a partly known struct cannot claim another parent', () => {
    const room = roomWithEntry()
    room.accept(section(6, 0, [{ parent: 'text', content: { text: 'ab' } }]))
    const changes = room.accept(section(6, 0, [{ origin: [5, 1], content: { text: 'abc' } }]))
    expect(told(changes)).toEqual(['text-inserted text'])
  })

  test('neighbours in different places are refused', () => {
    const room = roomWithEntry()
    room.given(6, (doc) => {
      doc.getText('text').insert(0, 'abc')
      doc.getArray('list').push([1])
    })
    expect(room.refusal(section(7, 0, [{ origin: [6, 3], right: [6, 1], content: { text: 'x' } }]))).toBe(
      'malformed: neighbours in different places',
    )
  })

  test('neighbours under different keys are refused', () => {
    const room = roomWithEntry()
    room.given(6, (doc) => entry(doc).set('note', 'x'))
    expect(room.refusal(section(7, 0, [value({ origin: [5, 1], right: [6, 0] })]))).toBe(
      'malformed: neighbours in different places',
    )
  })

  test.each<[string, AttackItem]>([
    ['a list item in a map', { parent: 'entries', content: { values: [1] } }],
    ['a type as a list item in a map', { parent: 'entries', content: { type: 'map' } }],
    ['binary content as a list item in a map', { parent: 'entries', content: { binary: new Uint8Array(1) } }],
    ['a tombstone as a list item in a map', { parent: 'entries', content: { deleted: 1 } }],
    ['a format in an array', { parent: 'list', content: { format: ['strong', {}] } }],
    ['a format in a fragment', { parent: 'body', content: { format: ['strong', {}] } }],
    ['an embed in an array', { parent: 'list', content: { embed: {} } }],
    ['an embed in a fragment', { parent: 'body', content: { embed: {} } }],
    ['an own `__proto__` in an embed', { parent: 'text', content: { ref: 5, length: 1, raw: protoJson() } }],
    ['a key on a fragment', { parent: 'body', key: 'k', content: { values: [1] } }],
    ['a key on an array', { parent: 'list', key: 'k', content: { values: [1] } }],
    ['text under a key', { parent: 'entries', key: 'k', content: { text: 'a' } }],
    ['a format under a key', { parent: 'entries', key: 'k', content: { format: ['strong', {}] } }],
    ['an embed under a key', { parent: 'entries', key: 'k', content: { embed: {} } }],
    ['text in an array', { parent: 'list', content: { text: 'a' } }],
    ['text in a fragment', { parent: 'body', content: { text: 'a' } }],
    ['a plain value in a text', { parent: 'text', content: { values: [1] } }],
    ['a plain value in a fragment', { parent: 'body', content: { values: [1] } }],
    ['a map in a fragment', { parent: 'body', content: { type: 'map' } }],
    [
      'a value with another prototype',
      { parent: 'entries', key: 'k', content: { ref: 8, length: 1, raw: protoValue() } },
    ],
    ['an own `__proto__` in a format', { parent: 'text', content: { ref: 6, length: 1, raw: protoFormat() } }],
    ['bytes within a value', { parent: 'entries', key: 'k', content: { values: [{ a: new Uint8Array(1) }] } }],
    ['a bigint', { parent: 'list', content: { values: [1n] } }],
  ])('%s is refused', (_, item) => {
    expect(new TestRoom().status(section(6, 0, [item]))).toBe('malformed')
  })

  test.each<[string, AttackItem]>([
    ['subdocument-inserted entries', { parent: 'entries', key: 'k', content: { subdocument: 'guid' } }],
    ['subdocument-inserted text', { parent: 'text', content: { subdocument: 'guid' } }],
    ['binary-inserted entries', { parent: 'entries', key: 'k', content: { binary: new Uint8Array(3) } }],
    ['binary-inserted list', { parent: 'list', content: { binary: new Uint8Array(3) } }],
    ['embed-inserted text', { parent: 'text', content: { embed: { image: 'x' } } }],
    ['node-inserted text', { parent: 'text', content: { type: 'map' } }],
    ['attribute-set text/k', { parent: 'text', key: 'k', content: { json: ['v'] } }],
    ['attribute-type-set text/k', { parent: 'text', key: 'k', content: { type: 'map' } }],
    ['attribute-deleted text/k dead', { parent: 'text', key: 'k', content: { deleted: 1 } }],
  ])('P8: %s has its name, so that a judge can refuse it', (name, item) => {
    expect(told(new TestRoom().accept(section(6, 0, [item])))).toEqual([name])
  })

  test('P6: what a deleted container takes with it is subsumed or not listed', () => {
    const room = roomWithEntry()
    const bytes = bytesOf({ sections: [], deletes: [[5, 0, 2]] })
    expect(told(room.accept(bytes))).toEqual(['key-deleted entries/g', 'key-deleted entries/g/status subsumed'])
  })

  test('what goes into a container that is deleted and forgotten goes nowhere, and is no error', () => {
    const room = roomWithEntry()
    const late = room.by(6, (doc) => void entry(doc).set('note', 'x'))
    room.given(7, (doc) => doc.getMap('entries').delete('g'))
    expect(room.accept(late)).toEqual([])
    // Not even one that the update itself brings as forgotten
    const made = [value({ parent: 'entries', key: 'h' }, { deleted: 1 }), value({ parent: [8, 0], key: 'note' })]
    expect(told(room.accept(section(8, 0, made)))).toEqual(['key-deleted entries/h dead'])
  })

  test('what goes into a deleted container is dead', () => {
    const room = roomWithEntry()
    const update = room.by(6, (doc) => entry(doc).set('status', new Y.Map([['k', new Y.Map()]])))
    room.doc.gc = false
    room.given(7, (doc) => doc.getMap('entries').delete('g'))
    expect(room.accept(update).every((change) => change.dead || change.kind === 'key-deleted')).toBe(true)
  })
})

function protoValue(): Uint8Array {
  return new Uint8Array([1, 118, 1, 9, ...new TextEncoder().encode('__proto__'), 118, 1, 1, 97, 120])
}

function protoFormat(): Uint8Array {
  return new Uint8Array([1, 97, ...protoJson()])
}

function protoJson(): Uint8Array {
  const json = '{"__proto__":{"href":"javascript:"}}'
  return new Uint8Array([json.length, ...new TextEncoder().encode(json)])
}

/** Client 5 wrote an emoji. */
function emoji(): TestRoom {
  const room = new TestRoom()
  room.given(5, (doc) => doc.getText('text').insert(0, '😀'))
  return room
}

describe('surrogate pairs of others', () => {
  test('an empty delete range would split one: refused', () => {
    expect(emoji().refusal(bytesOf({ sections: [], deletes: [[5, 1, 0]] }))).toBe('malformed: empty delete range')
  })

  test('an item that ends up nowhere would split one: it is passed on as a GC struct', () => {
    const room = emoji()
    room.accept(section(8, 0, [{ gc: 1 }]))
    const update = section(7, 0, [{ origin: [5, 0], right: [8, 0], content: { text: 'x' } }])
    expect(room.accept(update)).toEqual([])
    expect(room.doc.getText('text').toJSON()).toBe('😀')
  })

  test('a tombstone splits one: its place is announced', () => {
    const changes = emoji().accept(section(7, 0, [{ origin: [5, 0], right: [5, 1], content: { deleted: 1 } }]))
    expect(told(changes)).toEqual(['tombstone-inserted text'])
  })

  test('new text that begins inside one is refused', () => {
    const room = new TestRoom()
    room.accept(section(7, 0, [{ parent: 'text', content: { text: 'ab' } }]))
    expect(room.refusal(section(7, 0, [{ parent: 'text', content: { text: 'a😀' } }]))).toBe(
      'malformed: begins inside a surrogate pair',
    )
  })
})

describe('I9: split and merged', () => {
  test('the same operations give the same changes, however they are packed', () => {
    const random = new Random(9)
    const room = new TestRoom()
    room.given(5, (doc) => edit(doc, random, false))
    const state = Y.encodeStateAsUpdate(room.doc)
    const parts: Uint8Array[] = []
    const client = new Y.Doc({ gc: false })
    Y.applyUpdate(client, state)
    client.on('update', (update: Uint8Array) => parts.push(update))
    client.getText('text').insert(0, 'abc')
    client.getText('text').insert(3, 'def')
    client.getArray('list').push([1])
    client.getMap('entries').set('new', new Y.Map([['status', 'open']]))
    const variants = [
      Y.mergeUpdates(parts),
      Y.encodeStateAsUpdate(client, Y.encodeStateVector(room.doc)),
      Y.encodeStateAsUpdate(client),
    ]
    const reopened = variants.map((variant) => bytesOf(opened(variant)))
    const [first, ...rest] = [...variants, ...reopened].map((variant) => units(room.inspected(variant).changes))
    for (const other of rest) expect(other).toEqual(first)
    expect(units(parts.flatMap((part) => room.accept(part)))).toEqual(first)
  })
})

/** One line for each clock, wherever structs begin and end. */
function units(changes: readonly Change[]): string[] {
  return changes
    .flatMap((change) => {
      const [name] = told([change])
      return Array.from(
        { length: change.length },
        (_, index) => `${change.id.client}:${change.id.clock + index} ${name}`,
      )
    })
    .toSorted()
}

describe('honest traffic', () => {
  test('as y-prosemirror writes it: elements, texts, attributes, marks with hashes', () => {
    const room = new TestRoom()
    const typed = room.by(5, (doc) => {
      const paragraph = new Y.XmlElement('paragraph')
      const text = new Y.XmlText()
      text.applyDelta([
        { insert: 'mål ' },
        { insert: '😀', attributes: { strong: {}, 'comment--a1B2c3D4': { id: 'c' } } },
      ])
      paragraph.insert(0, [text])
      paragraph.setAttribute('textAlign', 'left')
      doc.getXmlFragment('body').insert(0, [paragraph])
    })
    expect(told(room.accept(typed)).map((line) => line.replaceAll(/#\d+:\d+/g, '#'))).toEqual([
      'node-inserted body',
      'node-inserted body/#',
      'text-inserted body/#/#',
      'format-inserted body/#/#',
      'format-inserted body/#/#',
      'text-inserted body/#/#',
      'format-inserted body/#/#',
      'format-inserted body/#/#',
      'attribute-set body/#/textAlign',
    ])
  })

  test('undo and redo, of deletions and of whole entries', () => {
    const room = new TestRoom()
    const client = new Y.Doc()
    const updates: Uint8Array[] = []
    client.on('update', (update: Uint8Array) => updates.push(update))
    const undo = new Y.UndoManager([client.getMap('entries'), client.getXmlFragment('body')], { captureTimeout: 0 })
    client.getMap('entries').set('g', new Y.Map([['status', 'open']]))
    entry(client).set('status', 'done')
    entry(client).delete('status')
    client.getMap('entries').delete('g')
    client.getXmlFragment('body').insert(0, [new Y.XmlElement('p'), new Y.XmlElement('p')])
    client.getXmlFragment('body').delete(0, 2)
    while (undo.canUndo()) undo.undo()
    while (undo.canRedo()) undo.redo()
    while (undo.canUndo()) undo.undo()
    const whole = new TestRoom()
    whole.accept(Y.encodeStateAsUpdate(client))
    for (const update of updates) room.accept(update)
    expect(room.doc.getMap('entries').toJSON()).toEqual(client.getMap('entries').toJSON())
    expect(Y.encodeStateVector(whole.doc)).toEqual(Y.encodeStateVector(room.doc))
  })
})
