import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { leaveTidyingToServer } from './tidying.ts'

/** Two make the same words bold at once, and one of them takes the words away: the other’s marks say nothing then. */
function changesMade(prepare: (doc: Y.Doc) => void): number {
  const reader = new Y.Doc()
  prepare(reader)
  let made = 0
  reader.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    made += local ? 1 : 0
  })
  const first = new Y.Doc()
  first.getText('text').insert(0, 'en to tre')
  const start = Y.encodeStateAsUpdate(first)
  const second = new Y.Doc()
  for (const doc of [second, reader]) Y.applyUpdate(doc, start)
  reader.getText('text')
  for (const doc of [first, second]) doc.getText('text').format(3, 2, { bold: {} })
  first.getText('text').delete(3, 2)
  for (const doc of [second, first]) Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc))
  return made
}

test('a page that looks writes nothing, also where Yjs would tidy', () => {
  // Else the test says nothing.
  expect(changesMade(() => undefined)).toBeGreaterThan(0)
  expect(changesMade(leaveTidyingToServer)).toBe(0)
})
