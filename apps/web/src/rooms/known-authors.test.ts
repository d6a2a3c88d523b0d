import { AREA, createEntry, participantId } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { Awareness, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { KnownAuthors } from './known-authors.ts'

test('who was seen is known for good, also after they have gone', () => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const authors = new KnownAuthors()
  awareness.setLocalState({ user: { participant: 'p07', name: 'Fatima', color: 1 } })
  authors.learnFrom(awareness)
  removeAwarenessStates(awareness, [awareness.clientID], 'test')
  authors.learnFrom(awareness)
  expect(authors.of(awareness.clientID, AREA, doc)).toBe('p07')
  awareness.destroy()
})

test('who was never seen is known by an entry they made, and by nothing else', () => {
  const theirs = new Y.Doc()
  const author = { by: participantId('p05'), at: 0 }
  const goal = { text: 'Mål', ownWords: '', why: '', status: 'active', parent: null, order: 'a' } as const
  theirs.transact(() => createEntry(AREA, theirs, 'goals', goal, author))
  const ours = new Y.Doc()
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs))
  const authors = new KnownAuthors()
  expect(authors.of(theirs.clientID, AREA, ours)).toBe('p05')
  expect(authors.of(theirs.clientID + 1, AREA, ours)).toBeNull()
})
