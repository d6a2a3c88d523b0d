import type { RoomName } from '@ansvarsgruppe/plan-model'
import { createContext, useContext } from 'react'
import { usePlanHere } from '../plan/plan-context.ts'

/** Of this plan: entries of two plans may have the same id. */
export function useDraftKey(about: string): string {
  return `${usePlanHere().plan.planId}/${about}`
}

const DraftRoomContext = createContext<RoomName | null>(null)

/** Around the page of one room: what is begun there is meant for that room. */
export const DraftRoomProvider = DraftRoomContext.Provider

/** What is said of everything begun. */
export function useDraftRoom(): RoomName | null {
  return useContext(DraftRoomContext)
}

/** Whether a form stands open because something was begun in it: then nobody has just asked for it. */
const RestoredContext = createContext(false)

export const RestoredProvider = RestoredContext.Provider

export function useIsRestored(): boolean {
  return useContext(RestoredContext)
}
