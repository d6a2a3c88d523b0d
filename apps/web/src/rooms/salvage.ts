/** The person's own words that the server did not take, read out of a document that is about to be thrown away. */
import { VALUES_ROOT, type Field, type RoomDeclaration } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import { operationAt, operationsOf } from './operations.ts'
import type { KeptText } from './refusal.ts'

/**
 * Everything `client` inserted from clock `from` on and that still stands, by field, in the text's own order.
 * Only words: an index or a status that was set is no loss to copy out.
 */
export function salvage(room: RoomDeclaration, doc: Y.Doc, client: number, from: number): KeptText[] {
  const isNew = (item: Y.Item): boolean =>
    item.id.client === client && item.id.clock + item.length > from && !item.deleted
  const kept: KeptText[] = []
  const keep = (collection: string, entry: string | null, field: string | null, text: string): void => {
    if (text.trim() !== '') kept.push({ collection, entry, field, text: text.trim() })
  }
  const wordsIn = (fragment: Y.XmlFragment): string => newWords(fragment, isNew, from)

  for (const name of Object.keys(room.texts)) keep(name, null, null, wordsIn(doc.getXmlFragment(name)))
  for (const [name, field] of Object.entries(room.values)) {
    keep(VALUES_ROOT, null, name, newValue(doc.getMap(VALUES_ROOT), name, field, isNew))
  }
  for (const [name, collection] of Object.entries(room.collections)) {
    for (const [id, entry] of doc.getMap(name)) {
      if (!(entry instanceof Y.Map)) continue
      for (const [fieldName, field] of Object.entries(collection.fields)) {
        const value: unknown = entry.get(fieldName)
        keep(
          name,
          id,
          fieldName,
          value instanceof Y.XmlFragment ? wordsIn(value) : newValue(entry, fieldName, field, isNew),
        )
      }
    }
  }
  return kept
}

/** The same as one text to copy. */
export function joined(kept: readonly KeptText[]): string {
  return kept.map(({ text }) => text).join('\n\n')
}

type IsNew = (item: Y.Item) => boolean

function newWords(parent: Y.XmlFragment, isNew: IsNew, from: number): string {
  const blocks: string[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) blocks.push(newString(child, isNew, from))
    else if (child instanceof Y.XmlElement) blocks.push(`${newWords(child, isNew, from)}${isBlock(child) ? '\n' : ''}`)
  }
  return blocks.join('').replace(/\n{2,}/g, '\n')
}

function isBlock(element: Y.XmlElement): boolean {
  return element.nodeName !== 'listItem'
}

function newString(text: Y.XmlText, isNew: IsNew, from: number): string {
  let words = ''
  for (const item of operationsOf(text)) {
    if (isNew(item) && item.content instanceof Y.ContentString) {
      words += item.content.str.slice(Math.max(0, from - item.id.clock))
    }
  }
  return words
}

function newValue(map: Y.Map<unknown>, key: string, field: Field, isNew: IsNew): string {
  if (field.kind !== 'text' && field.kind !== 'link' && field.kind !== 'day') return ''
  const item = operationAt(map, key)
  const value: unknown = map.get(key)
  return item !== null && isNew(item) && typeof value === 'string' ? value : ''
}
