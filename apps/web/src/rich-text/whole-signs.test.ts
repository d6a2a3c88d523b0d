import { PROSE } from '@ansvarsgruppe/plan-model'
import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { extensionsFor } from './extensions.ts'
import { wholeSigns } from './whole-signs.ts'

const extensions = extensionsFor(PROSE, {
  fragment: new Y.Doc().getXmlFragment('text'),
  presence: null,
  maxLength: 500,
})
const schema = getSchema(extensions)
const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('a😀b')])])
const plugins = wholeSigns.config.addProseMirrorPlugins?.call({} as never) ?? []

test.each([
  ['a caret inside a sign goes behind it', 3, 3, [4, 4]],
  ['a selection that ends inside one takes it along', 1, 3, [1, 4]],
  ['one that begins inside leaves it', 3, 5, [4, 5]],
  ['beside a sign nothing moves', 2, 4, [2, 4]],
])('%s', (_, anchor, head, wanted) => {
  const state = EditorState.create({ doc, plugins })
  const after = state.apply(state.tr.setSelection(TextSelection.create(doc, anchor, head)))
  expect([after.selection.anchor, after.selection.head]).toEqual(wanted)
})

test('every editor has it', () => {
  expect(extensions.map(({ name }) => name)).toContain('wholeSigns')
})
