import { isDay, isLocalTime, type Day, type LocalTime } from '@ansvarsgruppe/plan-model'

/** `10`, `10.30`, `1030`, `9:05` and the like, on a day; null: no time on a clock. */
export function localTimeOf(day: Day | string, typed: string): LocalTime | null {
  const [, hour, minute = '00'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(typed) ?? []
  if (hour === undefined || !isDay(day)) return null
  const time = `${day}T${hour.padStart(2, '0')}:${minute}`
  return isLocalTime(time) ? time : null
}
