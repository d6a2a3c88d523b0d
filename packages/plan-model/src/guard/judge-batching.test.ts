/**
 * No forbidden effect by any batching: what one may not do, one may not do in pieces either, nor wrapped in what one
 * may. Each attempt is delivered one operation at a time, merged, out of order, as a whole state, in pieces of words and
 * cut between any two structs; the room is then compared with the policy's table and with its declaration.
 */
import { createDecoder, readVarString } from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  AREA,
  createEntry,
  entryId,
  momentOf,
  newEntryId,
  participantId,
  readRoom,
  rootTypes,
  setField,
  sharedText,
  writeParagraphs,
  type ParticipantId,
} from '../index.ts'
import { forbiddenEffects } from './attack/forbidden-effects.ts'
import { Inspector, validateRoom } from './index.ts'
import {
  bytesOf,
  lengthOf,
  opened,
  type AttackSection,
  type AttackStruct,
  type AttackUpdate,
} from './inspect/attack-bytes.ts'
import { AREA_START, author, goal, goalText } from './judge-fixture.ts'
import { clientIdOf, NEW_AREA_ENTRIES, NOW, ownerOf, verdictOn, type Column } from './policy-fixture.ts'

type Step = (doc: Y.Doc, by: ParticipantId) => unknown

/** What a column's page would send, one update for each step. */
function pageOf(column: Column, steps: readonly Step[], gc: boolean): { readonly doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc({ gc })
  Y.applyUpdate(doc, AREA_START)
  doc.clientID = clientIdOf(column)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const step of steps) doc.transact(() => step(doc, participantId(column)))
  return { doc, updates }
}

const inspected = (): { readonly doc: Y.Doc; readonly inspector: Inspector } => {
  const doc = new Y.Doc()
  const inspector = new Inspector(doc, rootTypes(AREA))
  Y.applyUpdate(doc, AREA_START)
  return { doc, inspector }
}
const untouched = inspected()

/** Delivers updates as the room does, and answers the document; null when it took none of them. */
function delivered(column: Column, updates: readonly Uint8Array[]): Y.Doc | null {
  let server = untouched
  for (const update of updates) {
    const inspection = server.inspector.inspect(update)
    if (inspection.status !== 'ok' || !inspection.effective) continue
    const context = { room: AREA, name: 'area-work', start: AREA_START, column } as const
    if (!verdictOn(server.doc, server.inspector, update, context).ok) continue
    if (server === untouched) server = inspected()
    Y.applyUpdate(server.doc, inspection.update)
  }
  return server === untouched ? null : server.doc
}

/** Pieces a word is cut into: more would be the same over and over. */
const PIECES_MAX = 6
const CONTENT_STRING = 4

/** The same operations, with a struct for each of a few pieces of every word. */
function inPieces(update: AttackUpdate): AttackUpdate {
  const sections = update.sections.map((section): AttackSection => {
    let clock = section.clock
    const structs = section.structs.flatMap((struct): AttackStruct[] => {
      const pieces = piecesOf(struct).map((text, index): AttackStruct => {
        const origin = index === 0 ? {} : { origin: [section.client, clock - 1] as const, key: null }
        clock += text.length
        return { ...struct, ...origin, content: { text } }
      })
      if (pieces.length === 0) clock += lengthOf(struct)
      return pieces.length === 0 ? [struct] : pieces
    })
    return { ...section, structs }
  })
  return { ...update, sections }
}

function piecesOf(struct: AttackStruct): string[] {
  if (!('content' in struct) || !('raw' in struct.content) || struct.content.ref !== CONTENT_STRING) return []
  const text = readVarString(createDecoder(struct.content.raw))
  const size = Math.ceil(text.length / PIECES_MAX)
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  )
}

/** Two updates for every place between two structs: what comes before it, then the rest, with the deletions in one. */
function cuts({ sections, deletes = [] }: AttackUpdate): Uint8Array[][] {
  const [only, ...others] = sections
  if (only === undefined || others.length > 0) throw new Error('one page has one client id')
  let clock = only.clock
  return only.structs.flatMap((struct, cut) => {
    const early: AttackSection[] = cut === 0 ? [] : [{ ...only, structs: only.structs.slice(0, cut) }]
    const late: AttackSection[] = [{ ...only, clock, structs: only.structs.slice(cut) }]
    clock += lengthOf(struct)
    const deletesLate = [bytesOf({ sections: early }), bytesOf({ sections: late, deletes })]
    if (deletes.length === 0) return [deletesLate]
    const deletesFirst = [bytesOf({ sections: early, deletes }), bytesOf({ sections: late })]
    return [deletesLate, deletesFirst]
  })
}

type Packing = readonly [name: string, updates: readonly Uint8Array[]]

/** Every way of sending what `steps` did, from a page that forgets what was deleted and from one that does not. */
function packings(column: Column, steps: readonly Step[]): Packing[] {
  return [true, false].flatMap((gc) => {
    const { doc, updates } = pageOf(column, steps, gc)
    const merged = Y.mergeUpdates(updates)
    const lacking = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(AREA_START))
    const pieces = inPieces(opened(lacking))
    const pairs = updates.map((update, index) => Y.mergeUpdates([update, ...updates.slice(index + 1, index + 2)]))
    const cut = [...cuts(opened(merged)), ...cuts(opened(lacking)), ...cuts(pieces)]
    return [
      ['one by one', updates],
      ['merged', [merged]],
      ['in pairs', pairs],
      ['from behind, then whole', [...updates.toReversed(), lacking]],
      ['what is lacking', [lacking]],
      ['the whole state', [Y.encodeStateAsUpdate(doc)]],
      ['each twice, then whole', [...updates.flatMap((update) => [update, update]), lacking]],
      ['words in pieces', [bytesOf(pieces)]],
      ...cut.map((pair, index): Packing => [`cut ${index}`, pair]),
    ] satisfies Packing[]
  })
}

const said = (body: string): Step => {
  const id = newEntryId()
  return (doc, by) => createEntry(AREA, doc, 'comments', { ...NEW_AREA_ENTRIES.comments, body }, author(by), id)
}
const words = (doc: Y.Doc): Y.XmlText => (goalText(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText
const NEW = entryId('new')
const comment: Step = (doc, by) => createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, author(by), NEW)
const entry = (doc: Y.Doc, collection: string): Y.Map<unknown> =>
  doc.getMap<Y.Map<unknown>>(collection).get('new') ?? new Y.Map()
const linked = (href: string): Step => {
  return (doc) => {
    const text = sharedText(doc, 'actions', 'assigned', 'how')!
    if (text.length < 2) writeParagraphs(text, 'her')
    const paragraph = text.get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).format(0, 3, { link: { href } })
  }
}

const BEFORE = new Y.Doc()
Y.applyUpdate(BEFORE, AREA_START)
const before = readRoom(AREA, BEFORE)

describe('what is forbidden is so in pieces and in company', () => {
  test.each<[string, Column, readonly Step[]]>([
    [
      'an entry in another’s name',
      'contributor',
      [
        said('ja'),
        (doc, by) => {
          comment(doc, by)
          entry(doc, 'comments').set('createdBy', 'owner')
        },
        said('nei'),
      ],
    ],
    [
      'an entry in another’s name, later',
      'contributor',
      [comment, (doc) => entry(doc, 'comments').set('createdBy', 'owner')],
    ],
    [
      'an entry without its author',
      'contributor',
      [said('ja'), comment, (doc) => entry(doc, 'comments').delete('createdBy')],
    ],
    [
      'an entry without its author, made so',
      'contributor',
      [
        (doc, by) => {
          comment(doc, by)
          entry(doc, 'comments').delete('createdBy')
        },
        said('ja'),
      ],
    ],
    ['half an entry', 'contributor', [(doc) => doc.getMap('comments').set('new', new Y.Map([['body', 'halv']]))]],
    ['words in another’s text', 'commenter', [said('ja'), (doc) => words(doc).insert(1, 'xy'), said('nei')]],
    [
      'words in another’s text, taken back',
      'commenter',
      [said('ja'), (doc) => words(doc).insert(1, 'xy'), (doc) => words(doc).delete(1, 2), said('nei')],
    ],
    ['a letter of another’s taken away', 'commenter', [said('ja'), (doc) => words(doc).delete(1, 1), said('nei')]],
    [
      'a status that is not one’s to set',
      'contributor',
      [said('ja'), (doc) => goal(doc).set('status', 'ended'), (doc) => goal(doc).set('status', 'agreed')],
    ],
    [
      'an entry deleted, and another under its id',
      'owner',
      [
        (doc) => doc.getMap('comments').delete('by-reader'),
        (doc, by) => createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, author(by), entryId('by-reader')),
      ],
    ],
    ['an entry made and deleted', 'owner', [comment, (doc) => doc.getMap('comments').delete('new'), said('ja')]],
    [
      'a text longer than its field',
      'owner',
      [
        (doc) => writeParagraphs(goalText(doc), 'x'.repeat(300)),
        (doc) => words(doc).insert(0, 'y'.repeat(100)),
        (doc) => words(doc).insert(50, 'z'.repeat(150)),
      ],
    ],
    [
      'the owner’s own words with a new goal',
      'coordinator',
      [
        (doc, by) => createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, author(by), NEW),
        (doc) => writeParagraphs(sharedText(doc, 'goals', 'new', 'ownWords')!, 'Jeg vil'),
      ],
    ],
    [
      'a suggestion accepted by its author',
      'contributor',
      [
        (doc, by) => createEntry(AREA, doc, 'suggestions', NEW_AREA_ENTRIES.suggestions, author(by), NEW),
        (doc) => entry(doc, 'suggestions').set('status', 'accepted'),
      ],
    ],
    [
      'removed in another’s name',
      'commenter',
      [comment, (doc) => entry(doc, 'comments').set('removed', { by: 'owner', at: momentOf(NOW) })],
    ],
    ['a link that runs, made harmless afterwards', 'owner', [linked('javascript:alert(1)'), linked('https://a.no')]],
    ['a link that runs, on top of a harmless one', 'owner', [linked('https://a.no'), linked('javascript:alert(1)')]],
    ['a field nobody declared', 'owner', [said('ja'), (doc) => goal(doc).set('__proto__', 1), said('nei')]],
  ])('%s', (_, column, steps) => {
    for (const [packing, updates] of packings(column, steps)) {
      const doc = delivered(column, updates)
      if (doc === null) continue
      const problems = [
        ...forbiddenEffects(AREA, before, readRoom(AREA, doc), column),
        ...validateRoom(AREA, doc, { ownerOf }).map((finding) => JSON.stringify(finding)),
      ]
      expect({ packing, problems }).toEqual({ packing, problems: [] })
    }
  })
})

test('what is allowed is so however it is packed, as long as entries come whole', () => {
  const steps: readonly Step[] = [
    said('ja'),
    comment,
    (doc, by) => setField(AREA, doc, 'comments', NEW, 'resolved', { by, at: momentOf(NOW) }),
    (doc) => writeParagraphs(goalText(doc), 'Nye ord'),
    (doc) => words(doc).insert(1, 'xy'),
    (doc) => words(doc).delete(0, 2),
    linked('https://a.no'),
    (doc) => goal(doc).set('status', 'active'),
  ]
  const { doc: page } = pageOf('owner', steps, true)
  const whole = packings('owner', steps).filter(([name]) => !name.startsWith('cut'))
  expect(whole).toHaveLength(16)
  for (const [packing, updates] of whole) {
    const doc = delivered('owner', updates)
    expect({ packing, room: doc && inOrder(doc) }).toEqual({ packing, room: inOrder(page) })
  }
})

/** Entries by id: each document lists them as they came. */
function inOrder(doc: Y.Doc): unknown {
  const { collections } = readRoom(AREA, doc)
  return Object.entries(collections).map(([name, entries]) => [
    name,
    entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ])
}
