import { ACTION_STATUSES, GOAL_STATUSES, isDay } from '@ansvarsgruppe/plan-model'
import type { Words } from '../../../words/index.ts'
import type { Kind } from './suggestible.ts'

/** A suggestion's value as people read it: a day as a date, a status by its name. */
export function shownValue(kind: Kind | null, value: string, { words, formats }: Words): string {
  if (value === '') return words.suggestion.empty
  switch (kind) {
    case 'day':
      return isDay(value) ? formats.dateLong(value) : value
    case 'goalStatus': {
      const status = GOAL_STATUSES.find((known) => known === value)
      return status === undefined ? value : words.goalStatus[status]
    }
    case 'actionStatus': {
      const status = ACTION_STATUSES.find((known) => known === value)
      return status === undefined ? value : words.actionStatus[status]
    }
    default:
      return value
  }
}
