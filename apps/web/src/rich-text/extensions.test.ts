import { LINE, PROSE, type RichTextProfile } from '@ansvarsgruppe/plan-model'
import { getSchema } from '@tiptap/core'
import { initProseMirrorDoc } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { extensionsFor } from './extensions.ts'

function schemaOf(profile: RichTextProfile): ReturnType<typeof getSchema> {
  const fragment = new Y.Doc().getXmlFragment('text')
  return getSchema(extensionsFor(profile, { fragment, presence: null, maxLength: 500 }))
}

describe.each([LINE, PROSE])('$name', (profile) => {
  const schema = schemaOf(profile)
  const blocks = Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text')

  test('knows the nodes and marks of the allow-list, and no others', () => {
    expect(blocks.toSorted()).toEqual(Object.keys(profile.nodes).toSorted())
    expect(Object.keys(schema.marks).toSorted()).toEqual(profile.marks.toSorted())
  })

  test('writes no attribute the allow-list does not know', () => {
    for (const name of blocks) {
      const declared = profile.nodes[name as keyof typeof profile.nodes]?.attributes ?? {}
      expect(Object.keys(declared)).toEqual(Object.keys(schema.nodes[name]?.spec.attrs ?? {}))
    }
  })

  test('gives an attribute that is missing a value the allow-list takes: the editor writes it back', () => {
    for (const name of blocks) {
      const declared = profile.nodes[name as keyof typeof profile.nodes]?.attributes ?? {}
      for (const [attribute, fits] of Object.entries(declared))
        expect(fits(schema.nodes[name]?.spec.attrs?.[attribute]?.default), `${name} ${attribute}`).toBe(true)
    }
  })

  test('puts nothing where the allow-list does not', () => {
    for (const name of blocks) {
      const allowed: readonly string[] = profile.nodes[name as keyof typeof profile.nodes]?.elements ?? []
      const possible = blocks.filter((inner) => fits(schema, name, inner))
      expect(
        possible.filter((inner) => !allowed.includes(inner)),
        name,
      ).toEqual([])
    }
    expect(
      blocks
        .filter((inner) => fits(schema, 'doc', inner))
        .filter((inner) => !(profile.top as readonly string[]).includes(inner)),
    ).toEqual([])
  })
})

test('what merging can leave behind is shown, and nothing of it is deleted by looking', () => {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  const element = (name: string, ...children: Array<Y.XmlElement | Y.XmlText>): Y.XmlElement => {
    const made = new Y.XmlElement(name)
    made.insert(0, children)
    return made
  }
  const words = (text: string): Y.XmlElement => element('paragraph', new Y.XmlText(text))
  fragment.insert(0, [
    element(
      'bulletList',
      element('listItem', element('orderedList', element('listItem', words('inni'))), words('etter')),
    ),
    element('bulletList', element('listItem')),
    element('orderedList'),
    words('til slutt'),
  ])
  const before = fragment.toJSON()
  const { doc: shown } = initProseMirrorDoc(fragment, schemaOf(PROSE))
  expect(() => shown.check()).not.toThrow()
  expect(shown.textContent).toBe('inniettertil slutt')
  expect(fragment.toJSON()).toBe(before)
})

/** Whether `inner` may stand anywhere in `outer`: first, or after what `outer` must begin with. */
function fits(schema: ReturnType<typeof getSchema>, outer: string, inner: string): boolean {
  const start = schema.nodes[outer]?.contentMatch
  const type = schema.nodes[inner]
  if (start === undefined || type === undefined) return false
  const later = start.defaultType === null ? null : start.matchType(start.defaultType)
  return start.matchType(type) !== null || (later !== null && later.matchType(type) !== null)
}
