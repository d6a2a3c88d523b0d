import { dayInNorway, type Day } from '@ansvarsgruppe/plan-model'
import type { AccessSittingView } from '@ansvarsgruppe/plan-model/contract'

export interface SittingsOfDay {
  readonly day: Day
  readonly sittings: readonly AccessSittingView[]
}

/** By the day they began, in the order they come. */
export function byDay(sittings: readonly AccessSittingView[]): SittingsOfDay[] {
  const days = Map.groupBy(sittings, ({ from }) => dayInNorway(Date.parse(from)))
  return [...days].map(([day, ofDay]) => ({ day, sittings: ofDay }))
}
