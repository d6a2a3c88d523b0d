/** One form or the other, by the language's own rules. */
import type { Language } from './language.ts'

/** Chromium has no data for nn and would fall back to the browser's language; its rules are the same as for nb. */
const RULES: Record<Language, Intl.PluralRules> = {
  nb: new Intl.PluralRules('nb'),
  nn: new Intl.PluralRules('nb'),
  en: new Intl.PluralRules('en'),
}

/** `plural(n, `${n} dag`, `${n} dager`)`: both forms are written out, so that no text is put together from pieces. */
export type Plural = (n: number, one: string, other: string) => string

export function pluralIn(language: Language): Plural {
  return (n, one, other) => (RULES[language].select(n) === 'one' ? one : other)
}
