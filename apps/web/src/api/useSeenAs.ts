import type { ParticipantId, RoomName } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** The plan's facts as a participant has them, for its owner; asked for anew when they have changed. */
export function useSeenPlan(
  planId: string,
  participant: ParticipantId,
  factsVersion: number,
): UseQueryResult<PlanView> {
  return useQuery({
    queryKey: queryKeys.seenAs(planId, participant, factsVersion),
    queryFn: ({ signal }) => request<PlanView>(planPath(planId, 'as', participant), { signal }),
    // As it is now, and not when it was looked at last.
    gcTime: 0,
  })
}

/** A room as a participant has it. `Snapshot`: what the room's declaration makes of it. */
export function useSeenRoom<Snapshot>(
  planId: string,
  participant: ParticipantId,
  factsVersion: number,
  room: RoomName,
): UseQueryResult<Snapshot> {
  return useQuery({
    queryKey: queryKeys.seenAs(planId, participant, factsVersion, room),
    queryFn: ({ signal }) => request<Snapshot>(planPath(planId, 'as', participant, 'rooms', room), { signal }),
    gcTime: 0,
  })
}
