/** Whether the person may write somewhere in a room now, and why not. */
import {
  declarationOf,
  type Day,
  type Reason,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import type { KeptReason } from './refusal.ts'
import { rightsIn, type OwnedEntry } from './rights.ts'

/** What those write who write nothing else. */
const SAID: ReadonlySet<string> = new Set(['comments', 'suggestions', 'contributions'])

/** Something the person is writing: a field of an entry, or an entry that is yet to be made. */
export interface Writing {
  readonly collection: string
  readonly entry: string | null
  /** Null: the entry itself. */
  readonly field: string | null
  /** What it belongs to, where that may be taken away: the action of a note. */
  readonly about?: { readonly collections: readonly string[]; readonly entry: string } | null
}

export interface WritingIn {
  readonly plan: PlanView
  readonly room: RoomName
  readonly today: Day
  /** What the room's session knows. */
  readonly state: {
    readonly endReason: Reason | null
    readonly isUnderRepair: boolean
    readonly snapshot: RoomSnapshot<RoomDeclaration> | null
  }
}

/** Why the person may not write there now; null: they may. What is removed takes nothing more, whoever removed it. */
export function whyNotWritten(writing: Writing, where: WritingIn): KeptReason | null {
  const { plan, room, today, state } = where
  const { standing, may } = rightsIn(plan, room, today)
  const { collection } = writing
  if (standing === null) return 'consentWithdrawn'
  if (plan.closed) return 'planClosed'
  if (state.endReason !== null) return state.endReason
  if (state.isUnderRepair) return 'underRepair'
  if (standing === 'read') return 'notAllowed'
  const declaration: RoomDeclaration = declarationOf(room)
  const text = declaration.texts[collection]
  if (text !== undefined) return may.changeText(collection as never) ? null : (text.change?.otherwise ?? 'notAllowed')
  // Who only comments does not learn whose action it is, but that they only comment.
  if (standing === 'comment' && !SAID.has(collection)) return 'notAllowed'
  return whyNotInEntry(writing, where, may)
}

function whyNotInEntry(
  { collection, entry, field, about = null }: Writing,
  { room, state: { snapshot } }: WritingIn,
  may: ReturnType<typeof rightsIn>['may'],
): KeptReason | null {
  const declaration: RoomDeclaration = declarationOf(room)
  const declared = declaration.collections[collection]
  if (declared === undefined) return null
  if (about?.collections.every((name) => isGone(snapshot, name, about.entry)) === true) return 'removedMeanwhile'
  if (entry === null || field === null) {
    return may.create(collection as never, entry ?? undefined) ? null : declared.create.otherwise
  }
  if (isGone(snapshot, collection, entry)) return 'removedMeanwhile'
  const found = entryIn(snapshot, collection, entry)
  if (found === null || may.change(collection as never, found, field)) return null
  return declared.fields[field]?.change?.otherwise ?? 'notAllowed'
}

interface StandingEntry extends OwnedEntry {
  readonly removed: unknown
}

function entryIn(snapshot: WritingIn['state']['snapshot'], collection: string, id: string): StandingEntry | null {
  const entries = (snapshot?.collections[collection] ?? []) as unknown as readonly StandingEntry[]
  return entries.find((entry) => entry.id === id) ?? null
}

/** Not yet known is not gone. */
function isGone(snapshot: WritingIn['state']['snapshot'], collection: string, id: string): boolean {
  if (snapshot === null) return false
  const entry = entryIn(snapshot, collection, id)
  return entry === null || entry.removed !== null
}
