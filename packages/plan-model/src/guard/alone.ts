/** What may be changed in an action that is seen alone: its status, and that a note on it comes. All else is refused. */
import type { Change } from './change.ts'

export function isOfActionAlone(changes: readonly Change[], action: string): boolean {
  const newNotes = new Set(
    changes.flatMap((change) =>
      change.kind === 'type-set' && change.place.root === 'progressNotes' && change.place.depth === 0
        ? [change.child]
        : [],
    ),
  )
  return changes.every((change) => {
    const { place } = change
    if (place.root === 'actions') return place.depth === 1 && place.key === action && isStatus(change)
    if (place.root !== 'progressNotes') return false
    if (place.depth === 0) return change.kind === 'type-set' && newNotes.has(change.child)
    if (!newNotes.has(place)) return false
    return change.kind === 'value-set' && (change.key !== 'action' || change.value === action)
  })
}

/** The new value, or the old one that goes for it. */
function isStatus(change: Change): boolean {
  return (change.kind === 'value-set' || (change.kind === 'key-deleted' && change.replaced)) && change.key === 'status'
}
