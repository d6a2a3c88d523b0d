import type { LifeArea } from '@ansvarsgruppe/plan-model'
import { useMemo, type ReactElement } from 'react'
import { useRights, useRoom } from '../../rooms/index.ts'
import { areaTalk } from '../conversation/talk.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { RoomGate } from '../plan/RoomGate.tsx'
import './area.css'
import '../editing/editing.css'
import { AreaPage } from './AreaPage.tsx'
import { AreaProvider, type AreaHere, type AreaSession, type AreaSnapshot } from './area-room.ts'
import { useOpened } from './useOpened.ts'

/** One life area: the group works here. */
export function AreaScreen({ area }: { readonly area: LifeArea }): ReactElement {
  const { plan } = usePlanHere()
  const room = `area-${area}` as const
  const view = useRoom(plan.planId, room)
  return (
    <RoomGate room={room} view={view}>
      {(session, snapshot) => <Ready area={area} session={session} snapshot={snapshot} others={view.others} />}
    </RoomGate>
  )
}

interface ReadyProps {
  readonly area: LifeArea
  readonly session: AreaSession
  readonly snapshot: AreaSnapshot
  readonly others: AreaHere['others']
}

function Ready({ area, session, snapshot, others }: ReadyProps): ReactElement {
  const { plan } = usePlanHere()
  const { may, standing } = useRights(plan, `area-${area}`)
  const opened = useOpened(`${plan.planId}/${area}`)
  const here = useMemo<AreaHere>(
    () => ({
      area,
      session,
      snapshot,
      may,
      others,
      talk: areaTalk(session, snapshot.collections.comments, may),
      opened,
    }),
    [area, session, snapshot, may, others, opened],
  )
  return (
    <AreaProvider value={here}>
      <AreaPage standing={standing} />
    </AreaProvider>
  )
}
