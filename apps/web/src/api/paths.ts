/** Where the server answers. Imports nothing: the first script needs it before anything else is here. */
import type { RoomName } from '@ansvarsgruppe/plan-model'

export const sessionPath = '/api/session'
export const homePath = '/api/home'

/** `/api/plans/<planId>/<part>/…` */
export function planPath(planId: string, ...parts: readonly string[]): string {
  return ['/api/plans', ...[planId, ...parts].map(encodeURIComponent)].join('/')
}

/** A room as plain JSON. */
export function roomPath(planId: string, room: RoomName): string {
  return planPath(planId, 'rooms', room)
}
