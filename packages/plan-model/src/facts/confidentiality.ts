/**
 * Who promises confidentiality before they see anything. Professionals are bound by the law of their profession or
 * service, a guardian by the law on guardianship; a parent reads as who decides for the child. Everyone else gives a
 * written promise first, as groups do it on paper.
 */
import type { Participant } from './facts.ts'
import type { Role } from './role.ts'

const PROMISES: ReadonlySet<Role> = new Set<Role>([
  'nextOfKin',
  'closestNextOfKin',
  'authorised',
  'peerSupporter',
  'supportContact',
  'employer',
  'interpreter',
])

/** Whether people of this role promise confidentiality before they see any content. */
export function promisesConfidentiality(role: Role): boolean {
  return PROMISES.has(role)
}

/** Whether the participant must still promise it. */
export function owesPromise({ role, confidentialitySignedOn }: Participant): boolean {
  return promisesConfidentiality(role) && (confidentialitySignedOn ?? null) === null
}
