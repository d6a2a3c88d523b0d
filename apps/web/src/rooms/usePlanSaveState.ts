import { useSyncExternalStore } from 'react'
import { useOpenRooms } from './RoomsProvider.tsx'
import type { SaveState } from './save-state.ts'

/** The save state of everything the page has open, for the one place that shows it. */
export function usePlanSaveState(): SaveState {
  const rooms = useOpenRooms()
  return useSyncExternalStore(
    (listener) => rooms.subscribe(listener),
    () => rooms.saveState,
  )
}
