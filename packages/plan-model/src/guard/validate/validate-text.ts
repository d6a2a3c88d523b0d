/** V4 and V5 for one text: what stands in it, item by item, against its field's profile. */
import * as Y from 'yjs'
import type { RichTextField } from '../../schema/fields.ts'
import {
  isAllowedMark,
  markNameOf,
  nodeDeclaration,
  type NodeDeclaration,
  type RichTextProfile,
} from '../../schema/rich-text.ts'
import { contentOf, liveChildren, liveKeys, type Item, type SharedType } from '../inspect/yjs-internals.ts'

type TextRule = 'V4' | 'V5'

/** Levels of elements: deeper ones are a finding, and nothing recurses further. */
const DEPTH_MAX = 64

/** Each rule that is broken, once for every place where it is. */
export function* faultsOfText(field: RichTextField, fragment: SharedType): Generator<TextRule> {
  const counted = { length: 0 }
  if (hasKeys(fragment)) yield 'V5'
  yield* children(field.profile, field.profile.top, false, fragment, counted, 1)
  if (counted.length > field.maxLength) yield 'V4'
}

function* children(
  profile: RichTextProfile,
  elements: readonly string[],
  holdsText: boolean,
  parent: SharedType,
  counted: { length: number },
  depth: number,
): Generator<TextRule> {
  for (const item of liveChildren(parent)) {
    counted.length += item.length
    const content = contentOf(item)
    if (content.kind !== 'type') {
      yield content.kind === 'binary' || content.kind === 'subdocument' ? 'V5' : 'V4'
      continue
    }
    const { type } = content
    if (type.constructor === Y.XmlText) {
      if (!holdsText) yield 'V4'
      yield* words(profile, type, counted)
      continue
    }
    const declaration =
      type instanceof Y.XmlElement && elements.includes(type.nodeName) ? nodeDeclaration(profile, type.nodeName) : null
    if (declaration === null || depth >= DEPTH_MAX) {
      yield 'V4'
      continue
    }
    yield* attributes(declaration, type)
    yield* children(profile, declaration.elements, declaration.text, type, counted, depth + 1)
  }
}

function* attributes({ attributes: declared }: NodeDeclaration, element: SharedType): Generator<TextRule> {
  for (const [name, item] of liveKeys(element)) {
    const isAllowed = Object.hasOwn(declared, name) && declared[name]?.(singleValue(item)) === true
    if (!isAllowed) yield 'V4'
  }
}

function* words(profile: RichTextProfile, text: SharedType, counted: { length: number }): Generator<TextRule> {
  if (hasKeys(text)) yield 'V5'
  for (const item of liveChildren(text)) {
    counted.length += item.length
    const content = contentOf(item)
    switch (content.kind) {
      case 'text':
        break
      case 'format':
        if (markNameOf(content.mark) !== content.mark || !isAllowedMark(profile, content.mark, content.value))
          yield 'V4'
        break
      default:
        yield content.kind === 'binary' || content.kind === 'subdocument' ? 'V5' : 'V4'
    }
  }
}

function singleValue(item: Item): unknown {
  const content = contentOf(item)
  return content.kind === 'values' && content.values.length === 1 ? content.values[0] : undefined
}

function hasKeys(type: SharedType): boolean {
  return !liveKeys(type).next().done
}
