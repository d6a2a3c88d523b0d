import { canRead, notesRoom, type Day } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type PlanView } from '@ansvarsgruppe/plan-model/contract'

/** Whether the reader has private notes here, as they act now: acting for the owner, one has left one's own behind. */
export function hasOwnNotes(plan: PlanView, today: Day): boolean {
  const reader = readerOf(plan)
  return canRead(factsOfView(plan), reader, notesRoom(reader), today)
}
