import type { ParticipantId } from '@ansvarsgruppe/plan-model'
import { usePlanHere } from '../plan/plan-context.ts'

/** Whose invitation the reader answers: the owner's, for whom they act in meetings, or their own; null: nobody's. */
export function useParty(): ParticipantId | null {
  const { plan, capacity, decides } = usePlanHere()
  if (capacity === 'self') return plan.me
  return decides('meetings', null) ? plan.owner : null
}
