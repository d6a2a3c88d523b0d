/**
 * Names of months and weekdays. Own tables: Chromium has no Intl data for nynorsk and would write English names.
 * Weekdays start on Sunday, as `Date.getUTCDay` counts.
 */
import type { Language } from '../language.ts'

export interface CalendarNames {
  readonly months: readonly string[]
  readonly monthsShort: readonly string[]
  readonly weekdays: readonly string[]
  readonly weekdaysShort: readonly string[]
}

const NORWEGIAN_MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]

const NORWEGIAN_MONTHS_SHORT = ['jan', 'feb', 'mars', 'apr', 'mai', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'des']

export const CALENDAR_NAMES: Record<Language, CalendarNames> = {
  nb: {
    months: NORWEGIAN_MONTHS,
    monthsShort: NORWEGIAN_MONTHS_SHORT,
    weekdays: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
    weekdaysShort: ['søn', 'man', 'tir', 'ons', 'tor', 'fre', 'lør'],
  },
  nn: {
    months: NORWEGIAN_MONTHS,
    monthsShort: NORWEGIAN_MONTHS_SHORT,
    weekdays: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
    weekdaysShort: ['søn', 'mån', 'tys', 'ons', 'tor', 'fre', 'lau'],
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    weekdaysShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
}
