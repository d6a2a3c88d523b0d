/** Where the server answers. Imports nothing large: the first script needs it before anything else is here. */
import type { RoomName } from '@ansvarsgruppe/plan-model'
import { capacityIn } from './capacity.ts'

export const sessionPath = '/api/session'
export const homePath = '/api/home'
export const invitationPath = '/api/invitation'

/** `/api/plans/<planId>/<part>/…`, in the capacity this tab acts in. */
export function planPath(planId: string, ...parts: readonly string[]): string {
  const path = ['/api/plans', ...[planId, ...parts].map(encodeURIComponent)].join('/')
  const capacity = capacityIn(planId)
  return capacity === 'self' ? path : `${path}?capacity=${capacity}`
}

/** A room as plain JSON. */
export function roomPath(planId: string, room: RoomName): string {
  return planPath(planId, 'rooms', room)
}
