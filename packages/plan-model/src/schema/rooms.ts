/** Which declaration a room follows. */
import { AREA } from './area.ts'
import type { RoomDeclaration } from './declaration.ts'
import { OVERVIEW } from './overview.ts'
import { NOTES } from './notes.ts'
import { notesOf, type RoomName } from './room-name.ts'

export function declarationOf(room: RoomName): RoomDeclaration {
  if (notesOf(room) !== null) return NOTES
  return room === 'overview' ? OVERVIEW : AREA
}
