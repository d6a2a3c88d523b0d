/**
 * Brings a document of an older version of its declaration to the one of today, and says whether the result can stand.
 * Pure: what to do with it is the server's (`services/rooms/migrating.ts`).
 *
 * G1  The document it comes from is not changed: a migration works on a copy, and what cannot stand is thrown away.
 * G2  What a migration writes is under one client id, and nobody else's: who made an entry stays who made it.
 * G3  It is let in like anybody's edit, by what the inspector handed back: nothing waits, no root is made that is not
 *     declared; and then the whole document is held against the new declaration (V1–V6).
 */
import * as Y from 'yjs'
import { rootTypes, type RoomDeclaration } from '../../schema/declaration.ts'
import { migrationsFrom } from '../../schema/migration.ts'
import type { TypeKind } from '../change.ts'
import { Inspector, type InspectionLimits } from '../inspect/index.ts'
import { kindOf } from '../inspect/type-kinds.ts'
import { rootsOf } from '../inspect/yjs-internals.ts'
import { validateRoom, type Finding, type ValidationContext } from './validate-room.ts'

/** What a page may cost the server is bounded; what the server does itself in every entry of a large room is not. */
const UNBOUNDED: Partial<InspectionLimits> = {
  maxUpdateBytes: Number.POSITIVE_INFINITY,
  maxStructs: Number.POSITIVE_INFINITY,
  maxDeleteRanges: Number.POSITIVE_INFINITY,
  maxDeletedItems: Number.POSITIVE_INFINITY,
  maxMarkCleanupSteps: Number.POSITIVE_INFINITY,
  maxScanSteps: Number.POSITIVE_INFINITY,
}

export interface MigrationContext extends ValidationContext {
  /** Of the document; older than the declaration's. */
  readonly version: number
  /** Nobody's yet. `ownerOf` knows it as the server's. */
  readonly clientId: number
}

export type MigratedRoom =
  /** What it takes to get there: of no effect where what is stored fits as it is. */
  | { readonly ok: true; readonly update: Uint8Array }
  | { readonly ok: false; readonly reason: 'threw' }
  /** The inspector lets nothing in of what it did. */
  | { readonly ok: false; readonly reason: 'refused' }
  /** Afterwards it is not as the new declaration says. */
  | {
      readonly ok: false
      readonly reason: 'unsound'
      readonly update: Uint8Array
      readonly findings: readonly Finding[]
    }

/** `updates`: the whole document, in their order. Time grows with it. */
export function migrateRoom(
  room: RoomDeclaration,
  updates: readonly Uint8Array[],
  context: MigrationContext,
): MigratedRoom {
  const [doc, copy] = [documentOf(updates), documentOf(updates)]
  copy.clientID = context.clientId
  const before = Y.encodeStateVector(doc)
  try {
    for (const { migrate } of migrationsFrom(context.version, room)) copy.transact(() => migrate(copy))
  } catch {
    return { ok: false, reason: 'threw' }
  }
  const inspector = new Inspector(doc, { ...ownRoots(doc, copy), ...rootTypes(room) }, UNBOUNDED)
  const inspection = inspector.inspect(Y.encodeStateAsUpdate(copy, before))
  if (inspection.status !== 'ok' || [...inspection.clients.keys()].some((client) => client !== context.clientId))
    return { ok: false, reason: 'refused' }
  const update = applied(doc, inspection.update)
  const findings = validateRoom(room, doc, context)
  return findings.length === 0 ? { ok: true, update } : { ok: false, reason: 'unsound', update, findings }
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** Answers the bytes Yjs says were applied: with what it tidies right after. */
function applied(doc: Y.Doc, update: Uint8Array): Uint8Array {
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => void updates.push(bytes))
  Y.applyUpdate(doc, update)
  return updates.length === 0 ? update : Y.mergeUpdates(updates)
}

/** Roots the document has, of the kinds the migration took them for: the new declaration need not know them any more. */
function ownRoots(doc: Y.Doc, migrated: Y.Doc): Record<string, TypeKind> {
  const roots: Record<string, TypeKind> = {}
  const kinds = rootsOf(migrated)
  for (const name of rootsOf(doc).keys()) {
    const root = kinds.get(name)
    // One it has not asked for has no kind, and nothing was done in it.
    if (root !== undefined && root.constructor !== Y.AbstractType) roots[name] = kindOf(root)
  }
  return roots
}
