import { localTimeInNorway, type LocalTime } from '@ansvarsgruppe/plan-model'
import { useNow } from '../frame/useNow.ts'

/** What the clock in Norway shows, to the minute. */
export function useClock(): LocalTime {
  return localTimeInNorway(Date.parse(useNow()))
}
