import { expect, test } from 'vitest'
import { shortTitle } from './short-title.ts'

test.each([
  ['Overlege, fysikalsk medisin og rehabilitering', 'Overlege'],
  ['Pårørende (bror)', 'Pårørende (bror)'],
  ['Verge (økonomi, bolig)', 'Verge (økonomi, bolig)'],
  ['', ''],
])('«%s» is «%s» for short', (title, short) => expect(shortTitle(title)).toBe(short))
