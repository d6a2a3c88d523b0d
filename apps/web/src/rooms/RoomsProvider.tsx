import type { SessionView } from '@ansvarsgruppe/plan-model/contract'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { queryKeys } from '../api/query-keys.ts'
import { earlyRoom } from './early-room.ts'
import { LINGER, OpenRooms } from './open-rooms.ts'
import { onWaking } from './waking.ts'

const RoomsContext = createContext<OpenRooms | null>(null)

export interface RoomsProviderProps {
  readonly children: ReactNode
}

/** Shares one session per room among everything below it. Needs react-query's provider above it. */
export function RoomsProvider({ children }: RoomsProviderProps): ReactElement {
  const client = useQueryClient()
  const [rooms] = useState(() => {
    const refreshFacts = (planId: string): Promise<unknown> =>
      client.invalidateQueries({ queryKey: queryKeys.plan(planId) })
    const epoch = (): number | null => {
      const session = client.getQueryData<SessionView>(queryKeys.session)
      return session?.signedIn === true ? session.epoch : null
    }
    return new OpenRooms(socketOrigin(window.location), LINGER, earlyRoom, refreshFacts, epoch)
  })
  useEffect(() => onWaking(() => rooms.reconnect()), [rooms])
  return <RoomsContext value={rooms}>{children}</RoomsContext>
}

export function useOpenRooms(): OpenRooms {
  const rooms = useContext(RoomsContext)
  if (rooms === null) throw new Error('rooms are used inside a RoomsProvider')
  return rooms
}

function socketOrigin({ protocol, host }: { readonly protocol: string; readonly host: string }): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}`
}
