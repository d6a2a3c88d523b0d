/**
 * Numbers by which somebody is known, as others type them: a national identity number (fødselsnummer, D-nummer) or a number
 * of the register of health personnel. They are read, hashed and forgotten.
 */
import { isDay, type Day } from './day.ts'

export const IDENTITY_KINDS = ['nationalId', 'hprNumber'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

/** Longest number as typed: eleven figures, and room for the spaces people put between them. */
export const IDENTITY_NUMBER_LENGTH_MAX = 20

const WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
] as const

/**
 * The figures alone; null: it is no number of the kind. A national identity number says by itself that it was mistyped; of
 * an HPR number only its length can be wrong.
 */
export function identityNumberIn({ kind, number }: { kind: IdentityKind; number: string }): string | null {
  const digits = number.replaceAll(/\s/g, '')
  if (kind === 'hprNumber') return /^\d{7,9}$/.test(digits) ? digits : null
  if (!/^\d{11}$/.test(digits)) return null
  const isRight = WEIGHTS.every(
    (weights) => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0,
  )
  return isRight && bornOn(digits) !== null ? digits : null
}

/** The day of birth an identity number says; null where it says none. D-numbers and made-up ones for tests are moved. */
export function bornOn(number: string): Day | null {
  const [date, month, year, serial] = [
    number.slice(0, 2),
    number.slice(2, 4),
    number.slice(4, 6),
    number.slice(6, 9),
  ].map(Number) as [number, number, number, number]
  const century = centuryOf(year, serial)
  if (century === null) return null
  const day = [century + year, moved(month, [80, 65, 40]), moved(date, [40])].map((part) =>
    String(part).padStart(2, '0'),
  )
  const whole = day.join('-')
  return isDay(whole) ? whole : null
}

/** By which a part is larger than a calendar's: 40 for who has no number yet, 80 and others for people who are nobody. */
function moved(part: number, by: readonly number[]): number {
  return part - (by.find((more) => part > more) ?? 0)
}

function centuryOf(year: number, serial: number): number | null {
  if (serial < 500) return 1900
  if (serial < 750 && year >= 54) return 1800
  if (year < 40) return 2000
  return serial >= 900 ? 1900 : null
}

/** Whole years on `today`. */
export function ageOn(born: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}
