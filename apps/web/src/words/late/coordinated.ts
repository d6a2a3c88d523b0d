/** Words of those a coordinator has who have no plan: they come with that part of the first page, in every language. */
import { coordinated as en } from '../en/coordinated.ts'
import { coordinated as nb } from '../nb/coordinated.ts'
import { coordinated as nn } from '../nn/coordinated.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

export const COORDINATED_WORDS: Readonly<Record<Language, { readonly coordinated: AnyText<typeof nb> }>> = {
  nb: { coordinated: nb },
  nn: { coordinated: nn },
  en: { coordinated: en },
}

export const useCoordinatedWords = () => useWithLate(COORDINATED_WORDS)
