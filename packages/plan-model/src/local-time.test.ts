import { expect, test } from 'vitest'
import { clockOf, dayOf, isLocalTime, localTimeInNorway } from './local-time.ts'

test.each(['2026-12-03T10:00', '2026-12-03T00:00', '2026-12-03T23:59'])('%s is a time', (time) => {
  expect(isLocalTime(time)).toBe(true)
})

test.each(['2026-12-03', '2026-02-30T10:00', '2026-12-03T24:00', '2026-12-03T10:60', '2026-12-03T10:00Z', 3, null])(
  '%s is none',
  (time) => {
    expect(isLocalTime(time)).toBe(false)
  },
)

test('what the clock shows in Norway, winter and summer', () => {
  expect(localTimeInNorway(Date.parse('2026-12-03T09:05:00Z'))).toBe('2026-12-03T10:05')
  expect(localTimeInNorway(Date.parse('2026-06-03T22:05:00Z'))).toBe('2026-06-04T00:05')
})

test('its day and its clock', () => {
  expect([dayOf('2026-12-03T10:00'), clockOf('2026-12-03T10:00')]).toEqual(['2026-12-03', '10:00'])
})
