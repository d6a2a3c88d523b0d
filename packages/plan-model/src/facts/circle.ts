/** Where somebody stands around the plan owner: the one rule by which people are grouped, wherever they are. */
import type { Participant } from './facts.ts'
import type { Role } from './role.ts'

/** In the order they are named. */
export const CIRCLES = ['close', 'municipality', 'health', 'work'] as const
export type Circle = (typeof CIRCLES)[number]

/** Roles that say it all; for the others it depends on whom they work for. */
const CIRCLE_OF_ROLE: Readonly<Partial<Record<Role, Circle>>> = {
  nextOfKin: 'close',
  closestNextOfKin: 'close',
  parent: 'close',
  guardian: 'close',
  authorised: 'close',
  peerSupporter: 'close',
  // Paid by the municipality, and chosen to be with her.
  supportContact: 'close',
  coordinatingUnit: 'municipality',
  school: 'municipality',
  interpreter: 'municipality',
  generalPractitioner: 'health',
  navCounsellor: 'work',
  employer: 'work',
}

const OF_A_MUNICIPALITY = /(?<!\p{L})kommune(?!\p{L})/iu
const OF_NAV = /^NAV(?!\p{L})/iu

/** The circle of anyone but the owner. Professionals of neither a municipality nor NAV belong to the health services. */
export function circleOf({ role, organisation }: Pick<Participant, 'role' | 'organisation'>): Circle {
  const circle = CIRCLE_OF_ROLE[role]
  if (circle !== undefined) return circle
  if (OF_A_MUNICIPALITY.test(organisation)) return 'municipality'
  return OF_NAV.test(organisation) ? 'work' : 'health'
}
