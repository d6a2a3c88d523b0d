/** What a room held when the page was opened: the first script asked for it while the page's code was on its way. */
import type { RoomDeclaration, RoomName, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { takeArrived, takeEarly } from '../api/early-answers.ts'
import { roomPath } from '../api/paths.ts'

export type EarlySnapshot<R extends RoomDeclaration> = RoomSnapshot<R> | Promise<RoomSnapshot<R> | null>

/** Null: nobody asked. Resolves with null where the answer was no: the room's own connection says why. */
export function earlyRoom(planId: string, room: RoomName): EarlySnapshot<RoomDeclaration> | null {
  const path = roomPath(planId, room)
  return (
    takeArrived<RoomSnapshot<RoomDeclaration>>(path) ??
    takeEarly(path)
      ?.then(read)
      .catch(() => null) ??
    null
  )
}

async function read(answer: Response): Promise<RoomSnapshot<RoomDeclaration> | null> {
  return answer.ok ? ((await answer.json()) as RoomSnapshot<RoomDeclaration>) : null
}
