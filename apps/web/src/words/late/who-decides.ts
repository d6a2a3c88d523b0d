/** Words of who decides for a child: they come with the screens that tell of it, in every language. */
import { whoDecides as en } from '../en/who-decides.ts'
import { whoDecides as nb } from '../nb/who-decides.ts'
import { whoDecides as nn } from '../nn/who-decides.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface WhoDecidesMessages {
  readonly whoDecides: AnyText<typeof nb>
}

export const WHO_DECIDES_WORDS: Readonly<Record<Language, WhoDecidesMessages>> = {
  nb: { whoDecides: nb },
  nn: { whoDecides: nn },
  en: { whoDecides: en },
}

export const useWhoDecidesWords = () => useWithLate(WHO_DECIDES_WORDS)
