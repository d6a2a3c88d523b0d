/**
 * Which participants may be a service: several people who take over from each other, by one consent. They are bound to
 * confidentiality by their profession or office, each of them: nobody owes a promise that a colleague has given. Who acts
 * for the owner, coordinates, or is close to her is there as themselves.
 */
import type { Role } from './role.ts'

export const SERVICE_ROLES = [
  'generalPractitioner',
  'navCounsellor',
  'specialist',
  'serviceProvider',
  'school',
] as const satisfies readonly Role[]
export type ServiceRole = (typeof SERVICE_ROLES)[number]

export function mayBeService(role: Role): role is ServiceRole {
  return SERVICE_ROLES.some((one) => one === role)
}
