/** The languages of the page: which there are, and which one a new visitor meets. */
import { LANGUAGES, type Language } from '@ansvarsgruppe/plan-model/contract'

export { LANGUAGES, type Language }

export const DEFAULT_LANGUAGE: Language = 'nb'

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value)
}

/** BCP 47 codes for `<html lang>`: what screen readers and hyphenation choose their voice and rules by. */
export const HTML_LANG: Record<Language, string> = { nb: 'nb', nn: 'nn', en: 'en' }

/** What each language's own speakers call it; the same whatever language the page is in. */
export const LANGUAGE_NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

/** A language browsers report (`no`, `da` and `sv` too), or null for one that nothing here is close to. */
const CLOSEST: Record<string, Language> = { nb: 'nb', no: 'nb', da: 'nb', sv: 'nb', nn: 'nn', en: 'en' }

/**
 * The first of the browser's languages that the page has. Somebody whose browser speaks none of them gets English
 * rather than bokmål: more people read it.
 */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  for (const code of browserLanguages) {
    const language = CLOSEST[code.toLowerCase().split('-')[0] ?? '']
    if (language !== undefined) return language
  }
  return browserLanguages.length === 0 ? DEFAULT_LANGUAGE : 'en'
}
