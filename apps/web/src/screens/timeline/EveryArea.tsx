import type { LifeArea } from '@ansvarsgruppe/plan-model'
import type { ReactElement, ReactNode } from 'react'
import { useRoom } from '../../rooms/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { AreaOfPlan } from './timeline-view.ts'

/** The areas that are here, and those on their way. One that ended on the way is no longer the reader's. */
export interface AreasSoFar {
  readonly ready: readonly AreaOfPlan[]
  readonly loading: readonly LifeArea[]
}

export interface EveryAreaProps {
  readonly areas: readonly LifeArea[]
  readonly soFar?: AreasSoFar
  readonly children: (areas: AreasSoFar) => ReactNode
}

const NONE: AreasSoFar = { ready: [], loading: [] }

/** Opens the rooms of all these areas, one component for each: how many there are changes with the consents. */
export function EveryArea({ areas, soFar = NONE, children }: EveryAreaProps): ReactElement {
  const [area, ...rest] = areas
  if (area === undefined) return <>{children(soFar)}</>
  return (
    <OneArea key={area} area={area} rest={rest} soFar={soFar}>
      {children}
    </OneArea>
  )
}

interface OneAreaProps {
  readonly area: LifeArea
  readonly rest: readonly LifeArea[]
  readonly soFar: AreasSoFar
  readonly children: EveryAreaProps['children']
}

function OneArea({ area, rest, soFar, children }: OneAreaProps): ReactElement {
  const { plan } = usePlanHere()
  const { status, snapshot } = useRoom(plan.planId, `area-${area}`)
  return (
    <EveryArea areas={rest} soFar={withArea(soFar, area, status, snapshot)}>
      {children}
    </EveryArea>
  )
}

function withArea(
  { ready, loading }: AreasSoFar,
  area: LifeArea,
  status: 'loading' | 'ready' | 'ended',
  snapshot: AreaOfPlan['snapshot'] | null,
): AreasSoFar {
  if (status === 'loading') return { ready, loading: [...loading, area] }
  return status === 'ready' && snapshot !== null
    ? { ready: [...ready, { area, snapshot }], loading }
    : { ready, loading }
}
