import type { RoomName } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import { useRoom } from '../../rooms/index.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { Refusal } from './Refusal.tsx'

/** The session is over: nothing of the plan is left on the page but the person's own words that were not saved. */
export function EndedPlan({ planId, room }: { readonly planId: string; readonly room: RoomName | null }): ReactElement {
  return (
    <PageFrame>
      {room !== null && <KeptWords planId={planId} room={room} />}
      <SessionEnded />
    </PageFrame>
  )
}

function KeptWords({ planId, room }: { readonly planId: string; readonly room: RoomName }): ReactElement | null {
  const { refusal, dismissRefusal } = useRoom(planId, room)
  return refusal === null ? null : (
    <Refusal refusal={refusal} onDismiss={dismissRefusal} names={{ owner: '', responsible: '' }} />
  )
}
