import { dayInNorway, isDay, type Day } from './day.ts'

/**
 * A time on a clock in Norway, ISO 8601 without an offset: `2026-12-03T10:00`. A meeting is at ten o'clock, whatever
 * summer time makes of that.
 */
export type LocalTime = string & { readonly __localTime?: never }

const LOCAL_TIME_PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/

export function isLocalTime(value: unknown): value is LocalTime {
  if (typeof value !== 'string') return false
  const [, day] = LOCAL_TIME_PATTERN.exec(value) ?? []
  return isDay(day)
}

export function dayOf(time: LocalTime): Day {
  return time.slice(0, 10)
}

/** `10:00` */
export function clockOf(time: LocalTime): string {
  return time.slice(11)
}

/** What the clock in Norway shows at `moment` (milliseconds since the epoch). */
export function localTimeInNorway(moment: number): LocalTime {
  return `${dayInNorway(moment)}T${CLOCK.format(moment)}`
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
})
