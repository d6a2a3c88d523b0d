import { AREA, createEntry, entryId, participantId } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StoredSnapshot } from '../../store/store.ts'
import { RoomDocument } from './room-document.ts'
import { applyAll, NOW } from './rooms-fixture.ts'

const NOTHING = Uint8Array.of(0)

function snapshotOf(doc: Y.Doc): StoredSnapshot {
  const update = Y.encodeStateAsUpdate(doc)
  const kept = { seq: 1, at: NOW, schemaVersion: AREA.schemaVersion, soundBy: 1, historyBytes: update.length }
  return { ...kept, update, stateVector: Y.encodeStateVector(doc) }
}

function withComment(body: string): Y.Doc {
  const doc = new Y.Doc()
  comment(doc, body)
  return doc
}

function comment(doc: Y.Doc, body: string): void {
  const author = { by: participantId('owner'), at: NOW }
  createEntry(AREA, doc, 'comments', { target: null, parent: null, body, resolved: null }, author, entryId(body))
}

test('a newcomer gets the snapshot as it is stored, and nothing is read for it', () => {
  const snapshot = { ...snapshotOf(withComment('en')), update: Uint8Array.of(255, 255) }
  const document = new RoomDocument(AREA, { snapshot, updates: [] })
  expect(document.stateVector()).toBe(snapshot.stateVector)
  expect(document.difference(NOTHING)[0]).toBe(snapshot.update)
  // What a page answers that has nothing to say.
  expect(document.inspect(Uint8Array.of(0, 0))).toMatchObject({ status: 'ok', effective: false })
  expect(() => document.doc).toThrow(Error)
})

test('whoever has something gets what is missing; an edit changes what newcomers get', () => {
  const stored = withComment('en')
  const snapshot = snapshotOf(stored)
  const document = new RoomDocument(AREA, { snapshot, updates: [] })
  const client = new Y.Doc()
  applyAll(client, document.difference(NOTHING))
  expect(document.difference(Y.encodeStateVector(client))[0]).not.toBe(snapshot.update)
  comment(client, 'to')
  const inspection = document.inspect(Y.encodeStateAsUpdate(client, snapshot.stateVector))
  if (inspection.status !== 'ok') throw new Error(inspection.status)
  document.apply(inspection.update, 'somebody', inspection.takesBack)
  const late = new Y.Doc()
  applyAll(late, document.difference(NOTHING))
  expect([...late.getMap('comments').keys()].toSorted()).toEqual(['en', 'to'])
  expect(Y.decodeStateVector(document.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(client)))
})

test('what came after the snapshot is read at once', () => {
  const stored = withComment('en')
  const snapshot = snapshotOf(stored)
  comment(stored, 'to')
  const updates = [Y.encodeStateAsUpdate(stored, snapshot.stateVector)]
  const document = new RoomDocument(AREA, { snapshot, updates })
  const late = new Y.Doc()
  applyAll(late, document.difference(NOTHING))
  expect([...late.getMap('comments').keys()].toSorted()).toEqual(['en', 'to'])
})

test('the server writes under an id of its own, the same whether it has read the document or not', () => {
  const document = new RoomDocument(AREA, { snapshot: snapshotOf(withComment('en')), updates: [] })
  const { clientId } = document
  expect(document.doc.clientID).toBe(clientId)
})
