/** Words of passing the coordinator's task on: they come with the group's screen, in every language. */
import { handOver as en } from '../en/hand-over.ts'
import { handOver as nb } from '../nb/hand-over.ts'
import { handOver as nn } from '../nn/hand-over.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

export const HAND_OVER_WORDS: Readonly<Record<Language, { readonly handOver: AnyText<typeof nb> }>> = {
  nb: { handOver: nb },
  nn: { handOver: nn },
  en: { handOver: en },
}

export const useHandOverWords = () => useWithLate(HAND_OVER_WORDS)
