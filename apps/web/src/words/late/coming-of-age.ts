/** Words of coming of age, in every language. Apart from those of who decides: what three screens share is in the first. */
import { comingOfAge as en } from '../en/coming-of-age.ts'
import { comingOfAge as nb } from '../nb/coming-of-age.ts'
import { comingOfAge as nn } from '../nn/coming-of-age.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface ComingOfAgeMessages {
  readonly comingOfAge: AnyText<typeof nb>
}

export const COMING_OF_AGE_WORDS: Readonly<Record<Language, ComingOfAgeMessages>> = {
  nb: { comingOfAge: nb },
  nn: { comingOfAge: nn },
  en: { comingOfAge: en },
}

export const useComingOfAgeWords = () => useWithLate(COMING_OF_AGE_WORDS)
