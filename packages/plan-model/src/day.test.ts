import { expect, test } from 'vitest'
import { addDays, dayInNorway, daysBetween, isDay, isMoment, momentOf, startOfDayInNorway } from './index.ts'

test('a day is one that exists', () => {
  expect(['2026-02-28', '2028-02-29'].map((day) => isDay(day))).toEqual([true, true])
  expect(
    ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', 20260101, null].some((day) => isDay(day)),
  ).toBe(false)
})

test('the day it is in Norway, summer and winter', () => {
  expect(dayInNorway(Date.parse('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
  expect(dayInNorway(Date.parse('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
  expect(dayInNorway(Date.parse('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
})

test('days are counted across the change of clocks', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-11-22', '2026-11-15')).toBe(-7)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

test('a moment is UTC to the millisecond', () => {
  expect(isMoment(momentOf(0))).toBe(true)
  expect(
    ['2026-11-22', '2026-11-22T10:00:00Z', '2026-11-22T10:00:00.000+01:00', '2026-99-22T10:00:00.000Z'].some((value) =>
      isMoment(value),
    ),
  ).toBe(false)
})

test.each([
  ['2026-11-22', '2026-11-21T23:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
])('%s begins at %s', (day, moment) => {
  const start = startOfDayInNorway(day)
  expect(momentOf(start)).toBe(moment)
  expect([dayInNorway(start - 1), dayInNorway(start)]).toEqual([addDays(day, -1), day])
})
