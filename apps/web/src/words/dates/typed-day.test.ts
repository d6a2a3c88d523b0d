import { expect, test } from 'vitest'
import { FORMATS } from '../formats.ts'
import { LANGUAGES } from '../language.ts'

const TODAY = '2026-11-27'
const { nb, nn, en } = FORMATS

test.each([
  ['1.12.2026', '2026-12-01'],
  ['01.12.2026', '2026-12-01'],
  [' 1. 12. 26 ', '2026-12-01'],
  ['1/12/2026', '2026-12-01'],
  ['1-12-2026', '2026-12-01'],
  ['1 12 2026', '2026-12-01'],
  ['01122026', '2026-12-01'],
  ['011226', '2026-12-01'],
  ['2026-12-01', '2026-12-01'],
  ['1. desember 2026', '2026-12-01'],
  ['1. Des', '2026-12-01'],
  ['3. mars', '2027-03-03'],
  ['1.12', '2026-12-01'],
  ['20.11', '2026-11-20'],
  ['28.2.', '2027-02-28'],
  ['29.2.2028', '2028-02-29'],
])('%s is %s', (typed, day) => {
  expect(nb.typedDay(typed, TODAY)).toBe(day)
})

test.each([
  '',
  '1',
  'snart',
  '31.2.2026',
  '29.2.2027',
  '1.13.2026',
  '0.1.2026',
  '1.12.2',
  '1.12.202',
  '1.12.0026',
  '1.d',
])('%j is no day', (typed) => {
  expect(nb.typedDay(typed, TODAY)).toBeNull()
})

test('months by their names in the page’s language', () => {
  expect(en.typedDay('1 Dec 2026', TODAY)).toBe('2026-12-01')
  expect(en.typedDay('3 May', TODAY)).toBe('2027-05-03')
  expect(nn.typedDay('17. mai', TODAY)).toBe('2027-05-17')
})

test.each(LANGUAGES)('what is shown in %s can be typed', (language) => {
  const formats = FORMATS[language]
  for (let month = 1; month <= 12; month++) {
    const day = `2027-${String(month).padStart(2, '0')}-09`
    expect(formats.typedDay(formats.dateShort(day), TODAY)).toBe(day)
    expect(formats.typedDay(formats.dateLong(day), TODAY)).toBe(day)
  }
})
