import { expect, test } from 'vitest'
import { COMPANY_MAX, COMPANY_WINDOW } from './bounds.ts'
import { Company } from './company.ts'

test('as many are expected as were here in this window or the one before, each counted once', () => {
  const company = new Company<number>()
  expect(company.expected(0)).toBe(0)
  for (const someone of [1, 2, 3, 1]) company.wasHere(someone, 1)
  expect(company.expected(1)).toBe(3)
  company.wasHere(4, COMPANY_WINDOW + 1)
  expect(company.expected(COMPANY_WINDOW + 1)).toBe(3)
  expect(company.expected(2 * COMPANY_WINDOW + 1)).toBe(1)
  expect(company.expected(4 * COMPANY_WINDOW + 1)).toBe(0)
})

test('nobody waits for more than COMPANY_MAX', () => {
  const company = new Company<number>()
  for (let someone = 0; someone < 2 * COMPANY_MAX; someone++) company.wasHere(someone, 0)
  expect(company.expected(1)).toBe(COMPANY_MAX)
})
