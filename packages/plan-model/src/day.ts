/** A calendar day in Norway, ISO 8601 `YYYY-MM-DD`. Due dates and consents count in days, not in moments. */
export type Day = string & { readonly __day?: never }

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_PER_DAY = 86_400_000
const MILLISECONDS_PER_HOUR = 3_600_000

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY_PATTERN.test(value)) return false
  const parsed = new Date(`${value}T00:00:00Z`)
  // 2026-02-30 parses to another day: only a day that comes back unchanged exists.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === value
}

/** The day it is in Norway at `moment` (milliseconds since the epoch). */
export function dayInNorway(moment: number): Day {
  const hour = Math.floor(moment / MILLISECONDS_PER_HOUR)
  if (hour !== latest.hour) latest = { hour, day: NORWAY.format(moment) }
  return latest.day
}

/** The last answer: asked for every edit, and two microseconds each. Midnight in Norway is on a whole hour of UTC. */
let latest: { readonly hour: number; readonly day: Day } = { hour: Number.NaN, day: '' }

// Swedish is the locale whose short dates are written YYYY-MM-DD.
const NORWAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** A moment in time, ISO 8601 in UTC with milliseconds: `2026-11-22T10:42:00.000Z`. */
export type Moment = string & { readonly __moment?: never }

const MOMENT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

export function isMoment(value: unknown): value is Moment {
  return typeof value === 'string' && MOMENT_PATTERN.test(value) && !Number.isNaN(Date.parse(value))
}

export function momentOf(milliseconds: number): Moment {
  return new Date(milliseconds).toISOString()
}

/** When a day begins in Norway, milliseconds since the epoch: midnight is at 22:00 or 23:00 UTC the day before. */
export function startOfDayInNorway(day: Day): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const summer = midnight - 2 * MILLISECONDS_PER_HOUR
  return dayInNorway(summer) === day ? summer : midnight - MILLISECONDS_PER_HOUR
}
