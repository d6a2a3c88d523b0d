/** Follows every room's chain of journal rows, and names the first that is not what it was when it was written. */
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import { roomReference } from '../services/rooms/unsound-report.ts'
import { historyKeyOf } from '../store/sqlite/index.ts'
import { verifyStoreIn } from '../store/sqlite/verify-chain.ts'
import type { Command } from './command.ts'
import { count } from './count.ts'

export const verify: Command = async ({ place, say }) => {
  const { rooms, rows, broken, heads } = verifyStoreIn(place.dataDir, historyKeyOf(place))
  for (const { plan, room, seq } of broken)
    say(`${roomReference(plan as PlanId, room as RoomName)}: row ${seq} is not what was written, or does not follow.`)
  if (broken.length === 0) say(`${count(rows, 'row')} of ${count(rooms, 'room')}: each is what was written.`)
  const letGo = [...heads.values()].reduce((sum, { trimmedTo }) => sum + trimmedTo, 0)
  if (letGo > 0)
    say(`${count(letGo, 'row')} before them ${letGo === 1 ? 'has' : 'have'} been let go, as old as history is kept.`)
  return broken.length === 0
}
