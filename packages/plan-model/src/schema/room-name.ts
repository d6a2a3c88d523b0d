/** Rooms: the unit of reading. A participant receives a room whole or not at all. */
import type { Actor } from '../facts/actor.ts'
import { isId, type MemberId, type ParticipantId } from '../ids.ts'
import { isLifeArea, type LifeArea } from '../life-area.ts'

export type AreaRoomName = `area-${LifeArea}`
/** The private notes of one person: a participant, or one of a service's members. */
export type NotesRoomName = `notes-${ParticipantId}` | `notes-${ParticipantId}.${MemberId}`
export type RoomName = 'overview' | AreaRoomName | NotesRoomName

/** Whose private notes. */
export type NotesWriter = Pick<Actor, 'participant' | 'member'>

const AREA = 'area-'
const NOTES = 'notes-'
/** Stands in no id. */
const MEMBER = '.'

export function parseRoomName(name: string): RoomName | null {
  if (name === 'overview') return 'overview'
  if (name.startsWith(NOTES)) {
    const ids = name.slice(NOTES.length).split(MEMBER)
    return ids.length <= 2 && ids.every((id) => isId(id)) ? (name as NotesRoomName) : null
  }
  const area = name.startsWith(AREA) ? name.slice(AREA.length) : null
  return isLifeArea(area) ? `area-${area}` : null
}

/** The life area of an area room; null for every other. */
export function areaOf(room: RoomName): LifeArea | null {
  return room.startsWith(AREA) ? (room.slice(AREA.length) as LifeArea) : null
}

/** Whose private notes a room holds; null: it is no such room. */
export function notesOf(room: RoomName): NotesWriter | null {
  if (!room.startsWith(NOTES)) return null
  const [participant, member] = room.slice(NOTES.length).split(MEMBER) as [ParticipantId, MemberId?]
  return member === undefined ? { participant } : { participant, member }
}

export function notesRoom({ participant, member }: NotesWriter): NotesRoomName {
  return member === undefined ? `${NOTES}${participant}` : `${NOTES}${participant}${MEMBER}${member}`
}
