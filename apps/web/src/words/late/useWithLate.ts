import { useMemo } from 'react'
import type { Language } from '../language.ts'
import type { Messages } from '../messages.ts'
import { useWords, type Words } from '../WordsProvider.tsx'

/** The page's words, and beside them those that came with the screen. The first screen does not wait for them. */
export function useWithLate<Late extends object>(
  late: Readonly<Record<Language, Late>>,
): Omit<Words, 'words'> & { readonly words: Messages & Late } {
  const here = useWords()
  return useMemo(() => ({ ...here, words: { ...here.words, ...late[here.language] } }), [here, late])
}
