/** The parts of a room that a person would say they are in: a goal, an action, a heading of the overview. */
import { plainText, type AREA, type OVERVIEW, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { partOf } from '../../read-aloud/index.ts'
import { ROOM_TEXTS, ROOM_VALUES, type OthersChange } from '../../rooms/index.ts'
import type { Messages } from '../../words/index.ts'
import { actionElementId, goalElementId } from '../plan/place.ts'

export type AreaSnapshot = RoomSnapshot<typeof AREA>
export type OverviewSnapshot = RoomSnapshot<typeof OVERVIEW>

/** `goals/<id>`, `actions/<id>`, a heading's id on the overview; `room` where nothing nearer is known. */
export type PlaceKey = string

export const WHOLE_ROOM: PlaceKey = 'room'

/** Where a change of a life area belongs: a note to its action, a comment to what it is about. */
export function placeInArea({ collection, entry }: OthersChange, { collections }: AreaSnapshot): PlaceKey {
  const near = (target: string | null | undefined): PlaceKey => {
    if (collections.actions.some(({ id }) => id === target)) return `actions/${target}`
    return collections.goals.some(({ id }) => id === target) ? `goals/${target}` : WHOLE_ROOM
  }
  switch (collection) {
    case 'goals':
    case 'actions':
      return near(entry)
    case 'progressNotes':
      return near(collections.progressNotes.find(({ id }) => id === entry)?.action)
    case 'evaluations':
      return near(collections.evaluations.find(({ id }) => id === entry)?.goal)
    case 'comments':
      return near(collections.comments.find(({ id }) => id === entry)?.target)
    case 'suggestions':
      return near(collections.suggestions.find(({ id }) => id === entry)?.target)
    default:
      return WHOLE_ROOM
  }
}

const HEADINGS: Readonly<Record<string, PlaceKey>> = {
  whatMatters: 'what-matters',
  situation: 'situation',
  strengths: 'strengths',
  needs: 'needs',
  cooperation: 'cooperation',
  noCooperation: 'cooperation',
  subPlans: 'sub-plans',
  contributions: 'helpers',
  comments: 'say',
}

/** Where a change of the overview belongs: under which heading. */
export function placeInOverview({ collection, field }: OthersChange): PlaceKey {
  const name = collection === ROOM_TEXTS || collection === ROOM_VALUES ? field : collection
  return HEADINGS[name] ?? WHOLE_ROOM
}

/** Where somebody's presence says they are; null: nowhere in particular. */
export function placeOfFocus(focus: string | null): PlaceKey | null {
  if (focus === null) return null
  const [collection = '', entry] = focus.split('/')
  if (entry === undefined) return HEADINGS[collection] ?? null
  return collection === 'goals' || collection === 'actions' ? `${collection}/${entry}` : null
}

/** The element of the page; null: the page as a whole. */
export function elementOf(place: PlaceKey): HTMLElement | null {
  const [collection, entry] = place.split('/')
  if (place === WHOLE_ROOM) return null
  if (entry === undefined) return document.getElementById(partOf(place)) ?? document.getElementById(place)
  return document.getElementById(collection === 'goals' ? goalElementId(entry) : actionElementId(entry))
}

export interface PlaceName {
  readonly name: string
  /** Whether the plan says it, and not the page. */
  readonly isWritten: boolean
}

/** What a place in a life area is called; null: it has no name, or is gone. */
export function nameInArea(place: PlaceKey, { collections }: AreaSnapshot): PlaceName | null {
  const [collection, entry] = place.split('/')
  const goal = collections.goals.find(({ id }) => id === entry)
  const action = collections.actions.find(({ id }) => id === entry)
  const text = collection === 'goals' ? goal?.text : action?.what
  const name = text === undefined ? '' : plainText(text)
  return name === '' ? null : { name, isWritten: true }
}

export function nameInOverview(place: PlaceKey, owner: string, { overview }: Messages): PlaceName | null {
  const names: Readonly<Record<PlaceKey, string>> = {
    'what-matters': overview.whatMattersOf(owner),
    situation: overview.situationOf(owner),
    strengths: overview.strengthsOf(owner),
    needs: overview.needsOf(owner),
    cooperation: overview.cooperation,
    'sub-plans': overview.subPlans,
    helpers: overview.helpersOf(owner),
    say: overview.comments,
  }
  const name = names[place]
  return name === undefined ? null : { name: `«${name}»`, isWritten: false }
}
