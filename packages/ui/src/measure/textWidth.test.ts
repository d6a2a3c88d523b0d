import { expect, test } from 'vitest'
import { textWidth } from './textWidth.ts'

/** Measured in Chromium, in em, at weight 650. */
const MEASURED = [
  ['Aslak går ut 20. des', 8.92],
  ['Over fristen', 5.43],
  ['12 samtykker går ut 5. mars', 12.7],
  ['22. september', 6.49],
  ['Kommunen', 5.11],
  ['Nær Nora', 4.45],
] as const

test.each(MEASURED)('«%s» is no wider than it is taken to be, and little narrower', (text, measured) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(measured)
  expect(textWidth(text)).toBeLessThan(measured * 1.2)
})
