/** Days and times as written: `22. november 2026`, `22.11.2026`, `søndag 22. november 2026 kl. 10.05`. */
import { clockOf, daysBetween, type Day, type LocalTime, type Moment } from '@ansvarsgruppe/plan-model'
import type { Language } from '../language.ts'
import { CALENDAR_NAMES } from './names.ts'
import { wallClock } from './norway.ts'

export interface CalendarFormats {
  /** `22. november 2026`, `22 November 2026` */
  readonly dateLong: (day: Day) => string
  /** `22.11.2026`, `22 Nov 2026` */
  readonly dateShort: (day: Day) => string
  /** `22. november`: where the year goes without saying. */
  readonly dateNoYear: (day: Day) => string
  /** `22. november`, with the year once it is more than half a year away and could be taken for another. */
  readonly dateNear: (day: Day, today: Day) => string
  /** `1. oktober – 15. november`; both with their years where they are half a year apart, or far from today. */
  readonly dateRange: (from: Day, to: Day, today: Day) => string
  /** `søndag 22. november`, `Sunday 22 November` */
  readonly weekdayDate: (day: Day) => string
  /** `søndag` */
  readonly weekday: (day: Day) => string
  /** `nov`, for a calendar leaf */
  readonly monthShort: (day: Day) => string
  /** `22.`, for a calendar leaf */
  readonly dayOfMonth: (day: Day) => string
  /** `til og med 22. november 2026`: the day itself counts. */
  readonly until: (day: Day) => string
  /** A time on the clock: `10.05`, `10:05`; on the hour in Norwegian `10`. */
  readonly localClock: (time: LocalTime) => string
  /** `10.05`, `10:05` */
  readonly clock: (moment: Moment) => string
  /** `søndag 22. november 2026 kl. 10.05`, `Sunday 22 November 2026 at 10:05` */
  readonly dateTime: (moment: Moment) => string
}

const YEAR_GOES_WITHOUT_SAYING_MONTHS = 6
/** From so many days on, a range of `6. mai – 5. mai` would leave open which year is meant. */
const RANGE_HAS_YEARS_DAYS = 183

interface Parts {
  readonly year: number
  readonly month: number
  readonly date: number
  readonly weekday: number
}

export function calendarFormats(language: Language): CalendarFormats {
  const names = CALENDAR_NAMES[language]
  const english = language === 'en'
  const ordinal = (date: number) => (english ? String(date) : `${date}.`)
  const month = (day: Day) => names.months[partsOf(day).month] ?? ''
  const monthShort = (day: Day) => names.monthsShort[partsOf(day).month] ?? ''
  const weekday = (day: Day) => names.weekdays[partsOf(day).weekday] ?? ''
  const dayOfMonth = (day: Day) => ordinal(partsOf(day).date)
  const dateNoYear = (day: Day) => `${dayOfMonth(day)} ${month(day)}`
  const dateLong = (day: Day) => `${dateNoYear(day)} ${partsOf(day).year}`
  const dateNear = (day: Day, today: Day) =>
    monthsApart(day, today) <= YEAR_GOES_WITHOUT_SAYING_MONTHS ? dateNoYear(day) : dateLong(day)
  const clock = (moment: Moment) => {
    const { hour, minute } = wallClock(moment)
    return [hour, minute].map((number) => String(number).padStart(2, '0')).join(english ? ':' : '.')
  }
  return {
    dateLong,
    dateShort: (day) => {
      const { year, month, date } = partsOf(day)
      return english ? `${date} ${monthShort(day)} ${year}` : `${date}.${month + 1}.${year}`
    },
    dateNoYear,
    dateNear,
    dateRange: (from, to, today) => {
      const isLong = Math.abs(daysBetween(from, to)) >= RANGE_HAS_YEARS_DAYS
      const written = (day: Day) => (isLong ? dateLong(day) : dateNear(day, today))
      return `${written(from)} – ${written(to)}`
    },
    weekdayDate: (day) => `${weekday(day)} ${dateNoYear(day)}`,
    weekday,
    monthShort,
    dayOfMonth,
    until: (day) => (english ? `until the end of ${dateLong(day)}` : `til og med ${dateLong(day)}`),
    localClock: (time) =>
      english ? clockOf(time) : clockOf(time).replace(':', '.').replace(/^0/, '').replace(/\.00$/, ''),
    clock,
    dateTime: (moment) => {
      const { day } = wallClock(moment)
      return `${weekday(day)} ${dateLong(day)} ${english ? 'at' : 'kl.'} ${clock(moment)}`
    },
  }
}

// Noon UTC is the same calendar day everywhere the arithmetic looks.
function partsOf(day: Day): Parts {
  const date = new Date(`${day}T12:00:00Z`)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

function monthsApart(one: Day, other: Day): number {
  const [a, b] = [partsOf(one), partsOf(other)]
  return Math.abs((a.year - b.year) * 12 + (a.month - b.month))
}
