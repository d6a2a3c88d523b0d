/** Yjs' shared types and their kinds. */
import * as Y from 'yjs'
import type { TypeKind } from '../change.ts'
import { malformed } from './refusal.ts'
import type { SharedType } from './yjs-internals.ts'

const kinds = new Map<unknown, TypeKind>([
  [Y.Map, 'map'],
  [Y.Array, 'array'],
  [Y.Text, 'text'],
  [Y.XmlElement, 'xml-element'],
  [Y.XmlFragment, 'xml-fragment'],
  [Y.XmlText, 'xml-text'],
  [Y.XmlHook, 'xml-hook'],
])

export function kindOf(type: SharedType): TypeKind {
  // By constructor, not instanceof: XmlElement is a fragment, XmlText a text, XmlHook a map
  return kinds.get(type.constructor) ?? malformed('undeclared type')
}

export function nodeNameOf(type: SharedType): string {
  return type instanceof Y.XmlElement ? type.nodeName : ''
}

/** Defines the root with its class, so that no update can be the first to choose it. */
export function declareRoot(doc: Y.Doc, name: string, kind: TypeKind): SharedType {
  switch (kind) {
    case 'map':
      return doc.getMap(name)
    case 'array':
      return doc.getArray(name)
    case 'text':
      return doc.getText(name)
    case 'xml-element':
      return doc.getXmlElement(name)
    case 'xml-fragment':
      return doc.getXmlFragment(name)
    case 'xml-text':
      return doc.get(name, Y.XmlText)
    case 'xml-hook':
      throw new Error('a hook cannot be a root')
  }
  return kind satisfies never
}
