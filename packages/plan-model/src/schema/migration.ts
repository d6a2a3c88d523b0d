/**
 * How the documents that are stored follow their declaration when it changes.
 *
 * A declaration says what every entry has (V2), so a change of shape is three edits in one place: the declaration
 * itself, its `schemaVersion` one higher, and one {@link Migration} to that version at the end of its `migrations`. The
 * server brings a stored room up to date before it lets anybody in; pages of the version before load anew.
 *
 * | What changes | What the migration does |
 * |---|---|
 * | a rule, a comment | none is needed: the shape is the same, and so is the version |
 * | a new collection, text or room value; a limit that is wider, a choice more | nothing (`migrate: () => {}`): what is stored fits as it is, but older pages do not know it |
 * | a new field of a collection | gives it to every entry |
 * | a field that is gone | takes it from every entry |
 * | a field of another name | both; rich text as a `clone()` |
 * | a limit that is tighter, a choice less | changes what would no longer fit |
 *
 * What it must know:
 *
 * * It is never changed once it has been released: rooms nobody has opened for years still go through it. So it names
 *   collections and fields by the words of its time, and never asks a declaration, which goes on.
 * * Every entry means the removed ones too: they can be restored.
 * * What it writes is the server's. An entry stays its author's as long as it is the same entry (V6): its fields may
 *   be changed, but an entry cannot be moved to another collection, nor a collection be given another name. Words that
 *   are copied, because rich text changes its name, are in the server's hand from then on; the history has whose they were.
 * * A root cannot become another kind of type, nor go away: emptied, it is no more than a name.
 * * The same document gives the same result: no clock, no chance, nothing from outside.
 */
import type * as Y from 'yjs'

export interface Migration {
  /** The version the document is of afterwards; before, it is of the one before that. */
  readonly to: number
  /** Changes a copy of the document, in one transaction. What it throws leaves the room as it was. */
  readonly migrate: (doc: Y.Doc) => void
}

/** The version every declaration begins with: there is none to come from. */
const FIRST_VERSION = 1

interface Versioned {
  readonly schemaVersion: number
  readonly migrations: readonly Migration[]
}

/** Those a document of `version` has still to go through, in their order. Throws where the declaration lacks one. */
export function migrationsFrom(version: number, { schemaVersion, migrations }: Versioned): readonly Migration[] {
  const isWhole =
    migrations.length === schemaVersion - FIRST_VERSION &&
    migrations.every(({ to }, index) => to === FIRST_VERSION + 1 + index)
  if (!isWhole)
    throw new Error(`a declaration of version ${schemaVersion} has a migration to each version but the first`)
  return migrations.slice(version - FIRST_VERSION)
}
