import { PROSE } from '@ansvarsgruppe/plan-model'
import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { extensionsFor } from './extensions.ts'
import { indenting } from './indenting.ts'

const fragment = new Y.Doc().getXmlFragment('text')
const schema = getSchema(extensionsFor(PROSE, { fragment, presence: null, maxLength: 500 }))
const item = (...content: unknown[]): unknown => ({ type: 'listItem', content })
const list = (...content: unknown[]): unknown => ({ type: 'bulletList', content })
const words = (text: string): unknown => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** The document after its last words are indented; a chain's state as the editor makes it. */
function indented(...items: unknown[]): unknown {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [list(...items)] })
  const start = EditorState.create({ doc })
  const state = start.apply(start.tr.setSelection(TextSelection.atEnd(doc)))
  const { tr } = state
  let { selection, doc: seen } = tr
  const chained = {
    schema,
    get selection() {
      return selection
    },
    get doc() {
      return seen
    },
    get tr() {
      ;({ selection, doc: seen } = tr)
      return tr
    },
  }
  const command = indenting.config.addCommands?.call({} as never)['sinkListItem']?.('listItem')
  const done = command?.({ state: chained, tr, dispatch: () => undefined } as never)
  expect(done).toBe(true)
  tr.doc.check()
  return tr.doc.toJSON()
}

test('an item goes into the list that ends the one before it', () => {
  expect(indented(item(words('en'), list(item(words('to')))), item(words('tre')))).toEqual({
    type: 'doc',
    content: [list(item(words('en'), list(item(words('to')), item(words('tre')))))],
  })
})

test.each([
  ['one list without items', [list()]],
  ['several', [list(), list()]],
])('%s before it are taken away first', (_, empty) => {
  expect(indented(item(words('en'), ...empty), item(words('tre')))).toEqual({
    type: 'doc',
    content: [list(item(words('en'), list(item(words('tre')))))],
  })
})
