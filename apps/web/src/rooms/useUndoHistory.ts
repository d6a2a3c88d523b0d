import type { ActorKey, RoomDeclaration, RoomName, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { useEffect, useSyncExternalStore } from 'react'
import type { HistoryState, UndoHistory } from './history/index.ts'
import { useOpenRooms } from './RoomsProvider.tsx'

export interface PlanUndo {
  readonly history: UndoHistory
  readonly state: HistoryState
  /** What a room holds now; null while it is not open. */
  readonly snapshotOf: (room: RoomName) => RoomSnapshot<RoomDeclaration> | null
}

/** The undo history of a plan's page. Rooms something was done in stay open: elsewhere on the page it can be undone. */
export function useUndoHistory(planId: string, me: ActorKey): PlanUndo {
  const rooms = useOpenRooms()
  const history = rooms.history(planId, me)
  const state = useSyncExternalStore(
    (listener) => history.subscribe(listener),
    () => history.state,
  )
  const { rooms: needed } = state
  useEffect(() => {
    const releases = needed.map((room) => rooms.use(planId, room, me))
    return () => {
      for (const release of releases) release()
    }
  }, [rooms, planId, me, needed])
  return { history, state, snapshotOf: (room) => rooms.session(planId, room, me).state.snapshot }
}
