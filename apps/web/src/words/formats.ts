/** Everything that is not a text but is written differently per language: days, times, lists, numbers. */
import type { Day } from '@ansvarsgruppe/plan-model'
import { calendarFormats, type CalendarFormats } from './dates/calendar.ts'
import { relativeFormats, type RelativeFormats } from './dates/relative.ts'
import { typedDay } from './dates/typed-day.ts'
import type { Language } from './language.ts'
import { listOf } from './list.ts'
import { numberWord, type Gender } from './numbers.ts'
import { insideSentence, sentenceStart } from './sentences.ts'

export interface Formats extends CalendarFormats, RelativeFormats {
  /** The day somebody typed, in any form people write it; null: there is no such day. */
  readonly typedDay: (typed: string, today: Day) => Day | null
  /** `Fatima, Tone og Nora` */
  readonly list: (items: readonly string[]) => string
  /** `to`, `tolv`, `13`; *one* by the noun's gender: `én` (common, the default), `ett` (neuter). */
  readonly number: (n: number, gender?: Gender) => string
  /** A life area or a status inside a sentence: `bolig og hverdag`. */
  readonly insideSentence: (text: string) => string
  /** `Søndag 22. november`: a format at the start of a line. */
  readonly sentenceStart: (text: string) => string
}

function createFormats(language: Language): Formats {
  return {
    ...calendarFormats(language),
    ...relativeFormats(language),
    typedDay: (typed, today) => typedDay(language, typed, today),
    list: (items) => listOf(language, items),
    number: (n, gender) => numberWord(language, n, gender),
    insideSentence,
    sentenceStart,
  }
}

/** One per language, made once: components may compare them by identity. */
export const FORMATS: Record<Language, Formats> = {
  nb: createFormats('nb'),
  nn: createFormats('nn'),
  en: createFormats('en'),
}
