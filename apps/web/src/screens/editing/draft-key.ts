import { createContext, useContext } from 'react'
import { usePlanHere } from '../plan/plan-context.ts'

/** Of this plan: entries of two plans may have the same id. */
export function useDraftKey(about: string): string {
  return `${usePlanHere().plan.planId}/${about}`
}

/** Whether a form stands open because something was begun in it: then nobody has just asked for it. */
const RestoredContext = createContext(false)

export const RestoredProvider = RestoredContext.Provider

export function useIsRestored(): boolean {
  return useContext(RestoredContext)
}
