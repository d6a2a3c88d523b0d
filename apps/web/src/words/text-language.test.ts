import { expect, test } from 'vitest'
import { langOnPage, partsOf, quotedIn } from './text-language.ts'

const BOKMAL = 'Jeg vil bestemme selv.'
const NYNORSK = 'Eg vil ikkje bu her.'

test('only what is in another language than the page is marked', () => {
  expect([BOKMAL, NYNORSK].map((text) => langOnPage(text, 'nb'))).toEqual([undefined, 'nn'])
  expect([BOKMAL, NYNORSK].map((text) => langOnPage(text, 'nn'))).toEqual(['nb', undefined])
  expect([BOKMAL, NYNORSK].map((text) => langOnPage(text, 'en'))).toEqual(['nb', 'nn'])
  expect(langOnPage('What do you want?', 'nb')).toBe('en')
})

test('a text that tells nothing is Norwegian', () => {
  expect(langOnPage('Arbeidstrening', 'nn')).toBeUndefined()
  expect(langOnPage('Arbeidstrening', 'en')).toBe('nb')
})

test('a sentence is cut where it quotes, and nothing of it is lost', () => {
  expect(partsOf(`Tone changed “${NYNORSK}” today.`, [NYNORSK], 'en')).toEqual([
    { text: 'Tone changed “' },
    { text: NYNORSK, lang: 'nn' },
    { text: '” today.' },
  ])
  expect(partsOf(NYNORSK, [NYNORSK], 'nb')).toEqual([{ text: NYNORSK, lang: 'nn' }])
  expect(partsOf('Tone endret noe.', ['not in it', ''], 'nb')).toEqual([{ text: 'Tone endret noe.' }])
  const both = partsOf(`From “${BOKMAL}” to “${NYNORSK}”.`, [NYNORSK, BOKMAL], 'en')
  expect(both.map(({ text }) => text).join('')).toBe(`From “${BOKMAL}” to “${NYNORSK}”.`)
  expect(both.filter(({ lang }) => lang !== undefined)).toHaveLength(2)
})

test('quotations are found by their marks, Norwegian and English ones', () => {
  expect(quotedIn('Tone endret «Kor» og «Jobb».')).toEqual(['Kor', 'Jobb'])
  expect(quotedIn('Tone changed “Kor”.')).toEqual(['Kor'])
  expect(quotedIn('Tone kom inn.')).toEqual([])
})
