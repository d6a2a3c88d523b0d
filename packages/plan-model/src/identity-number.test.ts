import { expect, test } from 'vitest'
import { withCheckDigits } from './identity-number-fixture.ts'
import { ageOn, bornOn, identityNumberIn } from './identity-number.ts'

const NINE = '158899123'
const NUMBER = withCheckDigits(NINE)
const nationalId = (number: string) => identityNumberIn({ kind: 'nationalId', number })
const hprNumber = (number: string) => identityNumberIn({ kind: 'hprNumber', number })

test('eleven digits with the right check digits, however people write them', () => {
  expect(NUMBER).toHaveLength(11)
  expect(nationalId(NUMBER)).toBe(NUMBER)
  expect(nationalId(` ${NUMBER.slice(0, 6)} ${NUMBER.slice(6)} `)).toBe(NUMBER)
})

test('one digit that is wrong is found, wherever it is, and so are two that changed places', () => {
  for (let at = 0; at < 11; at++) {
    const digits = Array.from(NUMBER)
    digits[at] = String((Number(digits[at]) + 1) % 10)
    expect(nationalId(digits.join('')), `digit ${at}`).toBeNull()
  }
  expect(nationalId(`51${NUMBER.slice(2)}`)).toBeNull()
})

test.each(['', '1234567890', '123456789012', 'abcdefghijk', '00000000000', '١٢٣٤٥٦٧٨٩٠١'])('%j is none', (typed) => {
  expect(nationalId(typed)).toBeNull()
})

test.each([
  ['1234567', '1234567'],
  ['900 000 006', '900000006'],
  ['123456', null],
  ['1234567890', null],
  ['123456a', null],
  [NUMBER, null],
  ['sub:1234567', null],
  ['demo-p41', null],
])('%j as an HPR number: %j', (typed, number) => {
  expect(hprNumber(typed)).toBe(number)
})

test('a number of one kind is none of the other', () => {
  expect(nationalId('1234567')).toBeNull()
  expect(nationalId('demo-p41')).toBeNull()
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
