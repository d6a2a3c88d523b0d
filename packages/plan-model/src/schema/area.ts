/** One life area: its goals and actions, how they go, and what is said about them. */
import type { RoomDeclaration } from './declaration.ts'
import { collection, comments, entryFields, suggestions } from './conversation.ts'
import { choice, day, line, message, optionalReference, order, prose, reference, shortText } from './fields.ts'
import { ACTION, CONTRIBUTORS_CREATE, GOAL, OWNER_AND_COORDINATOR, OWNER_WRITES, OWN_NOTE } from './rules.ts'

export const GOAL_STATUSES = ['proposed', 'agreed', 'active', 'onHold', 'achieved', 'ended'] as const
export type GoalStatus = (typeof GOAL_STATUSES)[number]

/** Overdue is no status: it follows from `due` and today. */
export const ACTION_STATUSES = ['planned', 'inProgress', 'onHold', 'completed', 'cancelled'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** Results of an evaluation, after the Danish FSIII follow-up codes. */
export const EVALUATION_RESULTS = ['continue', 'change', 'stop', 'reassess'] as const
export type EvaluationResult = (typeof EVALUATION_RESULTS)[number]

const TARGETS = ['goals', 'actions'] as const

export const AREA = {
  schemaVersion: 1,
  migrations: [],
  texts: {},
  values: {},
  collections: {
    goals: collection(GOAL, 500, {
      text: line(GOAL),
      ownWords: prose(OWNER_WRITES),
      why: prose(GOAL),
      status: choice(GOAL_STATUSES, GOAL),
      /** The goal this one is a sub-goal of. */
      parent: optionalReference(['goals'], GOAL),
      order: order(GOAL),
      ...entryFields(GOAL),
    }),
    actions: collection(CONTRIBUTORS_CREATE, 5_000, {
      goal: reference(['goals'], OWNER_AND_COORDINATOR),
      what: line(ACTION),
      how: prose(ACTION),
      extent: shortText(ACTION),
      start: day(ACTION),
      due: day(ACTION),
      status: choice(ACTION_STATUSES, ACTION),
      order: order(ACTION),
      ...entryFields(ACTION),
    }),
    progressNotes: collection(CONTRIBUTORS_CREATE, 20_000, {
      action: reference(['actions']),
      text: message(OWN_NOTE),
      ...entryFields(OWN_NOTE),
    }),
    evaluations: collection(CONTRIBUTORS_CREATE, 5_000, {
      goal: reference(['goals']),
      result: choice(EVALUATION_RESULTS, OWN_NOTE),
      text: message(OWN_NOTE),
      ...entryFields(OWN_NOTE),
    }),
    comments: comments(TARGETS),
    suggestions: suggestions(TARGETS),
  },
} as const satisfies RoomDeclaration
