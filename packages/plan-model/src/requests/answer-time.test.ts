import { expect, test } from 'vitest'
import { answerBy, complaintUntil } from './answer-time.ts'

test.each([
  ['2026-11-28', 'oneMonth', '2026-12-28'],
  ['2026-12-15', 'oneMonth', '2027-01-15'],
  ['2027-01-31', 'oneMonth', '2027-02-28'],
  ['2028-01-30', 'oneMonth', '2028-02-29'],
  ['2026-10-31', 'oneMonth', '2026-11-30'],
  ['2026-11-28', 'fourWeeks', '2026-12-26'],
  ['2027-02-01', 'fourWeeks', '2027-03-01'],
] as const)('what came on %s is answered within %s: by %s', (received, within, by) => {
  expect(answerBy(received, within)).toBe(by)
})

test('four weeks to complain, across a month and summer time', () => {
  expect(complaintUntil('2027-03-15')).toBe('2027-04-12')
})
