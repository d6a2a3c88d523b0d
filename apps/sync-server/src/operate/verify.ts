/**
 * Follows every room's chain of journal rows, and every plan's access log, and names the first row of each that is not
 * what it was when it was written.
 */
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import { planReference, roomReference } from '../services/rooms/unsound-report.ts'
import { markingKeysOf } from '../store/sqlite/index.ts'
import { verifyStoreIn } from '../store/sqlite/verify-chain.ts'
import type { Command } from './command.ts'
import { count } from './count.ts'

export const verify: Command = async ({ place, say }) => {
  const { rooms, rows, broken, heads, accessLog } = verifyStoreIn(place.dataDir, markingKeysOf(place))
  for (const { plan, room, seq } of broken)
    say(`${roomReference(plan as PlanId, room as RoomName)}: row ${seq} is not what was written, or does not follow.`)
  if (broken.length === 0) say(`${count(rows, 'row')} of ${count(rooms, 'room')}: each is what was written.`)
  const letGo = [...heads.values()].reduce((sum, { trimmedTo }) => sum + trimmedTo, 0)
  if (letGo > 0)
    say(`${count(letGo, 'row')} before them ${letGo === 1 ? 'has' : 'have'} been let go, as old as history is kept.`)
  for (const { plan, seq } of accessLog.broken)
    say(`${planReference(plan as PlanId)}: row ${seq} of who has seen the plan is not what was written, or is gone.`)
  if (accessLog.broken.length === 0 && accessLog.plans > 0)
    say(`Who has seen ${count(accessLog.plans, 'plan')}, ${count(accessLog.rows, 'row')}: each is what was written.`)
  return broken.length === 0 && accessLog.broken.length === 0
}
