import { REASONS } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { isFinalClose, isRefusal, reasonOfClose } from './close-code.ts'

test('a reason whose code fits is believed', () => {
  expect(reasonOfClose(4422, 'ownerOnly')).toBe('ownerOnly')
  expect(reasonOfClose(4403, 'consentWithdrawn')).toBe('consentWithdrawn')
})

test.each([
  [4401, 'notSignedIn'],
  [4403, 'consentWithdrawn'],
  [4404, 'roomNotFound'],
  [4409, 'outdatedPage'],
  [4413, 'tooLarge'],
  [1009, 'tooLarge'],
  [4422, 'unknownContent'],
  [4499, 'outdatedPage'],
] as const)('%i without a word that fits is %s', (code, reason) => {
  expect(reasonOfClose(code, '')).toBe(reason)
  expect(reasonOfClose(code, 'serverBusy')).toBe(reason)
})

test('final are the closes after which the same could only happen again', () => {
  for (const { closeCode, tryAgain } of Object.values(REASONS)) expect(isFinalClose(closeCode)).toBe(!tryAgain)
  expect(isFinalClose(1009)).toBe(true)
  expect(isFinalClose(1006)).toBe(false)
  expect(isFinalClose(1012)).toBe(false)
})

test('a refusal is of what was sent, not of who sent it', () => {
  expect((['ownerOnly', 'tooLarge', 'planClosed'] as const).every(isRefusal)).toBe(true)
  expect((['notSignedIn', 'consentWithdrawn', 'roomNotFound', 'outdatedPage'] as const).some(isRefusal)).toBe(false)
})
