import type { RoomName } from '@ansvarsgruppe/plan-model'
import { useMemo } from 'react'
import { useRoom, type OthersChange } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import {
  nameInArea,
  nameInOverview,
  placeInArea,
  placeInOverview,
  WHOLE_ROOM,
  type AreaSnapshot,
  type PlaceKey,
  type PlaceName,
} from './places.ts'

export interface RoomPlaces {
  readonly of: (change: OthersChange) => PlaceKey
  /** How the place stands inside a sentence; the room's own name for what has none. */
  readonly name: (place: PlaceKey | null) => PlaceName
}

/** The places of the room one is in, by their names. */
export function useRoomPlaces(planId: string, room: RoomName): RoomPlaces {
  const { words, formats } = useWords()
  const { owner } = usePlanHere()
  const { snapshot } = useRoom(planId, room)
  return useMemo((): RoomPlaces => {
    const area = room.startsWith('area-') ? (room.slice('area-'.length) as keyof typeof words.area) : null
    const whole: PlaceName = {
      name: area === null ? `«${words.overview.title}»` : formats.insideSentence(words.area[area]),
      isWritten: false,
    }
    if (area === null) {
      return {
        of: placeInOverview,
        name: (place) => (place === null ? null : nameInOverview(place, owner.firstName, words)) ?? whole,
      }
    }
    // The room's name says which declaration its snapshot has.
    const known = snapshot as AreaSnapshot | null
    return {
      of: (change) => (known === null ? WHOLE_ROOM : placeInArea(change, known)),
      name: (place) => (place === null || known === null ? null : nameInArea(place, known)) ?? whole,
    }
  }, [room, snapshot, words, formats, owner])
}
