import type { RoomDeclaration } from '@ansvarsgruppe/plan-model'
import type { KeptPlace } from './refusal.ts'

/** Where a `focus` says that somebody writes: a field or a text of the room; null: a row or a heading, where one only is. */
export function writingPlaceOf(room: RoomDeclaration, focus: string | null): KeptPlace | null {
  const [collection = '', entry, field] = focus?.split('/') ?? []
  if (entry !== undefined && field !== undefined) return { collection, entry, field }
  return entry === undefined && Object.hasOwn(room.texts, collection) ? { collection, entry: null, field: null } : null
}
