/** What a participant is in the plan. Names are the vocabulary table's; the words are in the page's texts. */
export const ROLES = [
  'planOwner',
  'nextOfKin',
  'closestNextOfKin',
  'parent',
  'guardian',
  'authorised',
  'coordinator',
  'childCoordinator',
  'coordinatingUnit',
  'generalPractitioner',
  'navCounsellor',
  'specialist',
  'serviceProvider',
  'school',
  'peerSupporter',
  'supportContact',
  'employer',
  'interpreter',
] as const

export type Role = (typeof ROLES)[number]

export function isCoordinatorRole(role: Role): boolean {
  return role === 'coordinator' || role === 'childCoordinator'
}
