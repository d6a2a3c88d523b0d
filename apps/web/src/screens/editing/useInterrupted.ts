import type { RoomName } from '@ansvarsgruppe/plan-model'
import { dayInNorway } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { queryKeys } from '../../api/index.ts'
import { whyNotWritten, type KeptReason, type KeptText, type Writing, type WritingIn } from '../../rooms/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** What keeping words needs of a room's session. */
export interface KeepingSession {
  readonly room: RoomName
  readonly state: WritingIn['state']
  readonly words: { keep(reason: KeptReason, text: KeptText): void }
}

/** Why the person may not write somewhere, by what is known at that moment and not when the page was last drawn. */
export function useWhyNotNow(): (
  session: Pick<KeepingSession, 'room' | 'state'>,
  writing: Writing,
) => KeptReason | null {
  const client = useQueryClient()
  const { plan } = usePlanHere()
  return useCallback(
    ({ room, state }, writing) => {
      const known = client.getQueryData<PlanView>(queryKeys.plan(plan.planId)) ?? plan
      return whyNotWritten(writing, { plan: known, room, today: dayInNorway(Date.now()), state })
    },
    [client, plan],
  )
}

/** What is half typed when its box goes away: sent where that is still allowed, else its words are kept. */
export function useInterrupted(session: KeepingSession): (writing: Writing, words: string, send: () => void) => void {
  const whyNot = useWhyNotNow()
  return useCallback(
    (writing, words, send) => {
      const why = whyNot(session, writing)
      if (why === null) send()
      else session.words.keep(why, { ...writing, text: words })
    },
    [session, whyNot],
  )
}
