import { actorKey, asSelf, type MemberId, type ParticipantId, type RoomName } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { planPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** A participant; of a service that member, where it is not the same for all. */
export interface SeenBy {
  readonly participant: ParticipantId
  readonly member?: MemberId | undefined
}

/** The plan's facts as a participant has them, for its owner; asked for anew when they have changed. */
export function useSeenPlan(planId: string, seen: SeenBy, factsVersion: number): UseQueryResult<PlanView> {
  return useQuery({
    queryKey: queryKeys.seenAs(planId, keyOf(seen), factsVersion),
    queryFn: ({ signal }) => request<PlanView>(`${planPath(planId, 'as', seen.participant)}${oneOf(seen)}`, { signal }),
    // As it is now, and not when it was looked at last.
    gcTime: 0,
  })
}

/** A room as a participant has it. `Snapshot`: what the room's declaration makes of it. */
export function useSeenRoom<Snapshot>(
  planId: string,
  seen: SeenBy,
  factsVersion: number,
  room: RoomName,
): UseQueryResult<Snapshot> {
  return useQuery({
    queryKey: queryKeys.seenAs(planId, keyOf(seen), factsVersion, room),
    queryFn: ({ signal }) =>
      request<Snapshot>(`${planPath(planId, 'as', seen.participant, 'rooms', room)}${oneOf(seen)}`, { signal }),
    gcTime: 0,
  })
}

function oneOf({ member }: SeenBy): string {
  return member === undefined ? '' : `?member=${encodeURIComponent(member)}`
}

function keyOf({ participant, member }: SeenBy): string {
  return actorKey({ ...asSelf(participant), ...(member === undefined ? {} : { member }) })
}
