import { useMemo, type ReactElement } from 'react'
import { useRights, useRoom } from '../../rooms/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { RoomGate } from '../plan/RoomGate.tsx'
import '../editing/editing.css'
import './overview.css'
import { OverviewPage } from './OverviewPage.tsx'
import { OverviewProvider, type OverviewHere } from './overview-room.ts'

/** The plan's first page. */
export function OverviewScreen(): ReactElement {
  const { plan } = usePlanHere()
  const view = useRoom(plan.planId, 'overview')
  return (
    <RoomGate room="overview" view={view}>
      {(session, snapshot) => <Ready session={session} snapshot={snapshot} others={view.others} />}
    </RoomGate>
  )
}

function Ready({ session, snapshot, others }: Omit<OverviewHere, 'may'>): ReactElement {
  const { plan } = usePlanHere()
  const { may } = useRights(plan, 'overview')
  const here = useMemo(() => ({ session, snapshot, may, others }), [session, snapshot, may, others])
  return (
    <OverviewProvider value={here}>
      <OverviewPage />
    </OverviewProvider>
  )
}
