import type { AREA, Entry, LifeArea, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type { Talk } from '../conversation/talk.ts'
import { createPartContext } from '../frame/part-context.tsx'
import type { May, OtherPerson, RoomSession } from '../../rooms/index.ts'

export type AreaSession = RoomSession<typeof AREA>
export type AreaSnapshot = RoomSnapshot<typeof AREA>
export type Goal = Entry<typeof AREA, 'goals'>
export type Action = Entry<typeof AREA, 'actions'>
export type ProgressNote = Entry<typeof AREA, 'progressNotes'>
export type Evaluation = Entry<typeof AREA, 'evaluations'>
export type Suggestion = Entry<typeof AREA, 'suggestions'>

/** Which row and which conversation of the area are open, for this person. */
export interface Opened {
  /** The id of the goal or action whose conversation is open: one at a time. */
  readonly conversation: string | null
  /** Whether the person opened it just now; else it stands open from before. */
  readonly wasAsked: boolean
  readonly toggleConversation: (id: string) => void
  readonly actions: ReadonlySet<string>
  readonly toggleAction: (id: string) => void
}

/** The area a component is drawn in. */
export interface AreaHere {
  readonly area: LifeArea
  readonly session: AreaSession
  readonly snapshot: AreaSnapshot
  readonly may: May<typeof AREA>
  readonly others: readonly OtherPerson[]
  readonly talk: Talk
  readonly opened: Opened
  /** Of the room's document: another one has other texts for editors to bind to, and so has one that is here at last. */
  readonly generation: number
  readonly canWrite: boolean
}

const AreaContext = createPartContext<AreaHere>('only parts of a life area ask about it', ['generation', 'canWrite'])

export const AreaProvider = AreaContext.Provider

/** What is read of it decides when the reader is drawn again: whoever takes the `snapshot`, at every change. */
export const useAreaHere = AreaContext.useValue

/** One part of it: drawn again only when that part is another. */
export const useAreaPart = AreaContext.usePart

/** The area as it is when asked. */
export const useLatestArea = AreaContext.useLatest
