/** From which day to which the picture reaches, and the days as numbers of it. */
import { addDays, daysBetween, type Day } from '@ansvarsgruppe/plan-model'
import type { TimelineView } from './timeline-view.ts'

export interface DayAxis {
  readonly first: Day
  readonly last: Day
  /** Days from the first; negative before it. */
  readonly at: (day: Day) => number
  readonly days: number
  /** The first day, if a month begins with it, and the first of every month. */
  readonly months: readonly Day[]
}

/** The plan's period; and today and the meetings, where they lie outside it. */
export function dayAxis({ period, today, meetings }: Pick<TimelineView, 'period' | 'today' | 'meetings'>): DayAxis {
  const days = [period.start, period.end, period.nextRevision, today, ...meetings.map(({ day }) => day)].toSorted()
  const first = days.at(0) ?? today
  const last = days.at(-1) ?? today
  const at = (day: Day): number => daysBetween(first, day)
  return { first, last, at, days: at(last) + 1, months: monthsFrom(first, last) }
}

function monthsFrom(first: Day, last: Day): Day[] {
  const months: Day[] = []
  for (let month = firstOfMonth(first); month <= last; month = firstOfMonth(addDays(month, 31))) {
    if (month >= first) months.push(month)
  }
  return months
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
