/** A day as people type it: `1.12.2026`, `1/12 26`, `1. desember`, `1 Dec 2026`, `2026-12-01`. */
import { daysBetween, isDay, type Day } from '@ansvarsgruppe/plan-model'
import type { Language } from '../language.ts'
import { CALENDAR_NAMES } from './names.ts'

/** Days behind us before a date without a year means the next one: nobody plans half a year back. */
const PAST_DAYS_MAX = 180
/** While a year is typed there stand 2, 20, 202: years no plan means. */
const YEARS = { first: 1900, last: 2199 }
/** Letters of a month's name that are enough: `des`, `mar`. */
const MONTH_LETTERS_MIN = 3

/** Null: no such day. The day comes first in all three languages. A day without a year is the nearest that is meant. */
export function typedDay(language: Language, typed: string, today: Day): Day | null {
  const text = typed.trim().toLowerCase()
  if (isDay(text)) return inRange(text)
  const joined = /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(text)
  if (joined !== null) return dayOf(joined[1], joined[2], joined[3], today)
  const parts = text.split(/[\s./-]+/).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 3) return null
  const [date, month = '', year] = parts
  return dayOf(date, /^\d+$/.test(month) ? month : monthNamed(language, month), year, today)
}

function dayOf(date = '', month: string | null = null, year: string | undefined, today: Day): Day | null {
  if (month === null || !/^\d{1,2}$/.test(date) || !/^\d{1,2}$/.test(month)) return null
  const inYear = (each: number): Day | null => {
    const day = `${each}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isDay(day) ? inRange(day) : null
  }
  if (year !== undefined) {
    if (!/^(\d{2}|\d{4})$/.test(year)) return null
    return inYear(year.length === 2 ? 2000 + Number(year) : Number(year))
  }
  const thisYear = Number(today.slice(0, 4))
  const day = inYear(thisYear)
  if (day !== null && daysBetween(day, today) <= PAST_DAYS_MAX) return day
  return inYear(thisYear + 1)
}

function inRange(day: Day): Day | null {
  const year = Number(day.slice(0, 4))
  return year >= YEARS.first && year <= YEARS.last ? day : null
}

function monthNamed(language: Language, typed: string): string | null {
  if (typed.length < MONTH_LETTERS_MIN) return null
  const index = CALENDAR_NAMES[language].months.findIndex((name) => name.toLowerCase().startsWith(typed))
  return index === -1 ? null : String(index + 1)
}
