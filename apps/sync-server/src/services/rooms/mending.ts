/**
 * Rooms whose document is not as declared (R6): which they are, and how one is mended. Only ever by an operator's
 * command; what it does is a row of the room's journal like everyone's edits, by {@link MENDING_ACTOR}. A room of an
 * older version is looked at, and mended, as it is once it has been migrated.
 */
import { declarationOf, type PlanId, type RoomDeclaration, type RoomName } from '@ansvarsgruppe/plan-model'
import { mendRoom, type Finding, type Mended } from '@ansvarsgruppe/plan-model/guard'
import * as Y from 'yjs'
import type { JournalBatch, JournalStore, StoredRoom } from '../../store/store.ts'
import { migrationOf, type SchemaObstacle } from './migrating.ts'
import { RoomDocument } from './room-document.ts'
import { roomReference } from './unsound-report.ts'

/** No participant's: an operator acts for nobody in the plan. */
export const MENDING_ACTOR = 'operator:mending'

export interface UnsoundRoom {
  readonly plan: PlanId
  readonly room: RoomName
  readonly reference: string
  readonly findings: readonly Finding[]
  /** Why it cannot be of this program's version; null: it is, or can be once it is mended. */
  readonly obstacle: SchemaObstacle | null
}

/** Only tests have others than those of today. */
export type Declarations = (room: RoomName) => RoomDeclaration

export type MendingOutcome =
  | { readonly status: 'mended'; readonly mended: readonly Mended[] }
  /** There was nothing to mend. */
  | { readonly status: 'sound' }
  /** What is wrong is nothing a rule can mend: a backup can. Nothing was written. */
  | { readonly status: 'beyondMending'; readonly findings: readonly Finding[] }
  /** It is of another version than this program's, and does not come to it. Nothing was written. */
  | { readonly status: 'ofAnotherVersion'; readonly obstacle: SchemaObstacle }
  /** Somebody wrote in it meanwhile. Nothing was written. */
  | { readonly status: 'tryAgain' }

/** Looks at every room, but for those of erased plans. Reads all of them: minutes in a large store. */
export async function unsoundRooms(
  journal: JournalStore,
  declarations: Declarations = declarationOf,
): Promise<readonly UnsoundRoom[]> {
  const found: UnsoundRoom[] = []
  for (const { plan, room, isReadable } of await journal.rooms()) {
    if (!isReadable) continue
    // One at a time: a store of rooms does not fit in memory at once.
    // oxlint-disable-next-line no-await-in-loop
    const opened = opening(await journal.load(plan, room), declarations(room))
    const about = { plan, room, reference: roomReference(plan, room) }
    if (opened.kind === 'obstructed') {
      found.push({ ...about, findings: [], obstacle: opened.obstacle })
      continue
    }
    const findings = opened.document.validate(opened.ownerOf)
    opened.document.destroy()
    if (findings.length > 0) found.push({ ...about, findings, obstacle: null })
  }
  return found
}

/** `at`: milliseconds since the epoch. */
export async function mendStoredRoom(
  journal: JournalStore,
  plan: PlanId,
  room: RoomName,
  at: number,
  declarations: Declarations = declarationOf,
): Promise<MendingOutcome> {
  const declaration = declarations(room)
  const stored = await journal.load(plan, room)
  const opened = opening(stored, declaration)
  if (opened.kind === 'obstructed') return { status: 'ofAnotherVersion', obstacle: opened.obstacle }
  const { document, ownerOf, migration } = opened
  const { doc } = document
  try {
    if (document.validate(ownerOf).length === 0) return { status: 'sound' }
    const before = document.stateVector()
    const mended = mendRoom(declaration, doc, { ownerOf, at })
    const findings = document.validate(ownerOf)
    if (findings.length > 0) return { status: 'beyondMending', findings }
    const { rows, claims, ...batch } = migration?.(at) ?? {
      factsVersion: null,
      schemaVersion: declaration.schemaVersion,
      rows: [],
      claims: [],
    }
    const update = Y.encodeStateAsUpdate(doc, before)
    const row = { seq: stored.seq + rows.length + 1, actor: MENDING_ACTOR, at, update, happenings: [] }
    const claim = { clientId: doc.clientID, actor: MENDING_ACTOR }
    const [result] = await journal.commit([{ ...batch, plan, room, rows: [...rows, row], claims: [...claims, claim] }])
    return result === 'committed' ? { status: 'mended', mended } : { status: 'tryAgain' }
  } finally {
    document.destroy()
  }
}

interface Opened {
  readonly kind: 'opened'
  readonly document: RoomDocument
  readonly ownerOf: (clientId: number) => string | null
  /** What brings it to where it is opened; null: it is there. */
  readonly migration: ((at: number) => Omit<JournalBatch, 'plan' | 'room'>) | null
}

/** The room as it is, or as it will be once it has been migrated. */
function opening(
  stored: StoredRoom,
  declaration: RoomDeclaration,
): Opened | { readonly kind: 'obstructed'; readonly obstacle: SchemaObstacle } {
  const migration = migrationOf(stored, declaration)
  if (migration.kind === 'impossible') return { kind: 'obstructed', obstacle: migration.obstacle }
  const { snapshot, owners } = stored
  const ownerOf = (clientId: number): string | null => owners.get(clientId) ?? null
  if (migration.kind === 'none')
    return { kind: 'opened', document: new RoomDocument(declaration, stored), ownerOf, migration: null }
  const { update, claim, batch } = migration
  const document = new RoomDocument(declaration, { snapshot, updates: [...stored.updates, update] })
  const ownerAfter = (clientId: number): string | null =>
    clientId === claim.clientId ? claim.actor : ownerOf(clientId)
  return { kind: 'opened', document, ownerOf: ownerAfter, migration: batch }
}
