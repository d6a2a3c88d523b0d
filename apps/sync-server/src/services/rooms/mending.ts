/**
 * Rooms whose document is not as declared (R6): which they are, and how one is mended. Only ever by an operator's
 * command; what it does is a row of the room's journal like everyone's edits, by {@link MENDING_ACTOR}.
 */
import { declarationOf, type PlanId, type RoomName } from '@ansvarsgruppe/plan-model'
import { mendRoom, type Finding, type Mended } from '@ansvarsgruppe/plan-model/guard'
import * as Y from 'yjs'
import type { JournalStore } from '../../store/store.ts'
import { RoomDocument } from './room-document.ts'
import { roomReference } from './unsound-report.ts'

/** No participant's: an operator acts for nobody in the plan. */
export const MENDING_ACTOR = 'operator:mending'

export interface UnsoundRoom {
  readonly plan: PlanId
  readonly room: RoomName
  readonly reference: string
  readonly findings: readonly Finding[]
}

export type MendingOutcome =
  | { readonly status: 'mended'; readonly mended: readonly Mended[] }
  /** There was nothing to mend. */
  | { readonly status: 'sound' }
  /** What is wrong is nothing a rule can mend: a backup can. Nothing was written. */
  | { readonly status: 'beyondMending'; readonly findings: readonly Finding[] }
  /** Somebody wrote in it meanwhile. Nothing was written. */
  | { readonly status: 'tryAgain' }

/** Looks at every room. Reads all of them: minutes in a large store. */
export async function unsoundRooms(journal: JournalStore): Promise<readonly UnsoundRoom[]> {
  const found: UnsoundRoom[] = []
  for (const { plan, room } of await journal.rooms()) {
    // One at a time: a store of rooms does not fit in memory at once.
    // oxlint-disable-next-line no-await-in-loop
    const { document, ownerOf } = await open(journal, plan, room)
    const findings = document.validate(ownerOf)
    document.destroy()
    if (findings.length > 0) found.push({ plan, room, reference: roomReference(plan, room), findings })
  }
  return found
}

/** `at`: milliseconds since the epoch. */
export async function mendStoredRoom(
  journal: JournalStore,
  plan: PlanId,
  room: RoomName,
  at: number,
): Promise<MendingOutcome> {
  const { document, ownerOf, seq } = await open(journal, plan, room)
  const { doc } = document
  try {
    if (document.validate(ownerOf).length === 0) return { status: 'sound' }
    const before = document.stateVector()
    const mended = mendRoom(declarationOf(room), doc, { ownerOf, at })
    const findings = document.validate(ownerOf)
    if (findings.length > 0) return { status: 'beyondMending', findings }
    const update = Y.encodeStateAsUpdate(doc, before)
    const row = { seq: seq + 1, actor: MENDING_ACTOR, at, update, happenings: [] }
    const claims = [{ clientId: doc.clientID, actor: MENDING_ACTOR }]
    const [result] = await journal.commit([{ plan, room, factsVersion: null, rows: [row], claims }])
    return result === 'committed' ? { status: 'mended', mended } : { status: 'tryAgain' }
  } finally {
    document.destroy()
  }
}

async function open(
  journal: JournalStore,
  plan: PlanId,
  room: RoomName,
): Promise<{ document: RoomDocument; ownerOf: (clientId: number) => string | null; seq: number }> {
  const stored = await journal.load(plan, room)
  const ownerOf = (clientId: number): string | null => stored.owners.get(clientId) ?? null
  return { document: new RoomDocument(declarationOf(room), stored), ownerOf, seq: stored.seq }
}
