/** What is refused of an action that is seen alone, whatever else the same person might do in the area. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { AREA, createEntry, entryId, removeEntry, rootTypes, setField, sharedText } from '../index.ts'
import { Inspector, isOfActionAlone } from './index.ts'
import { AREA_START, author } from './judge-fixture.ts'
import { clientIdOf, NEW_AREA_ENTRIES, stampBy } from './policy-fixture.ts'
import { participantId } from '../ids.ts'

const ME = participantId('responsible')
const NOTE = NEW_AREA_ENTRIES.progressNotes

function isTaken(write: (doc: Y.Doc) => void): boolean {
  const server = new Y.Doc()
  const inspector = new Inspector(server, rootTypes(AREA))
  Y.applyUpdate(server, AREA_START)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, AREA_START)
  doc.clientID = clientIdOf('responsible')
  const before = Y.encodeStateVector(doc)
  doc.transact(() => write(doc))
  const inspection = inspector.inspect(Y.encodeStateAsUpdate(doc, before))
  if (inspection.status !== 'ok' || !inspection.effective) throw new Error('nothing was tried')
  return isOfActionAlone(inspection.changes, 'assigned')
}

test.each<[string, (doc: Y.Doc) => void]>([
  ['its status', (doc) => setField(AREA, doc, 'actions', 'assigned', 'status', 'completed')],
  ['a note on it', (doc) => createEntry(AREA, doc, 'progressNotes', NOTE, author(ME))],
  [
    'both at once',
    (doc) => {
      setField(AREA, doc, 'actions', 'assigned', 'status', 'completed')
      createEntry(AREA, doc, 'progressNotes', NOTE, author(ME))
    },
  ],
])('taken: %s', (_, write) => expect(isTaken(write)).toBe(true))

test.each<[string, (doc: Y.Doc) => void]>([
  ['another action’s status', (doc) => setField(AREA, doc, 'actions', 'by-responsible', 'status', 'completed')],
  ['its day', (doc) => setField(AREA, doc, 'actions', 'assigned', 'due', '2026-12-24')],
  ['its text', (doc) => sharedText(doc, 'actions', 'assigned', 'how')!.insert(0, [new Y.XmlElement('paragraph')])],
  ['removing it', (doc) => removeEntry(doc, 'actions', 'assigned', { by: ME, at: Date.parse(stampBy(ME).at) })],
  ['a new action', (doc) => createEntry(AREA, doc, 'actions', NEW_AREA_ENTRIES.actions, author(ME))],
  [
    'a note on another action',
    (doc) => createEntry(AREA, doc, 'progressNotes', { ...NOTE, action: entryId('by-responsible') }, author(ME)),
  ],
  ['changing a note', (doc) => setField(AREA, doc, 'progressNotes', 'by-responsible', 'text', 'Annet')],
  ['a comment', (doc) => createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, author(ME))],
  ['a goal’s status', (doc) => setField(AREA, doc, 'goals', 'goal', 'status', 'achieved')],
  ['deleting its key', (doc) => doc.getMap<Y.Map<unknown>>('actions').get('assigned')?.delete('status')],
  ['deleting it', (doc) => doc.getMap('actions').delete('assigned')],
])('not taken: %s', (_, write) => expect(isTaken(write)).toBe(false))
