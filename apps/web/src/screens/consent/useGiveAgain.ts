import type { Consent, ParticipantId } from '@ansvarsgruppe/plan-model'
import { useGiveConsent, useWithdrawConsent } from '../../api/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'

interface Outcome {
  readonly onSuccess?: () => void
  readonly onError: (error: Error) => void
}

export interface GiveAgain {
  /** Brings back what counted before a change; undefined: there was none. It is a new version, by whoever takes back. */
  readonly giveAgain: (participant: ParticipantId, before: Consent | undefined, outcome: Outcome) => void
  readonly isPending: boolean
}

/** A slip of the hand is taken back with the consent as it was. */
export function useGiveAgain(): GiveAgain {
  const { plan } = usePlanHere()
  const give = useGiveConsent(plan.planId)
  const withdraw = useWithdrawConsent(plan.planId)
  return {
    giveAgain: (participant, before, outcome) => {
      if (before === undefined) return withdraw.mutate(participant, outcome)
      const { areas, level, to, record, boundTo = null } = before
      give.mutate({ participant, areas: [...areas], level, to, boundTo, purpose: record?.purpose ?? '' }, outcome)
    },
    isPending: give.isPending || withdraw.isPending,
  }
}
