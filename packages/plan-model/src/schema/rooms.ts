/** Which declaration a room follows. */
import { AREA } from './area.ts'
import type { RoomDeclaration } from './declaration.ts'
import { OVERVIEW } from './overview.ts'
import type { RoomName } from './room-name.ts'

export function declarationOf(room: RoomName): RoomDeclaration {
  return room === 'overview' ? OVERVIEW : AREA
}
