/** Everything the page writes to a life area, apart from what is typed into shared texts. */
import {
  byOrder,
  createEntry,
  orderBetween,
  setField,
  type ActionStatus,
  type Day,
  type EntryId,
  type EvaluationResult,
  type GoalStatus,
} from '@ansvarsgruppe/plan-model'
import type { AreaSession } from './area-room.ts'

interface InOrder {
  readonly id: string
  readonly order: string
}

export function addGoal(
  session: AreaSession,
  goal: { readonly text: string; readonly status: GoalStatus; readonly parent: EntryId | null },
  siblings: readonly InOrder[],
): EntryId | undefined {
  return session.write(({ room, doc, author }) =>
    createEntry(room, doc, 'goals', { ...goal, ownWords: '', why: '', order: orderAfter(siblings) }, author),
  )
}

export function addAction(
  session: AreaSession,
  goal: EntryId,
  what: string,
  siblings: readonly InOrder[],
): EntryId | undefined {
  const order = orderAfter(siblings)
  const status: ActionStatus = 'planned'
  return session.write(({ room, doc, author }) =>
    createEntry(
      room,
      doc,
      'actions',
      { goal, what, how: '', extent: '', start: null, due: null, status, order },
      author,
    ),
  )
}

export function setGoalStatus(session: AreaSession, goal: EntryId, status: GoalStatus): void {
  session.write(({ room, doc }) => setField(room, doc, 'goals', goal, 'status', status))
}

export function setActionStatus(session: AreaSession, action: EntryId, status: ActionStatus): void {
  session.write(({ room, doc }) => setField(room, doc, 'actions', action, 'status', status))
}

export function setExtent(session: AreaSession, action: EntryId, extent: string): void {
  session.write(({ room, doc }) => setField(room, doc, 'actions', action, 'extent', extent))
}

export function setActionDay(session: AreaSession, action: EntryId, field: 'start' | 'due', day: Day | null): void {
  session.write(({ room, doc }) => setField(room, doc, 'actions', action, field, day))
}

export function addProgressNote(session: AreaSession, action: EntryId, text: string): void {
  session.write(({ room, doc, author }) => createEntry(room, doc, 'progressNotes', { action, text }, author))
}

export function changeProgressNote(session: AreaSession, id: EntryId, text: string): void {
  session.write(({ room, doc }) => setField(room, doc, 'progressNotes', id, 'text', text))
}

export interface Judgement {
  readonly result: EvaluationResult
  readonly text: string
}

export function addEvaluation(session: AreaSession, goal: EntryId, judgement: Judgement): void {
  session.write(({ room, doc, author }) => createEntry(room, doc, 'evaluations', { goal, ...judgement }, author))
}

export function changeEvaluation(session: AreaSession, id: EntryId, { result, text }: Judgement): void {
  session.write(({ room, doc }) => {
    setField(room, doc, 'evaluations', id, 'result', result)
    setField(room, doc, 'evaluations', id, 'text', text)
  })
}

/** Moves an entry one place among its siblings. Returns its new place, counted from 1; null: it is at the end already. */
export function moveOne(
  session: AreaSession,
  collection: 'goals' | 'actions',
  id: string,
  siblings: readonly InOrder[],
  direction: -1 | 1,
): number | null {
  const sorted = siblings.toSorted(byOrder)
  const from = sorted.findIndex((sibling) => sibling.id === id)
  const to = from + direction
  if (from === -1 || to < 0 || to >= sorted.length) return null
  const [before, after] = direction === 1 ? [sorted[to], sorted[to + 1]] : [sorted[to - 1], sorted[to]]
  const order = orderBetween(before?.order ?? null, after?.order ?? null)
  session.write(({ room, doc }) => setField(room, doc, collection, id, 'order', order))
  return to + 1
}

function orderAfter(siblings: readonly InOrder[]): string {
  return orderBetween(siblings.toSorted(byOrder).at(-1)?.order ?? null, null)
}
