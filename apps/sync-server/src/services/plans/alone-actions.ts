/** Actions that their responsible sees alone: read, and changed within the same guard as everyone's edits. */
import {
  actorKey,
  AREA,
  createEntry,
  dayInNorway,
  isOwn,
  plainText,
  seenAlone,
  setField,
  type EntryId,
  type Reason,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { AddAloneNote, AloneActionView, MyAction, SetAloneStatus } from '@ansvarsgruppe/plan-model/contract'
import type * as Y from 'yjs'
import type { Rooms } from '../rooms/rooms.ts'
import type { Participation } from './plans.ts'
import { isOpen } from './read-areas.ts'

type Collections = RoomSnapshot<typeof AREA>['collections']
type Action = Collections['actions'][number]

export class AloneActions {
  readonly #rooms: Rooms
  readonly #now: () => number

  constructor(rooms: Rooms, now: () => number) {
    this.#rooms = rooms
    this.#now = now
  }

  /** Null: it is not theirs to see, or not there any more; from outside these look the same. */
  async find(participation: Participation, action: EntryId): Promise<AloneActionView | null> {
    const { facts, actor } = participation
    const place = this.#placeOf(participation, action)
    if (place === null) return null
    return this.#rooms.aloneFor(facts, participation.actor, place, (collections) => {
      const found = liveAction(collections, action)
      if (found === null) return null
      const { id, what, how, extent, start, due, status } = found
      const notes = collections.progressNotes
        .filter((note) => note.action === action && isOwn(note.createdBy, actor) && note.removed === null)
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
        .map((note) => ({ id: note.id, text: note.text, at: note.createdAt }))
      const ownerName = facts.participants.get(facts.owner)?.name ?? ''
      return {
        planId: facts.planId,
        ownerName,
        id,
        what,
        how,
        extent,
        start,
        due,
        status,
        notes,
        closed: facts.closed,
      }
    })
  }

  /** Those that are open, as one's own actions are told. */
  async open(participation: Participation): Promise<MyAction[]> {
    const { facts } = participation
    const seen = seenAlone(facts, participation.actor, dayInNorway(this.#now()))
    const found = await Promise.all(
      seen.map((place) =>
        this.#rooms.aloneFor(facts, participation.actor, place, (collections) => liveAction(collections, place.action)),
      ),
    )
    return found.flatMap((action) =>
      action !== null && isOpen(action)
        ? [{ id: action.id, area: null, what: plainText(action.what), due: action.due, status: action.status }]
        : [],
    )
  }

  setStatus(participation: Participation, action: EntryId, { status }: SetAloneStatus): Promise<Reason | null> {
    return this.#edit(participation, action, (doc) => setField(AREA, doc, 'actions', action, 'status', status))
  }

  addNote(participation: Participation, action: EntryId, { text }: AddAloneNote): Promise<Reason | null> {
    const author = { by: actorKey(participation.actor), at: this.#now() }
    return this.#edit(participation, action, (doc) => createEntry(AREA, doc, 'progressNotes', { action, text }, author))
  }

  /** Whatever is wrong with it, to who may not see it it is not there. */
  async #edit(participation: Participation, action: EntryId, write: (doc: Y.Doc) => unknown): Promise<Reason | null> {
    const place = this.#placeOf(participation, action)
    if (place === null || (await this.find(participation, action)) === null) return 'roomNotFound'
    const { planId } = participation.facts
    const refusal = await this.#rooms.editAlone(planId, participation.actor, place, (doc) => void write(doc))
    return refusal === 'consentWithdrawn' ? 'roomNotFound' : refusal
  }

  #placeOf(participation: Participation, action: EntryId) {
    const seen = seenAlone(participation.facts, participation.actor, dayInNorway(this.#now()))
    return seen.find((place) => place.action === action) ?? null
  }
}

function liveAction({ actions, goals }: Collections, id: EntryId): Action | null {
  const found = actions.find((action) => action.id === id && action.removed === null)
  const isOfGoal = goals.some((goal) => goal.id === found?.goal && goal.removed === null)
  return found === undefined || !isOfGoal ? null : found
}
