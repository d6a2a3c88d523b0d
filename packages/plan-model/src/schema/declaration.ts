/**
 * The shape of a room's declaration. From it follow the types below, reading and writing (`document/`), the guard's
 * checks (`guard/`) and the snapshot.
 */
import type { TypeKind } from '../guard/change.ts'
import type { EntryId } from '../ids.ts'
import type { RichText } from '../document/rich-text.ts'
import type { CreatorField, Field, MomentField, RichTextField, StampField, ValueOf } from './fields.ts'
import type { Migration } from './migration.ts'
import type { Rule } from './rules.ts'

/** Fields every entry has: who made it, when, and whether it is removed. Entries are never deleted. */
export interface EntryFields {
  readonly createdBy: CreatorField
  readonly createdAt: MomentField
  readonly removed: StampField
}

export interface Collection<Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
  readonly create: Rule
  /** `participant`: an entry's id is the participant's it belongs to. */
  readonly ids: 'random' | 'participant'
  readonly fields: Fields & EntryFields
  /** Entries, removed ones too, a room may hold. */
  readonly maxEntries: number
}

export interface RoomDeclaration {
  /** Raised by one with every change of shape: `migration.ts` says how. */
  readonly schemaVersion: number
  /** To each version but the first, in their order. */
  readonly migrations: readonly Migration[]
  /** Root texts, there from the start. */
  readonly texts: Readonly<Record<string, RichTextField>>
  /** Plain values of the room itself, in one root map. */
  readonly values: Readonly<Record<string, Exclude<Field, RichTextField>>>
  readonly collections: Readonly<Record<string, Collection>>
}

export type CollectionName<R extends RoomDeclaration> = keyof R['collections'] & string
export type TextName<R extends RoomDeclaration> = keyof R['texts'] & string
export type FieldName<R extends RoomDeclaration, C extends CollectionName<R>> = keyof R['collections'][C]['fields'] &
  string

export type FieldsOf<R extends RoomDeclaration, C extends CollectionName<R>> = R['collections'][C]['fields']

/** An entry as a plain value. */
export type Entry<R extends RoomDeclaration, C extends CollectionName<R>> = { readonly id: EntryId } & {
  readonly [F in FieldName<R, C>]: ValueOf<FieldsOf<R, C>[F]>
}

/** A room as plain JSON: what a sealed version keeps and what the page shows. */
export interface RoomSnapshot<R extends RoomDeclaration> {
  readonly schemaVersion: number
  readonly texts: { readonly [T in TextName<R>]: RichText }
  readonly values: { readonly [V in keyof R['values'] & string]: ValueOf<R['values'][V]> }
  readonly collections: { readonly [C in CollectionName<R>]: ReadonlyArray<Entry<R, C>> }
}

/** Name of the root map that holds a room's plain values. */
export const VALUES_ROOT = 'values'

/** The Yjs root types of a room; an update can neither add one nor choose its type. */
export function rootTypes(room: RoomDeclaration): Record<string, TypeKind> {
  const roots: Record<string, TypeKind> = { [VALUES_ROOT]: 'map' }
  for (const name of Object.keys(room.texts)) roots[name] = 'xml-fragment'
  for (const name of Object.keys(room.collections)) roots[name] = 'map'
  return roots
}
