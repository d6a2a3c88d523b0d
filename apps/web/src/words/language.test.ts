import { expect, test } from 'vitest'
import { LANGUAGE_NAMES, LANGUAGES, preferredLanguage } from './language.ts'

test('the first language the browser asks for and the page has', () => {
  expect(preferredLanguage(['nn-NO', 'nb-NO'])).toBe('nn')
  expect(preferredLanguage(['no', 'en'])).toBe('nb')
  expect(preferredLanguage(['pl', 'en-GB', 'nb'])).toBe('en')
  expect(preferredLanguage(['sv-SE', 'en'])).toBe('nb')
})

test('English for a browser that speaks none of them, bokmål for one that does not say', () => {
  expect(preferredLanguage(['pl', 'uk'])).toBe('en')
  expect(preferredLanguage([])).toBe('nb')
})

test('every language has its own name', () => {
  expect(LANGUAGES.map((language) => LANGUAGE_NAMES[language])).toEqual(['Bokmål', 'Nynorsk', 'English'])
})
