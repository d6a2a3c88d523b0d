import { expect, test } from 'vitest'
import { ageOn, bornOn, identityNumberIn } from './identity-number.ts'

/** Made up: the month is moved by 80, so that nobody can have them. Their check digits are right. */
const withCheckDigits = (nine: string): string => {
  const digit = (digits: string, weights: readonly number[]): number =>
    (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
  return `${nine}${first}${digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])}`
}
const NINE = '158899123'
const NUMBER = withCheckDigits(NINE)

test('eleven digits with the right check digits, however people write them', () => {
  expect(NUMBER).toHaveLength(11)
  expect(identityNumberIn(NUMBER)).toBe(NUMBER)
  expect(identityNumberIn(` ${NUMBER.slice(0, 6)} ${NUMBER.slice(6)} `)).toBe(NUMBER)
})

test('one digit that is wrong is found, wherever it is, and so are two that changed places', () => {
  for (let at = 0; at < 11; at++) {
    const digits = Array.from(NUMBER)
    digits[at] = String((Number(digits[at]) + 1) % 10)
    expect(identityNumberIn(digits.join('')), `digit ${at}`).toBeNull()
  }
  expect(identityNumberIn(`51${NUMBER.slice(2)}`)).toBeNull()
})

test.each(['', '1234567890', '123456789012', 'abcdefghijk', '00000000000', '١٢٣٤٥٦٧٨٩٠١'])('%j is none', (typed) => {
  expect(identityNumberIn(typed)).toBeNull()
})

test.each([
  ['15089912345', '1999-08-15'],
  ['15080512345', '1905-08-15'],
  ['15080560045', '2005-08-15'],
  ['15086055045', '1860-08-15'],
  ['15087095045', '1970-08-15'],
  // A D-number's day is moved by 40; numbers of nobody have their month moved by 80, 65 or 40.
  ['55080560045', '2005-08-15'],
  ['15880560045', '2005-08-15'],
  ['15730560045', '2005-08-15'],
  ['15480560045', '2005-08-15'],
  ['31020560045', null],
  ['15085560045', '1855-08-15'],
  ['15084580045', null],
])('%s was born on %s', (number, day) => {
  expect(bornOn(number)).toBe(day)
})

test('a year older on the very day', () => {
  expect(['2026-08-14', '2026-08-15', '2026-08-16'].map((today) => ageOn('2008-08-15', today))).toEqual([17, 18, 18])
})
