import { expect, test } from 'vitest'
import { FORMATS } from '../formats.ts'

const { nb, nn, en } = FORMATS
const SUNDAY = '2026-11-22'

test('days', () => {
  expect(nb.dateLong(SUNDAY)).toBe('22. november 2026')
  expect(en.dateLong(SUNDAY)).toBe('22 November 2026')
  expect(nb.dateShort('2026-03-01')).toBe('1.3.2026')
  expect(en.dateShort('2026-03-01')).toBe('1 Mar 2026')
  expect(nb.weekdayDate(SUNDAY)).toBe('søndag 22. november')
  expect(nn.weekdayDate('2026-11-21')).toBe('laurdag 21. november')
  expect(en.weekdayDate(SUNDAY)).toBe('Sunday 22 November')
  expect([nb.dayOfMonth(SUNDAY), nb.monthShort(SUNDAY), nb.weekday(SUNDAY)]).toEqual(['22.', 'nov', 'søndag'])
  expect(nn.until('2027-02-28')).toBe('til og med 28. februar 2027')
  expect(en.until('2027-02-28')).toBe('until the end of 28 February 2027')
})

test('the year goes without saying within half a year, and not beyond', () => {
  expect(nb.dateNear('2027-02-28', SUNDAY)).toBe('28. februar')
  expect(nb.dateNear('2026-05-31', SUNDAY)).toBe('31. mai')
  expect(nb.dateNear('2027-06-01', SUNDAY)).toBe('1. juni 2027')
  expect(nb.dateNear('2025-11-22', SUNDAY)).toBe('22. november 2025')
})

test('a range leaves no doubt about its years', () => {
  expect(nb.dateRange('2026-10-01', '2026-11-15', SUNDAY)).toBe('1. oktober – 15. november')
  expect(nn.dateRange('2026-11-15', '2027-01-10', SUNDAY)).toBe('15. november – 10. januar')
  expect(nb.dateRange('2026-05-01', '2027-04-30', SUNDAY)).toBe('1. mai 2026 – 30. april 2027')
  expect(en.dateRange('2027-08-01', '2027-09-01', SUNDAY)).toBe('1 August 2027 – 1 September 2027')
})

test('times are those of a clock in Norway, in summer and in winter', () => {
  expect(nb.clock('2026-11-22T09:05:00.000Z')).toBe('10.05')
  expect(nn.clock('2026-07-01T09:05:00.000Z')).toBe('11.05')
  expect(en.clock('2026-11-22T09:05:00.000Z')).toBe('10:05')
  expect(nb.clock('2026-11-21T23:00:00.000Z')).toBe('00.00')
})

test('a moment late in the evening in UTC is the next day in Norway', () => {
  expect(nb.dateTime('2026-11-21T23:30:00.000Z')).toBe('søndag 22. november 2026 kl. 00.30')
  expect(en.dateTime('2026-11-22T09:05:00.000Z')).toBe('Sunday 22 November 2026 at 10:05')
})

test('a time on the clock, short on the hour in Norwegian', () => {
  expect(['2026-12-03T10:00', '2026-12-03T09:05', '2026-12-03T13:30'].map(nb.localClock)).toEqual([
    '10',
    '9.05',
    '13.30',
  ])
  expect(en.localClock('2026-12-03T09:00')).toBe('09:00')
})
