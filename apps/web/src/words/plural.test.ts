import { expect, test } from 'vitest'
import { LANGUAGES } from './language.ts'
import { pluralIn } from './plural.ts'

test.each(LANGUAGES)('%s has one form for 1 and another for all else', (language) => {
  const plural = pluralIn(language)
  expect([0, 1, 2, 11, 21, 101].map((n) => plural(n, 'one', 'other'))).toEqual([
    'other',
    'one',
    'other',
    'other',
    'other',
    'other',
  ])
})
