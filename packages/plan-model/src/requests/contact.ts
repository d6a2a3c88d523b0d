/** How somebody can be reached, as they type it: a telephone number or an e-mail address. */

/** Digits of a number: Norwegian ones have eight, any at most fifteen (ITU-T E.164). */
const DIGITS = { norwegian: 8, max: 15 }
/** Between the figures of a number people put these. */
const BETWEEN = /[\s().-]/g
const NUMBER = /^(?<abroad>\+|00)?(?<digits>\d+)$/
const ADDRESS = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/u

/** As it was typed, without what is around it; null: nobody can be reached by it. */
export function contactIn(typed: string): string | null {
  const said = typed.trim()
  return ADDRESS.test(said) || isNumber(said) ? said : null
}

function isNumber(said: string): boolean {
  const { abroad, digits = '' } = NUMBER.exec(said.replaceAll(BETWEEN, ''))?.groups ?? {}
  if (digits.length > DIGITS.max) return false
  return abroad === undefined ? digits.length === DIGITS.norwegian : digits.length >= DIGITS.norwegian
}
