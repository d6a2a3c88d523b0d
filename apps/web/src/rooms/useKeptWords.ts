import { useSyncExternalStore } from 'react'
import type { KeptInRoom } from './open-rooms.ts'
import { useOpenRooms } from './RoomsProvider.tsx'

/** The rooms in which words of the person are kept, of every plan this page has had open. */
export function useKeptWords(): readonly KeptInRoom[] {
  const rooms = useOpenRooms()
  return useSyncExternalStore(
    (listener) => rooms.subscribe(listener),
    () => rooms.kept,
  )
}
