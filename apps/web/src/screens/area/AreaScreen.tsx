import type { LifeArea } from '@ansvarsgruppe/plan-model'
import { useMemo, type ReactElement } from 'react'
import { useRights, useRoom } from '../../rooms/index.ts'
import { areaTalk } from '../conversation/talk.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { RoomGate } from '../plan/RoomGate.tsx'
import './area.css'
import '../editing/editing.css'
import { AreaPage } from './AreaPage.tsx'
import { AreaProvider, type AreaHere } from './area-room.ts'
import { useOpened } from './useOpened.ts'

/** One life area: the group works here. */
export function AreaScreen({ area }: { readonly area: LifeArea }): ReactElement {
  const { plan } = usePlanHere()
  const room = `area-${area}` as const
  const view = useRoom(plan.planId, room)
  return (
    <RoomGate room={room} view={view}>
      {(session, snapshot) => (
        <Ready
          area={area}
          session={session}
          snapshot={snapshot}
          others={view.others}
          generation={view.generation}
          canWrite={view.canWrite}
        />
      )}
    </RoomGate>
  )
}

type ReadyProps = Pick<AreaHere, 'area' | 'session' | 'snapshot' | 'others' | 'generation' | 'canWrite'>

function Ready({ area, session, snapshot, others, generation, canWrite }: ReadyProps): ReactElement {
  const { plan } = usePlanHere()
  const { may, standing } = useRights(plan, `area-${area}`)
  const opened = useOpened(`${plan.planId}/${area}`)
  const { comments } = snapshot.collections
  const talk = useMemo(() => areaTalk(session, comments, may), [session, comments, may])
  const here = useMemo<AreaHere>(
    () => ({ area, session, snapshot, may, others, talk, opened, generation, canWrite }),
    [area, session, snapshot, may, others, talk, opened, generation, canWrite],
  )
  return (
    <AreaProvider value={here}>
      <AreaPage standing={standing} />
    </AreaProvider>
  )
}
