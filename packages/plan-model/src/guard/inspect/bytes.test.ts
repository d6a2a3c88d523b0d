import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type AttackStruct, bytesOf, opened, section } from './attack-bytes.ts'
import { Random, edit } from './honest-edits.ts'
import { Inspector, defaultInspectionLimits } from './index.ts'
import { knownYjsVersion } from './known-yjs.ts'
import { TestRoom, told } from './test-room.ts'

const text = (content: string): AttackStruct => ({ parent: 'text', content: { text: content } })

test('the installed yjs is the one the guard knows', () => {
  const path = createRequire(import.meta.url).resolve('yjs/package.json')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: knownYjsVersion })
})

test('something pending in the document is the one thing that throws', () => {
  const room = new TestRoom()
  Y.applyUpdate(room.doc, section(7, 5, [text('late')]))
  expect(() => room.inspector.inspect(section(8, 0, [text('a')]))).toThrow('pending')
})

/** More than an update may hold: what is tried is another bound. */
const MANY_STRUCTS = { maxStructs: 50_000 }
const many = (count: number, struct: (index: number) => AttackStruct) =>
  Array.from({ length: count }, (_, index) => struct(index))

function someTraffic(): { room: TestRoom; update: Uint8Array } {
  const room = new TestRoom()
  const random = new Random(4)
  room.given(5, (doc) => {
    for (let count = 0; count < 20; count++) edit(doc, random, true)
  })
  const update = room.by(6, (doc) => {
    for (let count = 0; count < 8; count++) edit(doc, random, true)
  })
  return { room, update }
}

describe('I1: never throws', () => {
  test('P1: truncated at every byte is malformed', () => {
    const { room, update } = someTraffic()
    for (let end = 0; end < update.length; end++) expect(room.status(update.slice(0, end))).toBe('malformed')
    expect(room.status(update)).toBe('ok')
  })

  test('P1: bytes after the end are malformed', () => {
    const { room, update } = someTraffic()
    expect(room.refusal(new Uint8Array([...update, 0]))).toBe('malformed: bytes after the end')
  })

  test('every bit flipped: an answer, and what is accepted does what was announced', () => {
    const { room, update } = someTraffic()
    const state = Y.encodeStateAsUpdate(room.doc)
    const before = Y.encodeStateAsUpdate(room.doc)
    for (let bit = 0; bit < update.length * 8; bit++) {
      const bytes = update.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (room.status(bytes) !== 'ok') continue
      const other = new TestRoom()
      Y.applyUpdate(other.doc, state)
      other.accept(bytes)
    }
    // I2
    expect(Y.encodeStateAsUpdate(room.doc)).toEqual(before)
  })

  test('v2 bytes are malformed', () => {
    const { room, update } = someTraffic()
    expect(room.status(Y.convertUpdateFormatV1ToV2(update))).toBe('malformed')
    expect(room.status(Y.convertUpdateFormatV1ToV2(section(7, 0, [text('a')])))).toBe('malformed')
  })

  const most = Number.MAX_SAFE_INTEGER
  /** `most`, as lib0 writes it. */
  const huge = [255, 255, 255, 255, 255, 255, 255, 15]
  test.each<[string, Uint8Array]>([
    ['sections', Uint8Array.from([...huge, 0])],
    ['structs', Uint8Array.from([1, ...huge, 7, 0])],
    ['deletions', Uint8Array.from([0, 1, 7, ...huge, 0, 1])],
    ['clients with deletions', Uint8Array.from([0, ...huge, 7, 1, 0, 1])],
    ['a number that does not end', Uint8Array.from([0, 1, 7, 1, ...Array.from({ length: 20 }, () => 255)])],
    ['a client id', section(most, 0, [text('a')])],
    ['a clock', section(7, most, [text('a')])],
    ['a gap', section(7, 0, [{ skip: most }, text('a')])],
    ['a tombstone', section(7, 0, [{ parent: 'text', content: { deleted: most } }])],
    ['a GC struct', section(7, 0, [{ gc: most }])],
    ['letters', section(7, 0, [{ parent: 'text', content: { ref: 4, raw: Uint8Array.from(huge), length: 1 } }])],
    ['values', section(7, 0, [{ parent: 'list', content: { ref: 8, raw: Uint8Array.from(huge), length: 1 } }])],
  ])('a number as large as there are is refused, whatever it counts: %s', (_, bytes) => {
    expect(new TestRoom().status(bytes)).toMatch(/malformed|too-large/)
  })

  test('a deletion that ends beyond what a number holds exactly is refused', () => {
    const bytes = bytesOf({ sections: [], deletes: [[7, Number.MAX_SAFE_INTEGER - 1, 5]] })
    expect(new TestRoom().refusal(bytes)).toBe('malformed: delete range')
  })

  test('200 000 nested arrays are refused', () => {
    const nested = new Uint8Array(200_000 * 2 + 2)
    for (let at = 0; at < nested.length - 2; at += 2) nested.set([117, 1], at)
    nested.set([117, 0], nested.length - 2)
    const bytes = section(7, 0, [
      { parent: 'list', content: { ref: 8, raw: new Uint8Array([1, ...nested]), length: 1 } },
    ])
    expect(new TestRoom().status(bytes)).toBe('malformed')
  })

  test.each([new Uint8Array(), new Uint8Array([0]), new Uint8Array(40).fill(255)])('%#: no update at all', (bytes) => {
    expect(new TestRoom().status(bytes)).toBe('malformed')
  })

  test('not UTF-8', () => {
    const raw = new Uint8Array([2, 0xc3, 0x28])
    expect(new TestRoom().status(section(7, 0, [{ parent: 'text', content: { ref: 4, raw, length: 2 } }]))).toBe(
      'malformed',
    )
  })
})

describe('I4: nothing waits in the document', () => {
  test('P3: a gap is missing', () => {
    const room = new TestRoom()
    expect(room.status(section(7, 1, [text('a')]))).toBe('missing')
    expect(room.status(section(7, 0, [text('a'), { skip: 3 }, text('b')]))).toBe('missing')
  })

  test.each<[string, AttackStruct]>([
    ['left origin', { origin: [9, 4], content: { text: 'a' } }],
    ['right origin', { right: [9, 4], content: { text: 'a' } }],
    ['parent', { parent: [9, 4], content: { text: 'a' } }],
  ])('P3: an unknown %s is missing', (_, struct) => {
    expect(new TestRoom().status(section(7, 0, [struct]))).toBe('missing')
  })

  test('P3: a deletion of what is not known is missing', () => {
    const room = new TestRoom()
    expect(room.status(section(7, 0, [text('ab')], [[7, 1, 100]]))).toBe('missing')
    expect(room.status(section(7, 0, [text('ab')], [[8, 0, 5]]))).toBe('missing')
    room.accept(section(7, 0, [text('ab')], [[7, 1, 1]]))
  })

  test.each<[string, AttackStruct]>([
    ['left origin', { origin: [7, 5], content: { text: 'a' } }],
    ['right origin', { right: [7, 0], content: { text: 'a' } }],
    ['parent', { parent: [7, 1], content: { text: 'a' } }],
  ])('an own future clock as %s is refused: Yjs would throw half-way', (_, struct) => {
    const status = new TestRoom().status(section(7, 0, [struct, ...Array.from({ length: 6 }, () => text('x'))]))
    expect(status).toBe('malformed')
  })

  test('clients that wait for each other in a ring are refused: Yjs would keep them pending', () => {
    const bytes = bytesOf({
      sections: [
        { client: 9, clock: 0, structs: [{ origin: [8, 0], content: { text: 'a' } }, text('b')] },
        { client: 8, clock: 0, structs: [{ origin: [9, 1], content: { text: 'c' } }] },
      ],
    })
    expect(new TestRoom().refusal(bytes)).toBe('malformed: refers to its own future')
  })

  test('P8: an unknown root is refused, known structs or not', () => {
    const room = new TestRoom()
    expect(room.refusal(section(7, 0, [{ parent: 'evil', content: { text: 'a' } }]))).toBe('malformed: unknown root')
    expect(room.refusal(section(7, 0, [{ parent: '__proto__', content: { text: 'a' } }]))).toBe(
      'malformed: unknown root',
    )
    room.accept(section(7, 0, [text('a')]))
    // Yjs makes the root while it reads the known struct; so it must not get to read it
    room.accept(
      section(7, 0, [
        { parent: 'evil', content: { text: 'a' } },
        { origin: [7, 0], content: { text: 'b' } },
      ]),
    )
    expect(room.doc.share.has('evil')).toBe(false)
  })
})

describe('sections and clocks', () => {
  test('two sections for one client are refused: Yjs keeps the last', () => {
    const one = { client: 7, clock: 0, structs: [text('a')] }
    const other = { client: 8, clock: 0, structs: [text('a')] }
    const room = new TestRoom()
    expect(room.refusal(bytesOf({ sections: [one, other, one] }))).toBe('malformed: two sections of one client')
    // Side by side they look like one; if the second follows on the first, only the header tells
    const following = bytesOf({ sections: [one, { ...one, clock: 1 }] })
    expect(room.refusal(following)).toBe('malformed: empty or repeated section')
    expect(room.refusal(bytesOf({ sections: [one, one] }))).toBe('malformed: clocks do not follow')
    expect(room.refusal(bytesOf({ sections: [one, { ...one, clock: 9 }] }))).toBe('malformed: clocks do not follow')
  })

  test('a section without structs is refused', () => {
    const sections = [
      { client: 7, clock: 0, structs: [text('a')] },
      { client: 9, clock: 0, structs: [] },
    ]
    expect(new TestRoom().refusal(bytesOf({ sections }))).toBe('malformed: empty or repeated section')
  })

  test.each<[string, AttackStruct]>([
    ['text', text('')],
    ['gc', { gc: 0 }],
    ['tombstone', { parent: 'text', content: { deleted: 0 } }],
    ['values', { parent: 'list', content: { values: [] } }],
    ['gap', { skip: 0 }],
  ])('an empty struct is refused: %s', (_, struct) => {
    expect(new TestRoom().refusal(section(7, 0, [struct]))).toBe('malformed: empty struct')
  })

  test('P7: a client id beyond uint32 is refused', () => {
    expect(new TestRoom().refusal(section(2 ** 32, 0, [text('a')]))).toBe('malformed: client id')
    expect(new TestRoom().status(section(2 ** 32 - 1, 0, [text('a')]))).toBe('ok')
    expect(new TestRoom().status(section(2 ** 53, 0, [text('a')]))).toBe('malformed')
  })

  test('I5, P4: foreign client ids show in `clients`, GC included', () => {
    const room = new TestRoom()
    room.given(5, (doc) => doc.getText('text').insert(0, 'abc'))
    const inspection = room.inspected(
      bytesOf({
        sections: [
          { client: 5, clock: 3, structs: [{ gc: 9 }] },
          { client: 6, clock: 0, structs: [text('a')] },
        ],
      }),
    )
    expect(inspection).toMatchObject({ status: 'ok', effective: true })
    expect([...inspection.clients]).toEqual([
      [5, { from: 3, to: 12 }],
      [6, { from: 0, to: 1 }],
    ])
  })
})

describe('I8: only what is new counts', () => {
  test('P5: known structs sent again, with a deletion, are the deletion alone', () => {
    const room = new TestRoom()
    const first = room.by(5, (doc) => doc.getText('text').insert(0, 'abc'))
    room.accept(first)
    const { sections } = opened(first)
    const inspection = room.inspected(bytesOf({ sections, deletes: [[5, 1, 1]] }))
    expect(inspection).toMatchObject({ status: 'ok', effective: true, clients: new Map() })
    expect(told(inspection.changes)).toEqual(['text-deleted text'])
    expect(inspection.update).toEqual(bytesOf({ sections: [], deletes: [[5, 1, 1]] }))
  })

  test('P6: a whole state that is known is not effective, however many deletions it lists', () => {
    const { room } = someTraffic()
    const inspection = room.inspected(Y.encodeStateAsUpdate(room.doc))
    expect(inspection).toMatchObject({ status: 'ok', effective: false, changes: [] })
    expect(inspection.update).toEqual(new Uint8Array([0, 0]))
  })

  test('sections that do not come in Yjs’ order are put in it: merged with others, half of them would be left out', () => {
    const room = new TestRoom()
    room.accept(section(5, 0, [text('x'.repeat(100))]))
    const struct = (content: string): AttackStruct => ({ parent: 'list', content: { values: [content] } })
    const turned = bytesOf({
      sections: [
        { client: 5, clock: 100, structs: [struct('five')] },
        { client: 9, clock: 0, structs: [struct('nine')] },
      ],
    })
    const { update } = room.inspected(turned)
    expect(opened(update).sections.map(({ client }) => client)).toEqual([9, 5])
    const next = section(5, 101, [struct('next')])
    const apart = new Y.Doc()
    const together = new Y.Doc()
    for (const doc of [apart, together]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc))
    for (const bytes of [update, next]) Y.applyUpdate(apart, bytes)
    Y.applyUpdate(together, Y.mergeUpdates([update, next]))
    expect(together.getArray('list').toJSON()).toHaveLength(3)
    expect(together.getArray('list').toJSON()).toEqual(apart.getArray('list').toJSON())
  })

  test('what an update takes back again is said of it', () => {
    const room = new TestRoom()
    room.accept(section(5, 0, [text('abc')]))
    const taken = section(6, 0, [text('words')], [[6, 0, 3]])
    expect(room.inspected(taken).takesBack).toBe(true)
    expect(room.inspected(section(6, 0, [text('words')], [[5, 0, 3]])).takesBack).toBe(false)
  })

  test('bytes of which nothing is left out are passed on as they are', () => {
    const { room, update } = someTraffic()
    const inspection = room.inspected(update)
    expect(inspection.update).toBe(update)
  })

  test('a partly known struct goes where our part of it stands, whatever it says', () => {
    const room = new TestRoom()
    room.accept(section(7, 0, [text('ab')]))
    expect(told(room.accept(section(7, 0, [{ parent: 'body', content: { text: 'abcd' } }])))).toEqual([
      'text-inserted text',
    ])
    expect(room.doc.getText('text').toJSON()).toBe('abcd')
    expect(room.doc.getXmlFragment('body').length).toBe(0)
  })

  test('P7: duplicate clocks with other content are not looked at', () => {
    const room = new TestRoom()
    room.accept(section(7, 0, [text('ab')]))
    expect(room.accept(section(7, 0, [text('XY')]))).toEqual([])
    expect(room.doc.getText('text').toJSON()).toBe('ab')
  })
})

describe('limits are too-large, never malformed', () => {
  test('bytes, structs, clock, delete ranges', () => {
    const room = new TestRoom({ maxUpdateBytes: 100, maxStructs: 3, maxClock: 1_000, maxDeleteRanges: 2 })
    expect(room.refusal(new Uint8Array(101))).toBe('too-large: bytes')
    expect(
      room.refusal(
        section(
          7,
          0,
          many(4, () => text('a')),
        ),
      ),
    ).toBe('too-large: structs')
    expect(room.refusal(section(7, 0, [{ gc: 1_001 }]))).toBe('too-large: clock')
    expect(
      room.refusal(
        section(
          7,
          0,
          [text('abc')],
          [
            [7, 0, 1],
            [7, 1, 1],
            [7, 2, 1],
          ],
        ),
      ),
    ).toBe('too-large: delete ranges')
  })

  test('I7: words cut up by two hands, deleted by one in a text with marks', () => {
    const count = 200
    const turns = (client: number, other: number) =>
      many(count, (index) => ({
        ...(client === 9 && index === 0
          ? { parent: 'text' }
          : { origin: [other, client === 9 ? index - 1 : index] as const }),
        content: { text: 'x' },
      }))
    const deletesHalf = (mark: boolean) => {
      const room = new TestRoom({ maxMarkCleanupSteps: count * count })
      room.accept(
        bytesOf({
          sections: [
            { client: 9, clock: 0, structs: turns(9, 8) },
            { client: 8, clock: 0, structs: turns(8, 9) },
          ],
        }),
      )
      if (mark) room.given(5, (doc) => doc.getText('text').format(0, 1, { bold: {} }))
      return room.refusal(bytesOf({ sections: [], deletes: [[9, 0, count]] }))
    }
    expect(deletesHalf(true)).toBe('too-large: cleaning up marks')
    expect(deletesHalf(false)).toBe('ok')
  })

  test('I7: what is deleted counts by items, what was deleted before does not', () => {
    const room = new TestRoom({ maxDeletedItems: 3 })
    const scatter = (doc: Y.Doc, count: number) => {
      for (let at = 0; at < count; at++) doc.getText('text').delete(at, 1)
    }
    room.given(5, (doc) => doc.getText('text').insert(0, 'abcdefghijklmno'))
    room.accept(room.by(6, (doc) => scatter(doc, 3)))
    const whole = new Y.Doc()
    Y.applyUpdate(whole, Y.encodeStateAsUpdate(room.doc))
    scatter(whole, 3)
    room.accept(Y.encodeStateAsUpdate(whole))
    expect(room.refusal(room.by(6, (doc) => scatter(doc, 4)))).toBe('too-large: deleted items')
    const own = many(4, () => text('a'))
    expect(room.refusal(section(7, 0, own, [[7, 0, 4]]))).toBe('too-large: deleted items')
  })

  test('P4: one GC struct of 2^40 clocks', () => {
    expect(new TestRoom().refusal(section(7, 0, [{ gc: 2 ** 40 }]))).toBe('too-large: clock')
  })

  test('depth of types: 64 levels pass, 20 000 do not', () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- read where it is used
    const nested = (levels: number) =>
      section(
        7,
        0,
        many(levels, (index) => ({
          parent: index === 0 ? 'list' : ([7, index - 1] as const),
          content: { type: 'array' },
        })),
      )
    expect(new TestRoom().status(nested(defaultInspectionLimits.maxDepth))).toBe('ok')
    expect(new TestRoom().refusal(nested(defaultInspectionLimits.maxDepth + 1))).toBe('too-large: depth')
    expect(new TestRoom(MANY_STRUCTS).refusal(nested(20_000))).toBe('too-large: depth')
  })

  test('depth of a value', () => {
    let value: unknown = 1
    for (let level = 0; level < 100; level++) value = [value]
    expect(new TestRoom().refusal(section(7, 0, [{ parent: 'list', content: { values: [value] } }]))).toBe(
      'too-large: depth of a value',
    )
    expect(new TestRoom().refusal(section(7, 0, [{ parent: 'text', content: { format: ['a', value] } }]))).toBe(
      'too-large: depth of a value',
    )
  })

  test('I7: 19 000 siblings of one origin, with alternating right origins', () => {
    const siblings = many(19_000, (index) => ({
      origin: [7, 0] as const,
      right: [7, 1 + (index % 2)] as const,
      content: { deleted: 1 },
    }))
    expect(new TestRoom(MANY_STRUCTS).refusal(section(7, 0, [text('abc'), ...siblings]))).toBe(
      'too-large: sibling scans',
    )
  })

  test('I7: 5 000 items that each hang on another one of a long chain', () => {
    const chain = many(5_000, (index) =>
      index === 0 ? text('a') : { origin: [7, index - 1], content: { deleted: 1 } },
    )
    const hanging = many(5_000, (index) => ({ origin: [7, index] as const, content: { deleted: 1 } }))
    const bytes = bytesOf({
      sections: [
        { client: 8, clock: 0, structs: hanging },
        { client: 7, clock: 0, structs: chain },
      ],
    })
    expect(new TestRoom(MANY_STRUCTS).refusal(bytes)).toBe('too-large: sibling scans')
  })

  test('I7: 5 000 values of one key that know nothing of each other', () => {
    const values = many(5_000, () => ({ parent: 'entries', key: 'k', content: { values: [1] } }))
    expect(new TestRoom().refusal(section(7, 0, values))).toBe('too-large: sibling scans')
  })

  test('I7: a key with a long history, and values that know nothing of it', () => {
    const room = new TestRoom()
    const history = 5_000
    // In turns, so that Yjs cannot merge the deleted ones
    const values = (client: number, other: number) =>
      many(history, (index) => ({
        ...(client === 9
          ? index === 0
            ? { parent: 'entries', key: 'k' }
            : { origin: [other, index - 1] as const }
          : { origin: [other, index] as const }),
        content: { values: [index] },
      }))
    Y.applyUpdate(
      room.doc,
      bytesOf({
        sections: [
          { client: 9, clock: 0, structs: values(9, 8) },
          { client: 8, clock: 0, structs: values(8, 9) },
        ],
      }),
    )
    const ignorant = (count: number) =>
      section(
        77,
        0,
        many(count, () => ({ parent: 'entries', key: 'k', content: { values: [1] } })),
      )
    expect(room.refusal(ignorant(20))).toBe('too-large: sibling scans')
    room.accept(ignorant(1))
    room.accept(room.by(78, (doc) => doc.getMap('entries').set('k', 'now')))
  })

  test('I7: values put before a chain of others of their key, one by one', () => {
    const chain = many(2_000, (index) =>
      index === 0
        ? { parent: 'entries', key: 'k', content: { values: [1] } }
        : { origin: [7, index - 1] as const, content: { values: [1] } },
    )
    const before = many(2_000, (index) => ({
      right: [7, index === 0 ? 0 : 1_999 + index] as const,
      content: { values: [1] },
    }))
    expect(new TestRoom().refusal(section(7, 0, [...chain, ...before]))).toBe('too-large: sibling scans')
  })

  test('conflicts of an honest day offline stay far below the limit', () => {
    const room = new TestRoom({ maxScanSteps: 10_000 })
    room.given(5, (doc) => doc.getText('text').insert(0, 'ord '.repeat(200)))
    const edits = (client: number) =>
      room.by(client, (doc) => {
        for (let at = 780; at > 0; at -= 20) {
          for (let typed = 0; typed < 5; typed++) doc.getText('text').insert(at + typed, 'kveld'.charAt(typed))
          doc.getMap('entries').set('k', at)
        }
      })
    const [one, other] = [edits(6), edits(7)]
    room.accept(one)
    room.accept(other)
  })

  test('honest writing backwards, forwards and over itself is no scan at all', () => {
    const room = new TestRoom({ maxScanSteps: 0 })
    room.given(5, (doc) => doc.getText('text').insert(0, 'abcdefgh'))
    const changes = room.accept(
      room.by(6, (doc) => {
        for (let count = 0; count < 500; count++) {
          doc.getArray('list').unshift([count])
          doc.getArray('list').push([count])
          doc.getMap('entries').set('k', count)
          doc.getText('text').insert(3 + (count % 4), 'x', { em: {} })
        }
      }),
    )
    expect(changes.length).toBeGreaterThan(1_000)
  })

  test('a chain of 40 000 through two sections needs no stack', () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- read where it is used
    const links = (client: number, other: number) =>
      many(20_000, (index) =>
        index === 0 && client === 9
          ? text('a')
          : { origin: [other, client === 9 ? index - 1 : index] as const, content: { text: 'x' } },
      )
    const bytes = bytesOf({
      sections: [
        { client: 9, clock: 0, structs: links(9, 8) },
        { client: 8, clock: 0, structs: links(8, 9) },
      ],
    })
    // However long, it is no matter of the stack.
    expect(new TestRoom(MANY_STRUCTS).status(bytes)).toBe('ok')
  })

  test('an inspector without a document behind it is quick with an empty update', () => {
    expect(new Inspector(new Y.Doc(), {}).inspect(new Uint8Array([0, 0]))).toMatchObject({
      status: 'ok',
      effective: false,
    })
  })
})
