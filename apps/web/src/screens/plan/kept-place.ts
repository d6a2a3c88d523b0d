/** Where kept words were meant for: in words, and which comment they could be instead. */
import {
  areaOf,
  notesOf,
  createEntry,
  entryId,
  MESSAGE_LENGTH_MAX,
  type AREA,
  type RoomDeclaration,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type { KeptPlace, KeptText, RoomSession } from '../../rooms/index.ts'
import type { EntryKind, Words } from '../../words/index.ts'
import { describedPart, entryOf, nameOf } from '../undo/described-step.ts'

type AnySession = RoomSession<RoomDeclaration>
type Snapshot = AnySession['state']['snapshot']

/** What a comment can be about in a life area. */
const COMMENTED: ReadonlySet<string> = new Set(['goals', 'actions'])

/** Fields that say what an entry is about. */
const ABOUT = ['target', 'action', 'goal'] as const

/** `Teksten i «Forenklet møte»`. What is no longer shown is not named. */
export function keptName({ thing, ...place }: KeptText, room: RoomName, snapshot: Snapshot, spoken: Words): string {
  const { words, formats } = spoken
  if (thing === undefined) return placeName(place, room, snapshot, spoken)
  const what = words.kept.thing[thing as EntryKind]
  const about = place.entry === null ? '' : nameAbout(place.entry, snapshot, spoken)
  return formats.sentenceStart(about === '' ? what : words.kept.aboutThing({ thing: what, place: about }))
}

/** `tiltaket «Forenklet møte»`; '' where it is not shown. */
function nameAbout(entry: string, snapshot: Snapshot, spoken: Words): string {
  const collection = [...COMMENTED].find((name) => nameOf(entryOf(snapshot, name, entry), spoken) !== '')
  return collection === undefined
    ? ''
    : describedPart({ collection, entry, field: null, did: 'changed' }, snapshot, spoken)
}

function placeName({ collection, entry, field }: KeptPlace, room: RoomName, snapshot: Snapshot, spoken: Words): string {
  const { words, formats } = spoken
  if (collection === null) return nameOfRoom(room, spoken)
  const isThing = collection in words.kept.thing
  const isNamed = entry !== null && nameOf(entryOf(snapshot, collection, entry), spoken) !== ''
  if (!isThing || isNamed)
    return formats.sentenceStart(describedPart({ collection, entry, field, did: 'changed' }, snapshot, spoken))
  return nameOfField(field ?? '', spoken) ?? formats.sentenceStart(words.kept.thing[collection as EntryKind])
}

/** What a field is called on the page, where its entry has no name any more. */
function nameOfField(field: string, { words: { action, goal } }: Words): string | undefined {
  const { what, how, extent, start, due } = action
  const { ownWords, why } = goal
  const names: Readonly<Record<string, string>> = { what, how, extent, start, due, ownWords, why }
  return Object.hasOwn(names, field) ? names[field] : undefined
}

function nameOfRoom(room: RoomName, { words }: Words): string {
  const area = areaOf(room)
  if (notesOf(room) !== null) return words.notes.title
  return area === null ? words.overview.title : words.area[area]
}

/** Why words cannot be a comment; else how they become one. */
export type CommentWay =
  | { readonly kind: 'none' }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'way'; readonly say: () => void }

const NONE: CommentWay = { kind: 'none' }

/**
 * Kept words as a comment on what they were written for: the goal or the action, or what a note or a suggestion was
 * about; in the overview, to the group, where all comments stand. Whether the person may comment is the caller's to ask.
 */
export function commentWay(kept: KeptText, session: AnySession, state: AnySession['state']): CommentWay {
  if (state.status !== 'ready' || !state.canWrite || kept.isSaved === true) return NONE
  if (notesOf(session.room) !== null) return NONE
  const target = areaOf(session.room) === null ? { id: null } : commentTarget(kept, state.snapshot)
  if (target === null) return NONE
  if (kept.text.length > MESSAGE_LENGTH_MAX) return { kind: 'tooLong' }
  // Comments are declared alike in every room.
  const talking = session as unknown as RoomSession<typeof AREA>
  const values = {
    target: target.id === null ? null : entryId(target.id),
    parent: null,
    body: kept.text,
    resolved: null,
  }
  return {
    kind: 'way',
    say: () => talking.write(({ room, doc, author }) => createEntry(room, doc, 'comments', values, author)),
  }
}

/** The goal or the action, as long as it stands. */
function commentTarget({ collection, entry }: KeptPlace, snapshot: Snapshot): { readonly id: string } | null {
  if (collection === null || entry === null) return null
  const found = entryOf(snapshot, collection, entry)
  const ids = COMMENTED.has(collection) ? [entry] : ABOUT.map((field) => found?.[field])
  const id = ids.find((each) => typeof each === 'string')
  const target = [...COMMENTED].map((name) => entryOf(snapshot, name, String(id))).find((each) => each !== null)
  return typeof id === 'string' && target?.['removed'] === null ? { id } : null
}
