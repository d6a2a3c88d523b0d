import type { AREA, LifeArea, ActorKey, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { RoomSession } from './room-session.ts'
import { useOpenRooms } from './RoomsProvider.tsx'

/** A life area that is open and has come. */
export interface AreaRoom {
  readonly area: LifeArea
  readonly session: RoomSession<typeof AREA>
  readonly snapshot: RoomSnapshot<typeof AREA>
}

export interface AreaRooms {
  readonly rooms: readonly AreaRoom[]
  /** Every area has come, or has ended: what is not in `rooms` will not be. */
  readonly isComplete: boolean
}

/** Opens the areas while the component is mounted: for what looks across them. `areas` in the plan's order. */
export function useAreaRooms(planId: string, areas: readonly LifeArea[], me: ActorKey): AreaRooms {
  const rooms = useOpenRooms()
  const key = areas.join(' ')
  const last = useRef<AreaRooms>(NONE)

  const sessions = useCallback(
    () =>
      areasOf(key).map((area) => ({
        area,
        // The session's declaration is the room's: the map of open rooms is keyed by its name.
        session: rooms.session(planId, `area-${area}`, me) as unknown as RoomSession<typeof AREA>,
      })),
    [rooms, planId, key, me],
  )
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = sessions().flatMap(({ area, session }) => [
        session.subscribe(listener),
        rooms.use(planId, `area-${area}`, me),
      ])
      return () => {
        for (const stop of stops) stop()
      }
    },
    [rooms, sessions, planId, me],
  )
  const read = useCallback(() => {
    const opened = sessions()
    const ready = opened.flatMap(({ area, session }): AreaRoom[] =>
      session.state.status === 'ready' ? [{ area, session, snapshot: session.state.snapshot }] : [],
    )
    const isComplete = opened.every(({ session }) => session.state.status !== 'loading')
    if (!isSame(last.current, ready, isComplete)) last.current = { rooms: ready, isComplete }
    return last.current
  }, [sessions])
  return useSyncExternalStore(subscribe, read)
}

const NONE: AreaRooms = { rooms: [], isComplete: false }

function areasOf(key: string): LifeArea[] {
  return key === '' ? [] : (key.split(' ') as LifeArea[])
}

/** React compares by identity: the same rooms with the same content must be the same value. */
function isSame(last: AreaRooms, rooms: readonly AreaRoom[], isComplete: boolean): boolean {
  return (
    last.isComplete === isComplete &&
    last.rooms.length === rooms.length &&
    rooms.every(({ session, snapshot }, index) => {
      const before = last.rooms[index]
      return before?.session === session && before.snapshot === snapshot
    })
  )
}
