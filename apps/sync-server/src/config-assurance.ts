/** How safely somebody must have signed in for what they are in a plan: `ASSURANCE`. */
import { ROLES, type Role } from '@ansvarsgruppe/plan-model'
import { ASSURANCE_LEVELS, reaches, type AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import { ConfigError } from './config-error.ts'
import { levelNamed } from './config-providers.ts'

export type RequiredLevels = Readonly<Record<Role, AssuranceLevel>>

/**
 * A level for everybody, then others for some: `high nextOfKin=substantial`. Unset: `high` for all, as Norwegian
 * authorities ask where health information is read.
 */
export function parseAssurance(value: string | undefined): RequiredLevels {
  const [first = 'high', ...others] = (value ?? '').split(/\s+/).filter((word) => word !== '')
  const usual = levelNamed('ASSURANCE', first)
  const levels: Record<string, AssuranceLevel> = Object.fromEntries(ROLES.map((role) => [role, usual]))
  for (const other of others) {
    const [role = '', level = ''] = other.split('=')
    if (!Object.hasOwn(levels, role))
      throw new ConfigError(`ASSURANCE must name roles, such as nextOfKin=substantial; they are ${ROLES.join(', ')}.`)
    levels[role] = levelNamed('ASSURANCE', level)
  }
  return levels as RequiredLevels
}

export const HIGH_FOR_ALL = parseAssurance(undefined)

/** The level with which somebody has one part at least: what a sign-in asks for that begins with no plan in mind. */
export function lowestOf(levels: RequiredLevels): AssuranceLevel {
  const required = new Set(Object.values(levels))
  return ASSURANCE_LEVELS.find((level) => required.has(level)) ?? 'high'
}

/** The next level above this one that a part asks for; null: it is enough for all. */
export function nextAbove(levels: RequiredLevels, level: AssuranceLevel): AssuranceLevel | null {
  const required = new Set(Object.values(levels))
  return ASSURANCE_LEVELS.find((known) => required.has(known) && !reaches(level, known)) ?? null
}
