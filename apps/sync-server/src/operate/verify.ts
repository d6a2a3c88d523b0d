/** Follows every room's chain of journal rows, and names the first that is not what it was when it was written. */
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import { roomReference } from '../services/rooms/unsound-report.ts'
import { verifyStoreIn } from '../store/sqlite/verify-chain.ts'
import type { Command } from './command.ts'

export const verify: Command = async ({ place, say }) => {
  const { rooms, rows, broken } = verifyStoreIn(place.dataDir)
  for (const { plan, room, seq } of broken)
    say(`${roomReference(plan as PlanId, room as RoomName)}: row ${seq} is not what was written, or does not follow.`)
  if (broken.length === 0) say(`${count(rows, 'row')} of ${count(rooms, 'room')}: each is what was written.`)
  return broken.length === 0
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`
}
