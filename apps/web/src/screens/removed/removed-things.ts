/** What of a room was removed and can be brought back. */
import type { RoomDeclaration, RoomSnapshot, Stamp } from '@ansvarsgruppe/plan-model'
import type { May } from '../../rooms/index.ts'
import type { EntryKind, Words } from '../../words/index.ts'
import { nameOf } from '../undo/described-step.ts'

export interface RemovedThing {
  readonly collection: EntryKind
  readonly id: string
  /** Its own words, or the first of them. */
  readonly name: string
  readonly stamp: Stamp
  readonly mayRestore: boolean
}

/** Characters of a thing's own words by which it is known again. */
const NAME_MAX = 160

/** Things of the plan that everyone is told were removed; the rest is its author's, and shown to who may restore it. */
const EVERYONES: ReadonlySet<string> = new Set(['goals', 'actions', 'strengths', 'needs', 'cooperation', 'subPlans'])

type Removable = Parameters<typeof nameOf>[0] & {
  readonly id: string
  readonly createdBy: string
  readonly removed: Stamp | null
}

/** The latest first. */
export function removedThings<R extends RoomDeclaration>(
  snapshot: RoomSnapshot<R>,
  may: May<R>,
  spoken: Words,
): RemovedThing[] {
  return Object.entries(snapshot.collections)
    .flatMap(([collection, entries]) =>
      (entries as unknown as readonly Removable[]).flatMap((entry): RemovedThing[] => {
        if (entry.removed === null) return []
        const mayRestore = may.remove(collection, entry)
        if (!mayRestore && !EVERYONES.has(collection)) return []
        const { id, removed: stamp } = entry
        return [{ collection: collection as EntryKind, id, name: nameOf(entry, spoken, NAME_MAX), stamp, mayRestore }]
      }),
    )
    .toSorted((a, b) => b.stamp.at.localeCompare(a.stamp.at))
}
