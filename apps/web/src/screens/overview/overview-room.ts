import type { Entry, OVERVIEW, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { createContext, useContext } from 'react'
import type { May, OtherPerson, RoomSession } from '../../rooms/index.ts'

export type OverviewSession = RoomSession<typeof OVERVIEW>
export type OverviewSnapshot = RoomSnapshot<typeof OVERVIEW>
export type Contribution = Entry<typeof OVERVIEW, 'contributions'>
export type SubPlan = Entry<typeof OVERVIEW, 'subPlans'>

/** Short texts in an order: the lists that are all alike. */
export type ListName = 'strengths' | 'needs' | 'cooperation'

/** The overview a component is drawn in. */
export interface OverviewHere {
  readonly session: OverviewSession
  readonly snapshot: OverviewSnapshot
  readonly may: May<typeof OVERVIEW>
  readonly others: readonly OtherPerson[]
}

const OverviewContext = createContext<OverviewHere | null>(null)

export const OverviewProvider = OverviewContext.Provider

export function useOverviewHere(): OverviewHere {
  const here = useContext(OverviewContext)
  if (here === null) throw new Error('only parts of the overview ask about it')
  return here
}
