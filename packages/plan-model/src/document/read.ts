/** Typed reading of a room's document. The page and the server see plain values, never raw Y types. */
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import {
  VALUES_ROOT,
  type CollectionName,
  type Entry,
  type RoomDeclaration,
  type RoomSnapshot,
  type TextName,
} from '../schema/declaration.ts'
import type { Field } from '../schema/fields.ts'
import { readRichText, type RichText } from './rich-text.ts'

/** The whole room as plain JSON, removed entries included (they carry their stamp). */
export function readRoom<R extends RoomDeclaration>(room: R, doc: Y.Doc): RoomSnapshot<R> {
  return {
    schemaVersion: room.schemaVersion,
    texts: readTexts(room, doc),
    values: readValues(room, doc),
    collections: mapValues(room.collections, (_, name) => readCollection(room, doc, name)),
  } as unknown as RoomSnapshot<R>
}

/** The room's own texts, by name. */
export function readTexts(room: RoomDeclaration, doc: Y.Doc): Readonly<Record<string, RichText>> {
  return mapValues(room.texts, (_, name) => readRichText(doc.getXmlFragment(name)))
}

/** The room's own values, by name. */
export function readValues(room: RoomDeclaration, doc: Y.Doc): Readonly<Record<string, unknown>> {
  const values = doc.getMap(VALUES_ROOT)
  return mapValues(room.values, (field, name) => plainValue(field, values.get(name)))
}

/** The entries of one collection, removed ones included, in no particular order. */
export function readCollection<R extends RoomDeclaration, C extends CollectionName<R>>(
  room: R,
  doc: Y.Doc,
  collection: C,
): Array<Entry<R, C>> {
  const entries: Array<Entry<R, C>> = []
  for (const [id, entry] of doc.getMap(collection)) {
    if (entry instanceof Y.Map) entries.push(readFields(room, collection, id, entry))
  }
  return entries
}

/** One entry, removed or not; null when there is none with this id. */
export function readEntry<R extends RoomDeclaration, C extends CollectionName<R>>(
  room: R,
  doc: Y.Doc,
  collection: C,
  id: string,
): Entry<R, C> | null {
  const entry = doc.getMap(collection).get(id)
  return entry instanceof Y.Map ? readFields(room, collection, id, entry) : null
}

/** The shared text of a rich text field, for an editor to bind to; null when the entry is not here. */
export function sharedText(doc: Y.Doc, collection: string, id: string, field: string): Y.XmlFragment | null {
  const entry = doc.getMap(collection).get(id)
  const text = entry instanceof Y.Map ? entry.get(field) : null
  return text instanceof Y.XmlFragment ? text : null
}

/** A root text of the room, for an editor to bind to. */
export function rootText<R extends RoomDeclaration>(_room: R, doc: Y.Doc, name: TextName<R>): Y.XmlFragment {
  return doc.getXmlFragment(name)
}

function readFields<R extends RoomDeclaration, C extends CollectionName<R>>(
  room: R,
  collection: C,
  id: string,
  entry: Y.Map<unknown>,
): Entry<R, C> {
  const fields: Readonly<Record<string, Field>> = room.collections[collection]?.fields ?? {}
  return { id: id as EntryId, ...mapValues(fields, (field, name) => plainValue(field, entry.get(name))) } as Entry<R, C>
}

function plainValue(field: Field, value: unknown): unknown {
  if (field.kind === 'richText') return value instanceof Y.XmlFragment ? readRichText(value) : []
  return value ?? emptyValue(field)
}

/** What a field reads as where nothing is written: a document older than the field. */
export function emptyValue(field: Exclude<Field, { kind: 'richText' }>): unknown {
  switch (field.kind) {
    case 'text':
    case 'order':
    case 'creator':
    case 'moment':
      return ''
    case 'choice':
      return field.initial ?? field.values[0]
    case 'flag':
      return false
    case 'day':
    case 'link':
    case 'reference':
    case 'stamp':
      return null
  }
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In, name: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]))
}
