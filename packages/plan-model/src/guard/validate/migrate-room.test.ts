import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  AREA,
  createEntry,
  entryId,
  OVERVIEW,
  participantId,
  plainText,
  readRoom,
  type RoomDeclaration,
} from '../../index.ts'
import { migrationsFrom } from '../../schema/migration.ts'
import { defaultInspectionLimits } from '../inspect/index.ts'
import { lastUnderKey } from '../inspect/yjs-internals.ts'
import { clientIdOf, NEW_AREA_ENTRIES, NOW, ownerOf, startingDocument } from '../policy-fixture.ts'
import { migrateRoom, validateRoom, type MigratedRoom } from './index.ts'
import { AREA_2, AREA_3, area2With, entriesOf, sameAreaWith } from './migration-fixture.ts'

const SERVERS = 77
const context = {
  version: 1,
  clientId: SERVERS,
  ownerOf: (clientId: number) => (clientId === SERVERS ? 'server:migration' : ownerOf(clientId)),
}
const START = startingDocument(AREA)

const docOf = (...updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
const migrate = (room: RoomDeclaration, ...updates: readonly Uint8Array[]): MigratedRoom =>
  migrateRoom(room, updates.length === 0 ? [START] : updates, context)

function migrated(room: RoomDeclaration, ...updates: readonly Uint8Array[]): Y.Doc {
  const before = updates.length === 0 ? [START] : updates
  const outcome = migrate(room, ...before)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return docOf(...before, outcome.update)
}

/** An action with marks, a list and an emoji in how it is done. */
function written(): Uint8Array {
  const doc = docOf(START)
  doc.clientID = clientIdOf('contributor')
  const how = doc.getMap<Y.Map<unknown>>('actions').get('by-contributor')?.get('how') as Y.XmlFragment
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  paragraph.insert(0, [words])
  how.insert(0, [paragraph])
  words.insert(0, 'Rolig tempo 😀')
  words.format(0, 5, { bold: {} })
  const list = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  const inItem = new Y.XmlElement('paragraph')
  inItem.insert(0, [new Y.XmlText('hver uke')])
  item.insert(0, [inItem])
  list.insert(0, [item])
  how.insert(1, [list])
  doc.getMap<Y.Map<unknown>>('actions').get('by-contributor')?.set('extent', 'Ukentlig')
  return Y.encodeStateAsUpdate(doc)
}

test.each([AREA, OVERVIEW, AREA_2, AREA_3])('a declaration has a migration to each of its versions', (room) => {
  expect(migrationsFrom(1, room).map(({ to }) => to)).toEqual(room.migrations.map(({ to }) => to))
  expect(migrationsFrom(room.schemaVersion, room)).toEqual([])
})

test.each([
  ['one is missing', 3, [2]],
  ['one is there twice', 3, [2, 2]],
  ['the order is another', 3, [3, 2]],
  ['there is one too many', 1, [2]],
])('and none that counts otherwise: %s', (_, schemaVersion, to) => {
  const migrations = to.map((version) => ({ to: version, migrate: () => undefined }))
  expect(() => migrationsFrom(1, { schemaVersion, migrations })).toThrow('a migration to each version')
})

describe('what is migrated', () => {
  test('is sound by the new declaration, and was not before', () => {
    for (const room of [AREA_2, AREA_3]) {
      expect(validateRoom(room, docOf(START), context)).not.toEqual([])
      expect(validateRoom(room, migrated(room), context)).toEqual([])
    }
  })

  test('keeps its words, in a field of another name too, with marks and lists', () => {
    const start = written()
    const before = readRoom(AREA, docOf(start)).collections.actions
    const after = readRoom(AREA_2, migrated(AREA_2, start)).collections.actions
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
    for (const { extent, how, ...rest } of before)
      expect(after).toContainEqual({ ...rest, frequency: extent, method: how })
    const mine = after.find(({ id }) => id === 'by-contributor')
    expect(mine?.frequency).toBe('Ukentlig')
    expect(plainText(mine?.method ?? [])).toBe('Rolig tempo 😀\nhver uke')
  })

  test('G2: is its author’s as before, and what was written is the server’s', () => {
    const before = docOf(START)
    const doc = migrated(AREA_3)
    const makers = (of: Y.Doc): Map<string, number | undefined> => {
      const actions = of.getMap('actions')
      return new Map([...actions.keys()].map((id) => [id, lastUnderKey(actions, id)?.id.client]))
    }
    expect(makers(doc)).toEqual(makers(before))
    const added = [...doc.store.clients.keys()].filter((client) => !before.store.clients.has(client))
    expect(added).toEqual([SERVERS])
  })

  test('goes through every version between', () => {
    const doc = migrated(AREA_3)
    const { collections } = readRoom(AREA_3, doc)
    expect(new Set(collections.goals.map(({ weight }) => weight))).toEqual(new Set(['usual']))
    expect(collections.actions.every((action) => 'frequency' in action)).toBe(true)
    expect(doc.getMap('evaluations').size).toBe(0)
  })

  test('goes from where it is', () => {
    const second = migrate(AREA_2)
    if (!second.ok) throw new Error(second.reason)
    const third = migrateRoom(AREA_3, [START, second.update], { ...context, version: 2, clientId: 78 })
    if (!third.ok) throw new Error(third.reason)
    expect(validateRoom(AREA_3, docOf(START, second.update, third.update))).toEqual([])
    // Once more, from the version it is of now, is nothing.
    expect(migrationsFrom(3, AREA_3)).toEqual([])
  })

  test('is the same whoever does it', () => {
    expect(migrate(AREA_3)).toEqual(migrate(AREA_3))
  })

  test('may have nothing to change', () => {
    const outcome = migrate(sameAreaWith(() => undefined))
    expect(outcome).toMatchObject({ ok: true })
    expect(outcome.ok && Y.decodeUpdate(outcome.update).structs).toEqual([])
  })

  test('may be empty', () => {
    expect(migrateRoom(AREA_3, [], context)).toMatchObject({ ok: true })
  })

  test('may be larger than any edit of a page', () => {
    const doc = docOf(START)
    doc.clientID = clientIdOf('contributor')
    const author = { by: participantId('contributor'), at: NOW }
    const values = { ...NEW_AREA_ENTRIES.actions, how: 'a\nb\nc', extent: 'x'.repeat(200) }
    doc.transact(() => {
      for (let n = 0; n < 600; n++) createEntry(AREA, doc, 'actions', values, author, entryId(`action-${n}`))
    })
    const outcome = migrate(AREA_2, Y.encodeStateAsUpdate(doc))
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(Y.decodeUpdate(outcome.update).structs.length).toBeGreaterThan(defaultInspectionLimits.maxStructs)
  })
})

describe('G1, G3: what cannot stand', () => {
  test('a migration that throws, half-way', () => {
    const room = area2With((doc) => {
      for (const action of entriesOf(doc, 'actions')) {
        action.delete('how')
        throw new TypeError('of the migration')
      }
    })
    expect(migrate(room)).toEqual({ ok: false, reason: 'threw' })
  })

  test('one that leaves out an entry', () => {
    const room = area2With((doc) => {
      const [first] = entriesOf(doc, 'actions')
      first?.set('frequency', '')
    })
    expect(migrate(room)).toMatchObject({ ok: false, reason: 'unsound', findings: { 0: { rule: 'V2' } } })
  })

  test('one that makes an entry in somebody’s name', () => {
    const room = sameAreaWith((doc) => {
      const author = { by: participantId('owner'), at: NOW }
      createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, author, entryId('forged'))
    })
    expect(migrate(room)).toMatchObject({ ok: false, reason: 'unsound', findings: [{ rule: 'V6' }] })
  })

  test('one that leaves something in a root nobody declares any more', () => {
    const { evaluations: _, ...kept } = AREA.collections
    const room = { ...sameAreaWith((doc) => doc.getMap('evaluations').delete('by-owner')), collections: kept }
    expect(migrate(room)).toMatchObject({ ok: false, reason: 'unsound', findings: [{ rule: 'V1' }] })
  })

  test('one that writes in a root there never was', () => {
    expect(migrate(sameAreaWith((doc) => void doc.getMap('notes').set('a', 1)))).toEqual({
      ok: false,
      reason: 'refused',
    })
  })

  test('one that writes under another’s id', () => {
    const room = sameAreaWith((doc) => {
      doc.clientID = clientIdOf('owner')
      for (const goal of entriesOf(doc, 'goals')) goal.set('status', 'active')
    })
    expect(migrate(room)).toEqual({ ok: false, reason: 'refused' })
  })

  test('one that puts a document within', () => {
    const room = sameAreaWith((doc) => {
      for (const goal of entriesOf(doc, 'goals')) goal.set('status', new Y.Doc())
    })
    expect(migrate(room)).toMatchObject({ ok: false })
  })

  test('one that takes a root for another kind', () => {
    const room = { ...OVERVIEW, schemaVersion: 2 }
    const migrations = [{ to: 2, migrate: (doc: Y.Doc) => void doc.getMap('whatMatters').set('a', 1) }]
    const overview = startingDocument(OVERVIEW)
    expect(migrateRoom({ ...room, migrations }, [overview], context)).toMatchObject({ ok: false })
  })

  test('a document that was not sound before', () => {
    const doc = docOf(START)
    doc.getMap('goals').set('x', 'no goal')
    expect(migrate(AREA_2, Y.encodeStateAsUpdate(doc))).toMatchObject({ ok: false, reason: 'unsound' })
  })
})
