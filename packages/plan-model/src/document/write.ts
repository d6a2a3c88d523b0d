/**
 * Typed writing to a room's document, in the shapes the guard accepts. Every function is one transaction, so that a
 * client sends it as one update: an entry arrives whole or not at all.
 */
import * as Y from 'yjs'
import { momentOf } from '../day.ts'
import type { ActorKey } from '../facts/actor.ts'
import { newEntryId, type EntryId } from '../ids.ts'
import {
  VALUES_ROOT,
  type CollectionName,
  type EntryFields,
  type FieldsOf,
  type RoomDeclaration,
} from '../schema/declaration.ts'
import type { RichTextField, Stamp, ValueOf } from '../schema/fields.ts'
import { writeParagraphs } from './rich-text.ts'

/** Who writes, and when (milliseconds since the epoch). */
export interface Author {
  readonly by: ActorKey
  readonly at: number
}

/** What a new entry needs: every field; rich text as plain words, one paragraph per line. */
export type NewEntry<R extends RoomDeclaration, C extends CollectionName<R>> = {
  readonly [F in Exclude<keyof FieldsOf<R, C>, keyof EntryFields> & string]: FieldsOf<R, C>[F] extends RichTextField
    ? string
    : ValueOf<FieldsOf<R, C>[F]>
}

/** Fields whose value is set as a whole. */
export type PlainFieldName<R extends RoomDeclaration, C extends CollectionName<R>> = {
  [F in keyof FieldsOf<R, C> & string]: FieldsOf<R, C>[F] extends RichTextField ? never : F
}[keyof FieldsOf<R, C> & string]

export function createEntry<R extends RoomDeclaration, C extends CollectionName<R>>(
  room: R,
  doc: Y.Doc,
  collection: C,
  values: NewEntry<R, C>,
  author: Author,
  id: EntryId = newEntryId(),
  origin: unknown = null,
): EntryId {
  const given: Readonly<Record<string, unknown>> = {
    ...values,
    createdBy: author.by,
    createdAt: momentOf(author.at),
    removed: null,
  }
  doc.transact(() => {
    const entry = new Y.Map<unknown>()
    doc.getMap(collection).set(id, entry)
    for (const [name, field] of Object.entries(room.collections[collection]?.fields ?? {})) {
      if (field.kind !== 'richText') {
        entry.set(name, given[name])
        continue
      }
      const text = new Y.XmlFragment()
      entry.set(name, text)
      // Always one paragraph, so that two people who type the first words at once type into the same one.
      writeParagraphs(text, typeof given[name] === 'string' ? given[name] : '')
    }
  }, origin)
  return id
}

/** Sets one plain field. Nothing is written when the value already stands there, or the entry is not here. */
export function setField<R extends RoomDeclaration, C extends CollectionName<R>, F extends PlainFieldName<R, C>>(
  _room: R,
  doc: Y.Doc,
  collection: C,
  id: string,
  field: F,
  value: ValueOf<FieldsOf<R, C>[F]>,
  origin: unknown = null,
): void {
  const entry = doc.getMap(collection).get(id)
  if (!(entry instanceof Y.Map) || sameValue(entry.get(field), value)) return
  doc.transact(() => entry.set(field, value), origin)
}

/** Removes an entry by its guarded field: it stays in the document, with everyone's text, and can be restored. */
export function removeEntry(doc: Y.Doc, collection: string, id: string, author: Author, origin: unknown = null): void {
  stampEntry(doc, collection, id, 'removed', { by: author.by, at: momentOf(author.at) }, origin)
}

export function restoreEntry(doc: Y.Doc, collection: string, id: string, origin: unknown = null): void {
  stampEntry(doc, collection, id, 'removed', null, origin)
}

export function setValue<R extends RoomDeclaration, V extends keyof R['values'] & string>(
  _room: R,
  doc: Y.Doc,
  name: V,
  value: ValueOf<R['values'][V]>,
  origin: unknown = null,
): void {
  const values = doc.getMap(VALUES_ROOT)
  if (sameValue(values.get(name), value)) return
  doc.transact(() => values.set(name, value), origin)
}

function stampEntry(
  doc: Y.Doc,
  collection: string,
  id: string,
  field: string,
  value: Stamp | null,
  origin: unknown,
): void {
  const entry = doc.getMap(collection).get(id)
  if (!(entry instanceof Y.Map) || sameValue(entry.get(field), value)) return
  doc.transact(() => entry.set(field, value), origin)
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
