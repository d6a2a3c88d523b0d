import {
  dayInNorway,
  type Reason,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { queryKeys } from '../api/query-keys.ts'
import { usePlan } from '../api/usePlan.ts'
import type { OtherPerson } from './presence.ts'
import type { RoomRefusal } from './refusal.ts'
import { rightsIn } from './rights.ts'
import type { DeclarationOf } from './room-declaration.ts'
import type { RoomSession } from './room-session.ts'
import { useOpenRooms } from './RoomsProvider.tsx'
import type { SaveState } from './save-state.ts'

interface RoomViewBase {
  readonly saveState: SaveState
  readonly others: readonly OtherPerson[]
  readonly refusal: RoomRefusal | null
  readonly isUnderRepair: boolean
  readonly canWrite: boolean
  /** Rises when the document was thrown away and loaded again: texts must be fetched anew. */
  readonly generation: number
  readonly dismissRefusal: () => void
}

export type RoomView<R extends RoomDeclaration> = RoomViewBase &
  (
    | {
        readonly status: 'loading'
        readonly session: RoomSession<R> | null
        readonly snapshot: null
        readonly endReason: null
      }
    | {
        readonly status: 'ready'
        readonly session: RoomSession<R>
        readonly snapshot: RoomSnapshot<R>
        readonly endReason: null
      }
    | {
        readonly status: 'ended'
        readonly session: RoomSession<R>
        readonly snapshot: RoomSnapshot<R> | null
        readonly endReason: Reason
      }
  )

/** Opens a room of a plan while the component is mounted; loading until the plan's facts and the room are here. */
export function useRoom<Name extends RoomName>(planId: string, room: Name): RoomView<DeclarationOf<Name>> {
  const rooms = useOpenRooms()
  const plan = usePlan(planId).data ?? null
  const me = plan?.actor ?? null
  // The session's declaration is the room's: the map of open rooms is keyed by its name.
  const session = me === null ? null : (rooms.session(planId, room, me) as unknown as RoomSession<DeclarationOf<Name>>)

  const subscribe = useCallback(
    (listener: () => void) => {
      if (session === null || me === null) return () => undefined
      const stopListening = session.subscribe(listener)
      const release = rooms.use(planId, room, me)
      return () => {
        stopListening()
        release()
      }
    },
    [rooms, session, planId, room, me],
  )
  const state = useSyncExternalStore(subscribe, () => session?.state ?? null)
  useAskAfterEnd(planId, state?.endReason ?? null)
  useReturnWhenAllowed(session, state?.endReason ?? null, plan, room)

  const dismissRefusal = useCallback(() => session?.words.dismiss(), [session])
  if (session === null || state === null) return { ...NOT_YET, dismissRefusal }
  return { ...state, session, dismissRefusal }
}

const NOT_YET = {
  status: 'loading',
  session: null,
  snapshot: null,
  endReason: null,
  saveState: { state: 'saved', at: null },
  others: [],
  refusal: null,
  isUnderRepair: false,
  canWrite: false,
  generation: 0,
} as const

/** A room that ends for who we are means that the session or the facts are no longer what this page knows. */
function useAskAfterEnd(planId: string, endReason: Reason | null): void {
  const client = useQueryClient()
  useEffect(() => {
    if (endReason === 'notSignedIn') void client.invalidateQueries({ queryKey: queryKeys.session })
    else if (endReason !== null) void client.invalidateQueries({ queryKey: queryKeys.plan(planId) })
  }, [client, planId, endReason])
}

/** A room that was closed for lack of consent opens again when newer facts give it. */
function useReturnWhenAllowed(
  session: { retry(): void } | null,
  endReason: Reason | null,
  plan: PlanView | null,
  room: RoomName,
): void {
  const endedAt = useRef<number | null>(null)
  useEffect(() => {
    if (plan === null || (endReason !== 'consentWithdrawn' && endReason !== 'roomNotFound')) {
      endedAt.current = null
      return
    }
    // The facts known at the end are those the server has just contradicted: only newer ones count.
    endedAt.current ??= plan.version
    if (plan.version <= endedAt.current) return
    endedAt.current = plan.version
    if (rightsIn(plan, room, dayInNorway(Date.now())).standing !== null) session?.retry()
  }, [session, endReason, plan, room])
}
