/** Rooms: the unit of reading. A participant receives a room whole or not at all. */
import { isLifeArea, type LifeArea } from '../life-area.ts'

export type AreaRoomName = `area-${LifeArea}`
export type RoomName = 'overview' | AreaRoomName

export function parseRoomName(name: string): RoomName | null {
  if (name === 'overview') return 'overview'
  const area = name.startsWith('area-') ? name.slice('area-'.length) : null
  return isLifeArea(area) ? `area-${area}` : null
}

/** The life area of an area room; null for the overview. */
export function areaOf(room: RoomName): LifeArea | null {
  return room === 'overview' ? null : (room.slice('area-'.length) as LifeArea)
}
