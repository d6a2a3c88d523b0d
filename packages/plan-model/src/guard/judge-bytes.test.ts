/**
 * Traps made of bytes, as a participant with a role would send them: the inspector takes them and says what they would
 * do, and the judge refuses it. What the inspector refuses by itself is in `inspect/bytes.test.ts` and
 * `inspect/effects.test.ts`.
 */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AREA, createEntry, entryId, participantId, rootTypes } from '../index.ts'
import { Inspector } from './index.ts'
import {
  bytesOf,
  opened,
  section,
  type AttackContent,
  type AttackItem,
  type AttackStruct,
  type AttackUpdate,
  type Ref,
} from './inspect/attack-bytes.ts'
import { firstChildOf, holderOf, lastUnderKey, type Item, type SharedType } from './inspect/yjs-internals.ts'
import { AREA_START, author, expectRefused, goal, goalText, how } from './judge-fixture.ts'
import { clientIdOf, NEW_AREA_ENTRIES, verdictOn, type Answer, type Column } from './policy-fixture.ts'

const room = new Y.Doc()
Y.applyUpdate(room, AREA_START)

function sent(column: Column, update: Uint8Array): Answer {
  const server = new Y.Doc()
  const inspector = new Inspector(server, rootTypes(AREA))
  Y.applyUpdate(server, AREA_START)
  return verdictOn(server, inspector, update, { room: AREA, name: 'area-work', start: AREA_START, column })
}

/** The column's next structs, under its own client id. */
function structs(column: Column, made: readonly AttackStruct[], deletes: AttackUpdate['deletes'] = []): Answer {
  const client = clientIdOf(column)
  return sent(column, section(client, Y.getState(room.store, client), made, deletes))
}

/** A clock of the column's that is still free: of the first struct of `structs`, or a later one. */
const own = (column: Column, index = 0): Ref => [clientIdOf(column), Y.getState(room.store, clientIdOf(column)) + index]
const refOf = (item: Item | null | undefined): Ref => [item!.id.client, item!.id.clock]
const typeOf = (type: unknown): SharedType => type as SharedType
const valueOf = (entry: unknown, field: string): Ref => refOf(lastUnderKey(typeOf(entry), field))
/** What the children of a type name as their parent. */
const parentOf = (type: unknown): Ref => refOf(holderOf(typeOf(type)))
const WORDS = (goalText(room).get(0) as Y.XmlElement).get(0)
/** Of the goal's text, which the coordinator wrote. */
const FIRST_LETTER = refOf(firstChildOf(typeOf(WORDS)))

const STATUS = valueOf(goal(room), 'status')
const deletes = ([client, clock]: Ref, length = 1) => [client, clock, length] as const

describe('J3: a value taken away where no deletion says so', () => {
  test('content that arrives already deleted, on a key', () => {
    expectRefused(structs('owner', [{ origin: STATUS, content: { deleted: 1 } }]))
  })
  test('a set that loses, and the winner deleted', () => {
    expectRefused(structs('owner', [{ right: STATUS, content: { values: ['active'] } }], [deletes(STATUS)]))
  })
  test('a set that wins, and is removed at once', () => {
    const winner: AttackItem = { origin: STATUS, content: { values: ['active'] } }
    expectRefused(structs('owner', [winner], [deletes(own('owner'))]))
    expect(structs('owner', [winner])).toEqual({ ok: true })
  })
  test('P5: known structs sent again, with a deletion: the deletion alone is judged', () => {
    const { sections } = opened(AREA_START)
    const resent = (column: Column, ref: Ref) => sent(column, bytesOf({ sections, deletes: [deletes(ref)] }))
    expectRefused(resent('commenter', STATUS))
    expectRefused(resent('commenter', FIRST_LETTER), 'goalAgreed')
    expectRefused(resent('reader', FIRST_LETTER), 'notAllowed')
    expect(resent('owner', FIRST_LETTER)).toEqual({ ok: true })
  })
})

describe('J2: a new entry that hides who made it, or what it is', () => {
  /** A comment as its author would send it, from a document that forgets nothing. */
  function comment(): AttackUpdate {
    const doc = new Y.Doc({ gc: false })
    Y.applyUpdate(doc, AREA_START)
    doc.clientID = clientIdOf('commenter')
    const before = Y.encodeStateVector(doc)
    const by = author(participantId('commenter'))
    doc.transact(() => createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, by, entryId('new')))
    return { sections: opened(Y.encodeStateAsUpdate(doc, before)).sections }
  }
  const [only] = comment().sections
  const made = only!.structs as readonly AttackItem[]
  // One struct, one clock: values of one key each.
  const at = (index: number): Ref => [only!.client, only!.clock + index]
  const field = (name: string): number => made.findIndex(({ key }) => key === name)
  const withStructs = (changed: readonly AttackItem[], deleted: AttackUpdate['deletes'] = []) =>
    sent('commenter', bytesOf({ sections: [{ ...only!, structs: changed }], deletes: deleted }))

  test('as it is, it is taken', () => {
    expect(withStructs(made)).toEqual({ ok: true })
  })
  test.each(Object.keys(AREA.collections.comments.fields))('%s set and removed in the same update', (name) => {
    expectRefused(withStructs(made, [deletes(at(field(name)))]))
  })
  test('the author arrives already deleted', () => {
    expectRefused(withStructs(made.with(field('createdBy'), { ...made[field('createdBy')]!, content: { deleted: 1 } })))
  })
  test('the author set again, and the second removed', () => {
    const again: AttackItem = { origin: at(field('createdBy')), content: { values: ['commenter'] } }
    expectRefused(withStructs([...made, again], [deletes(at(made.length))]))
  })
  test('P9: another’s name first, one’s own on top of it', () => {
    const another = { ...made[field('createdBy')]!, content: { values: ['owner'] } }
    const again: AttackItem = { origin: at(field('createdBy')), content: { values: ['commenter'] } }
    expectRefused(withStructs([...made.with(field('createdBy'), another), again]))
    expectRefused(withStructs([...made.with(field('createdBy'), another), again], [deletes(at(field('createdBy')))]))
  })
  test('the whole entry made and removed in the same update', () => {
    expectRefused(withStructs(made, [deletes(at(0), made.length)]))
  })
  test('the whole entry made and removed in the same update, its fields not named', () => {
    expectRefused(withStructs(made, [deletes(at(0))]))
  })
  test('the whole entry arrives already deleted', () => {
    expectRefused(withStructs([{ ...made[0]!, content: { deleted: 1 } }]), 'notAllowed')
  })
  test('fields for an entry of another’s, in the same breath', () => {
    const into: AttackItem = { parent: parentOf(goal(room)), key: 'secret', content: { values: [1] } }
    expectRefused(withStructs([...made, into]))
  })
  test('two entries under one id: neither’s fields count for the other', () => {
    const second: AttackItem = { origin: at(0), content: { type: 'map' } }
    const moved = made.slice(1).map((item): AttackItem => ({ ...item, parent: at(1) }))
    expectRefused(withStructs([made[0]!, second, ...moved]))
  })
})

describe('J5: a place in another’s words needs the right to write there', () => {
  const inside = (column: Column, content: AttackContent) => {
    const [client, clock] = FIRST_LETTER
    return structs(column, [{ origin: [client, clock], right: [client, clock + 1], content }])
  }

  test('a tombstone, which shows nothing and splits what it stands in', () => {
    expectRefused(inside('commenter', { deleted: 1 }), 'goalAgreed')
    expect(inside('owner', { deleted: 1 })).toEqual({ ok: true })
  })
  test('text that is removed at once', () => {
    const [client, clock] = FIRST_LETTER
    const word: AttackItem = { origin: [client, clock], right: [client, clock + 1], content: { text: 'x' } }
    expectRefused(structs('commenter', [word], [deletes(own('commenter'))]), 'goalAgreed')
  })
})

test('what is typed and taken away again takes no room in its text', () => {
  const [client, clock] = FIRST_LETTER
  const typed: AttackItem = { origin: [client, clock], right: [client, clock + 1], content: { text: 'x'.repeat(450) } }
  const kept: AttackItem = { origin: own('owner', 449), right: [client, clock + 1], content: { text: 'y'.repeat(450) } }
  expect(structs('owner', [typed, kept], [deletes(own('owner'), 450)])).toEqual({ ok: true })
  expectRefused(structs('owner', [typed, kept], [deletes(own('owner'), 10)]), 'tooLarge')
})

describe('J1, P8: what no reader looks for, in a place for text', () => {
  const inWords = (content: AttackContent, key: string | null = null) =>
    structs('owner', [{ parent: parentOf(WORDS), key, content }])
  const inText = (content: AttackContent) => structs('owner', [{ parent: parentOf(how(room)), content }])

  test.each<[string, AttackContent, string | null]>([
    ['a document within', { subdocument: 'guid' }, null],
    ['binary content', { binary: new Uint8Array(3) }, null],
    ['an embed', { embed: { src: 'x' } }, null],
    ['a map', { type: 'map' }, null],
    ['a list', { type: 'array' }, null],
    ['a text of another kind', { type: 'text' }, null],
    ['an element', { type: 'xml-element', name: 'paragraph' }, null],
    ['a value under a key', { values: ['x'] }, 'secret'],
    ['a value under the key __proto__', { json: ['x'] }, '__proto__'],
    ['a type under a key', { type: 'map' }, 'secret'],
  ])('in words: %s', (_, content, key) => {
    expectRefused(inWords(content, key))
  })

  test.each<[string, AttackContent]>([
    ['a document within', { subdocument: 'guid' }],
    ['binary content', { binary: new Uint8Array(3) }],
    ['a hook', { type: 'xml-hook' }],
    ['words without a paragraph', { type: 'xml-text' }],
    ['an element outside the schema', { type: 'xml-element', name: 'iframe' }],
  ])('in a text: %s', (_, content) => {
    expectRefused(inText(content))
  })
})

describe('J1, P8: what is no plain value, under a field', () => {
  test.each<[string, AttackContent]>([
    ['a document within', { subdocument: 'guid' }],
    ['binary content', { binary: new Uint8Array(3) }],
    ['a map', { type: 'map' }],
    ['a list', { type: 'array' }],
    ['a text', { type: 'text' }],
    ['a text with elements', { type: 'xml-fragment' }],
    ['an object', { values: [{ status: 'active' }] }],
    ['nothing', { values: [undefined] }],
    ['a word beside the list of words', { json: ['constructor'] }],
  ])('%s', (_, content) => {
    expectRefused(structs('owner', [{ origin: STATUS, content }]))
  })

  test('P30: half a sign, which cannot be kept as UTF-8, brought in as JSON', () => {
    const extent = valueOf(room.getMap('actions').get('assigned'), 'extent')
    const half: AttackStruct = { origin: extent, content: { json: ['\uD83D'] } }
    expectRefused(structs('owner', [half]))
    expect(structs('owner', [{ origin: extent, content: { json: ['\uD83D\uDE00'] } }])).toEqual({ ok: true })
  })
})
