/** A moment as the clock on a wall in Norway shows it, wherever the device is and whatever it is set to. */
import { dayInNorway, type Day, type Moment } from '@ansvarsgruppe/plan-model'

export interface WallClock {
  readonly day: Day
  readonly hour: number
  readonly minute: number
}

// Only the numbers come from Intl: it knows summer time. Their writing is ours, since it writes 10:05 in Norwegian.
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export function wallClock(moment: Moment): WallClock {
  const date = new Date(moment)
  const parts = new Map(CLOCK.formatToParts(date).map((part) => [part.type, Number(part.value)]))
  return { day: dayInNorway(date.getTime()), hour: parts.get('hour') ?? 0, minute: parts.get('minute') ?? 0 }
}
