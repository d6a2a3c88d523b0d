/** How far away: `i morgen`, `3 dager over fristen`, `for 5 minutter siden`. Today and now come in as arguments. */
import { daysBetween, type Day, type Moment } from '@ansvarsgruppe/plan-model'
import type { Language } from '../language.ts'
import { calendarFormats } from './calendar.ts'
import { wallClock } from './norway.ts'
import { RELATIVE_WORDS } from './relative-words.ts'

export interface RelativeFormats {
  /** `i dag`, `i morgen`, `om 11 dager`, `i går`, `for 3 dager siden` */
  readonly relativeDay: (day: Day, today: Day) => string
  /** The day something was last: `i dag`, `i går`, `fredag`, and after a week `20. november`. */
  readonly lastDay: (day: Day, today: Day) => string
  /** A due date: `i dag`, `i morgen`, `om 11 dager`, and once it has passed `3 dager over fristen`. */
  readonly due: (day: Day, today: Day) => string
  /** `nå nettopp`, `for 5 minutter siden`, `for 2 timer siden`, then whole days: `i går`, `for 3 dager siden` */
  readonly ago: (moment: Moment, now: Moment) => string
  /** Beside what somebody said: `i dag 10.33`, `i går 10.33`, `torsdag 10.33`, and after a week `20. november`. */
  readonly said: (moment: Moment, now: Moment) => string
}

const MILLISECONDS_PER_MINUTE = 60_000
const MINUTES_PER_HOUR = 60
/** From the seventh day on, a weekday's name alone could be taken for the coming one. */
const DAYS_NAMED_BY_WEEKDAY = 6

export function relativeFormats(language: Language): RelativeFormats {
  const words = RELATIVE_WORDS[language]
  const calendar = calendarFormats(language)

  const relativeDay = (day: Day, today: Day): string => {
    const days = daysBetween(today, day)
    if (days === 0) return words.today
    if (days === 1) return words.tomorrow
    if (days === -1) return words.yesterday
    return days > 0 ? words.inDays(days) : words.daysAgo(-days)
  }

  return {
    relativeDay,
    lastDay: (day, today) => {
      const days = daysBetween(day, today)
      if (days > DAYS_NAMED_BY_WEEKDAY) return calendar.dateNear(day, today)
      return days > 1 ? calendar.weekday(day) : relativeDay(day, today)
    },
    due: (day, today) => (day < today ? words.daysOverdue(daysBetween(day, today)) : relativeDay(day, today)),
    ago: (moment, now) => {
      const { day } = wallClock(moment)
      const { day: today } = wallClock(now)
      if (day < today) return relativeDay(day, today)
      // A clock a little ahead of the server's must not say "in -1 minutes".
      const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(moment)) / MILLISECONDS_PER_MINUTE))
      if (minutes === 0) return words.now
      return minutes < MINUTES_PER_HOUR
        ? words.minutesAgo(minutes)
        : words.hoursAgo(Math.floor(minutes / MINUTES_PER_HOUR))
    },
    said: (moment, now) => {
      const { day } = wallClock(moment)
      const { day: today } = wallClock(now)
      const days = Math.max(0, daysBetween(day, today))
      if (days > DAYS_NAMED_BY_WEEKDAY) return calendar.dateNear(day, today)
      const name = days === 0 ? words.today : days === 1 ? words.yesterday : calendar.weekday(day)
      return `${name} ${calendar.clock(moment)}`
    },
  }
}
