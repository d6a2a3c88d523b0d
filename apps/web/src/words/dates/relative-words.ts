/** The words `relative.ts` chooses between. No Intl: it writes "3 døgn", and Chromium knows no nynorsk. */
import type { Language } from '../language.ts'
import { pluralIn } from '../plural.ts'

export interface RelativeWords {
  readonly now: string
  readonly today: string
  readonly yesterday: string
  readonly tomorrow: string
  readonly minutesAgo: (n: number) => string
  readonly hoursAgo: (n: number) => string
  readonly daysAgo: (n: number) => string
  readonly inDays: (n: number) => string
  readonly daysOverdue: (n: number) => string
}

const nb = pluralIn('nb')
const nn = pluralIn('nn')
const en = pluralIn('en')

export const RELATIVE_WORDS: Record<Language, RelativeWords> = {
  nb: {
    now: 'nå nettopp',
    today: 'i dag',
    yesterday: 'i går',
    tomorrow: 'i morgen',
    minutesAgo: (n) => nb(n, `for ${n} minutt siden`, `for ${n} minutter siden`),
    hoursAgo: (n) => nb(n, `for ${n} time siden`, `for ${n} timer siden`),
    daysAgo: (n) => nb(n, `for ${n} dag siden`, `for ${n} dager siden`),
    inDays: (n) => nb(n, `om ${n} dag`, `om ${n} dager`),
    daysOverdue: (n) => nb(n, `${n} dag over fristen`, `${n} dager over fristen`),
  },
  nn: {
    now: 'no nettopp',
    today: 'i dag',
    yesterday: 'i går',
    tomorrow: 'i morgon',
    minutesAgo: (n) => `for ${n} minutt sidan`,
    hoursAgo: (n) => nn(n, `for ${n} time sidan`, `for ${n} timar sidan`),
    daysAgo: (n) => nn(n, `for ${n} dag sidan`, `for ${n} dagar sidan`),
    inDays: (n) => nn(n, `om ${n} dag`, `om ${n} dagar`),
    daysOverdue: (n) => nn(n, `${n} dag over fristen`, `${n} dagar over fristen`),
  },
  en: {
    now: 'just now',
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    minutesAgo: (n) => en(n, `${n} minute ago`, `${n} minutes ago`),
    hoursAgo: (n) => en(n, `${n} hour ago`, `${n} hours ago`),
    daysAgo: (n) => en(n, `${n} day ago`, `${n} days ago`),
    inDays: (n) => en(n, `in ${n} day`, `in ${n} days`),
    daysOverdue: (n) => en(n, `${n} day overdue`, `${n} days overdue`),
  },
}
