/** How an action goes, as dates and statuses tell it. */
import type { ActionStatus, Day } from '@ansvarsgruppe/plan-model'
import type { BeadState } from '@ansvarsgruppe/ui'

export interface Progressing {
  readonly status: ActionStatus
  readonly due: Day | null
}

const OPEN: ReadonlySet<ActionStatus> = new Set(['planned', 'inProgress', 'onHold'])

export function isOverdue({ status, due }: Progressing, today: Day): boolean {
  return due !== null && due < today && OPEN.has(status)
}

/** One bead per action; what was called off is on no string. */
export function beadsOf(actions: readonly Progressing[], today: Day): BeadState[] {
  return actions.flatMap((action): BeadState[] => {
    if (isOverdue(action, today)) return ['overdue']
    switch (action.status) {
      case 'completed':
        return ['done']
      case 'cancelled':
        return []
      default:
        return [action.status]
    }
  })
}
