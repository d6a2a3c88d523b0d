/** Small numbers as words: a calm page says «to mål», not «2 mål». */
import type { Language } from './language.ts'

/** Norwegian *one* follows the noun: *én kommentar*, *ett mål*. */
export type Gender = 'common' | 'neuter'

/** Past twelve, figures are quicker to read. */
const IN_WORDS: Record<Language, readonly string[]> = {
  nb: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  nn: ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

const NEUTER_ONE: Record<Language, string> = { nb: 'ett', nn: 'eitt', en: 'one' }

export function numberWord(language: Language, n: number, gender: Gender = 'common'): string {
  if (n === 1 && gender === 'neuter') return NEUTER_ONE[language]
  return IN_WORDS[language][n] ?? String(n)
}
