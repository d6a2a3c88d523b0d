import { expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { CALENDAR_NAMES } from './names.ts'

test.each(LANGUAGES)('%s names twelve months and seven weekdays, each its own way', (language) => {
  const { months, monthsShort, weekdays, weekdaysShort } = CALENDAR_NAMES[language]
  for (const names of [months, monthsShort]) expect(new Set(names).size).toBe(12)
  for (const names of [weekdays, weekdaysShort]) expect(new Set(names).size).toBe(7)
  expect(months.map((month, index) => month.startsWith(monthsShort[index]!))).not.toContain(false)
  expect(weekdays.map((weekday, index) => weekday.startsWith(weekdaysShort[index]!))).not.toContain(false)
})

// Node has the data that Chromium lacks; of several accepted nynorsk weekdays the table takes the commonest.
test.each(LANGUAGES)('%s names its months as Intl does where Intl knows it', (language) => {
  const intl = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => intl.format(Date.UTC(2026, month, 15)))
  expect(CALENDAR_NAMES[language].months).toEqual(months)
})

test('nynorsk weekdays are its own', () => {
  expect(CALENDAR_NAMES.nn.weekdays).toEqual(['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'])
})
