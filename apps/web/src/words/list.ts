/** `Fatima, Tone og Nora`. Own function: Intl.ListFormat knows no nynorsk in Chromium. */
import type { Language } from './language.ts'

const AND: Record<Language, string> = { nb: 'og', nn: 'og', en: 'and' }

export function listOf(language: Language, items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  const before = items.slice(0, -1)
  return before.length === 0 ? last : `${before.join(', ')} ${AND[language]} ${last}`
}
