/** What a suggestion can be about, and what stands there now. */
import {
  ACTION_STATUSES,
  GOAL_STATUSES,
  isDay,
  LINE_LENGTH_MAX,
  MESSAGE_LENGTH_MAX,
  plainText,
  SHORT_TEXT_LENGTH_MAX,
} from '@ansvarsgruppe/plan-model'
import type { Action, AreaSnapshot, Goal, Suggestion } from '../area-room.ts'

export const GOAL_FIELDS = ['text', 'why', 'status'] as const
export const ACTION_FIELDS = ['what', 'how', 'extent', 'start', 'due', 'status'] as const
export type GoalField = (typeof GOAL_FIELDS)[number]
export type ActionField = (typeof ACTION_FIELDS)[number]

/** A field of a goal or an action; or a goal that is not there yet. */
export type Subject =
  | { readonly collection: 'goals'; readonly entry: Goal; readonly field: GoalField }
  | { readonly collection: 'actions'; readonly entry: Action; readonly field: ActionField }
  | { readonly collection: 'newGoal' }

export type Kind = 'line' | 'prose' | 'shortText' | 'day' | 'goalStatus' | 'actionStatus'

/** Null: about something this page does not know, or that was removed. */
export function subjectOf({ target, field }: Suggestion, { collections }: AreaSnapshot): Subject | null {
  if (target === null) return field === 'goals' ? { collection: 'newGoal' } : null
  const goal = collections.goals.find(({ id, removed }) => id === target && removed === null)
  const goalField = GOAL_FIELDS.find((known) => known === field)
  if (goal !== undefined && goalField !== undefined) return { collection: 'goals', entry: goal, field: goalField }
  const action = collections.actions.find(({ id, removed }) => id === target && removed === null)
  const actionField = ACTION_FIELDS.find((known) => known === field)
  return action !== undefined && actionField !== undefined
    ? { collection: 'actions', entry: action, field: actionField }
    : null
}

export function kindOf(subject: Subject): Kind {
  if (subject.collection === 'newGoal') return 'line'
  switch (subject.field) {
    case 'text':
    case 'what':
      return 'line'
    case 'why':
    case 'how':
      return 'prose'
    case 'extent':
      return 'shortText'
    case 'start':
    case 'due':
      return 'day'
    case 'status':
      return subject.collection === 'goals' ? 'goalStatus' : 'actionStatus'
  }
}

/** What stands there now, as a suggestion keeps it: plain words, a day, a status. */
export function currentValue(subject: Subject): string {
  if (subject.collection === 'newGoal') return ''
  const value: unknown =
    subject.collection === 'goals' ? goalValue(subject.entry, subject.field) : actionValue(subject.entry, subject.field)
  return typeof value === 'string' ? value.slice(0, MESSAGE_LENGTH_MAX) : ''
}

/** Whether the suggested value can be written where it belongs. */
export function fits(kind: Kind, value: string): boolean {
  switch (kind) {
    case 'line':
    case 'prose':
      return value.trim() !== ''
    case 'shortText':
      return value.length <= SHORT_TEXT_LENGTH_MAX
    case 'day':
      return isDay(value)
    case 'goalStatus':
      return (GOAL_STATUSES as readonly string[]).includes(value)
    case 'actionStatus':
      return (ACTION_STATUSES as readonly string[]).includes(value)
  }
}

export function lengthMaxOf(kind: Kind): number {
  if (kind === 'line') return LINE_LENGTH_MAX
  return kind === 'shortText' ? SHORT_TEXT_LENGTH_MAX : MESSAGE_LENGTH_MAX
}

function goalValue(goal: Goal, field: GoalField): string {
  return field === 'status' ? goal.status : plainText(goal[field])
}

function actionValue(action: Action, field: ActionField): string {
  switch (field) {
    case 'what':
    case 'how':
      return plainText(action[field])
    case 'start':
    case 'due':
      return action[field] ?? ''
    case 'extent':
    case 'status':
      return action[field]
  }
}
