/** The group in its circles, in the order they are shown. */
import { CIRCLES, circleOf, type Circle } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import type { NetworkCircle } from '@ansvarsgruppe/ui'

/** Those nearest are at the left, where reading begins. */
export const SIDE: Readonly<Record<Circle, NetworkCircle['side']>> = {
  close: 'left',
  municipality: 'top',
  health: 'right',
  work: 'bottom',
}

export interface CircleOfPeople {
  readonly circle: Circle
  readonly people: readonly ParticipantView[]
}

/** Circles without people are left out. */
export function inCircles(helpers: readonly ParticipantView[]): CircleOfPeople[] {
  return CIRCLES.map((circle) => ({
    circle,
    people: helpers.filter((helper) => circleOf(helper) === circle),
  })).filter(({ people }) => people.length > 0)
}
