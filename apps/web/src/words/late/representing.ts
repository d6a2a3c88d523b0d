/** Words of who acts for the owner, and of services: they come with the group’s screen, in every language. */
import { representing as en } from '../en/representing.ts'
import { representing as nb } from '../nb/representing.ts'
import { representing as nn } from '../nn/representing.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface RepresentingMessages {
  readonly representing: AnyText<typeof nb>
}

export const REPRESENTING_WORDS: Readonly<Record<Language, RepresentingMessages>> = {
  nb: { representing: nb },
  nn: { representing: nn },
  en: { representing: en },
}

export const useRepresentingWords = () => useWithLate(REPRESENTING_WORDS)
