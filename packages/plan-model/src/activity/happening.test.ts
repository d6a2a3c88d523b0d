import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AREA_START } from '../guard/judge-fixture.ts'
import { Inspector } from '../guard/index.ts'
import { clientIdOf, NEW_AREA_ENTRIES, NOW, stampBy, startingDocument } from '../guard/policy-fixture.ts'
import {
  AREA,
  createEntry,
  entryId,
  OVERVIEW,
  participantId,
  removeEntry,
  restoreEntry,
  rootTypes,
  setField,
  setValue,
  sharedText,
  type RoomDeclaration,
} from '../index.ts'
import { happeningsOf, type Happening } from './happening.ts'

const OWNER = { by: participantId('owner'), at: NOW }

/** What the server would say happened, for what `write` does to the room as everyone has it. */
function happened(
  write: (doc: Y.Doc) => void,
  room: RoomDeclaration = AREA,
  first?: (doc: Y.Doc) => void,
): Happening[] {
  const server = new Y.Doc()
  const inspector = new Inspector(server, rootTypes(room))
  Y.applyUpdate(server, room === AREA ? AREA_START : startingDocument(room))
  if (first !== undefined) first(server)
  const client = new Y.Doc()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  client.clientID = clientIdOf('owner')
  const before = Y.encodeStateVector(client)
  client.transact(() => write(client))
  const inspection = inspector.inspect(Y.encodeStateAsUpdate(client, before))
  if (inspection.status !== 'ok') throw new Error(inspection.status)
  return happeningsOf(inspection.changes)
}

const goal = (field: string | null, kind: Happening['kind']): Happening => ({
  collection: 'goals',
  entry: entryId('goal'),
  field,
  kind,
})

describe('what happened', () => {
  test('a field', () => {
    expect(happened((doc) => setField(AREA, doc, 'goals', 'goal', 'status', 'achieved'))).toEqual([
      goal('status', 'changed'),
    ])
  })

  test('a text, however much of it, is once', () => {
    const type = (doc: Y.Doc): void => {
      const text = sharedText(doc, 'goals', 'goal', 'why')!
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('Fordi jeg vil')])
      text.insert(0, [paragraph, new Y.XmlElement('paragraph')])
    }
    expect(happened(type)).toEqual([goal('why', 'changed')])
  })

  test('a new entry is one happening, whatever it is made with', () => {
    const id = entryId('new')
    expect(happened((doc) => createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, OWNER, id))).toEqual([
      { collection: 'goals', entry: id, field: null, kind: 'created' },
    ])
  })

  test('removing and restoring', () => {
    expect(happened((doc) => removeEntry(doc, 'goals', 'goal', OWNER))).toEqual([goal(null, 'removed')])
    const removed = (doc: Y.Doc): void => removeEntry(doc, 'goals', 'goal', OWNER)
    expect(happened((doc) => restoreEntry(doc, 'goals', 'goal'), AREA, removed)).toEqual([goal(null, 'restored')])
  })

  test('several things at once, each once', () => {
    const both = happened((doc) => {
      setField(AREA, doc, 'goals', 'goal', 'status', 'achieved')
      setField(AREA, doc, 'goals', 'goal', 'status', 'ended')
      setField(AREA, doc, 'comments', 'by-owner', 'resolved', stampBy(participantId('owner')))
    })
    expect(both).toEqual([
      goal('status', 'changed'),
      { collection: 'comments', entry: 'by-owner', field: 'resolved', kind: 'changed' },
    ])
  })

  test('a text and a value of the room itself', () => {
    const inRoom = happened((doc) => {
      doc.getXmlFragment('whatMatters').insert(0, [new Y.XmlElement('paragraph')])
      setValue(OVERVIEW, doc, 'noCooperation', true)
    }, OVERVIEW)
    expect(inRoom).toEqual([
      { collection: 'whatMatters', entry: null, field: null, kind: 'changed' },
      { collection: 'values', entry: null, field: 'noCooperation', kind: 'changed' },
    ])
  })

  test('holds no content', () => {
    const secret = 'Diagnosen'
    const told = happened((doc) => {
      setField(AREA, doc, 'comments', 'by-owner', 'body', secret)
      createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: secret }, OWNER)
    })
    expect(told).toHaveLength(2)
    expect(JSON.stringify(told)).not.toContain(secret)
  })
})
