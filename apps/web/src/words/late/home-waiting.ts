/** Words of what waits at home: they come with the home screen, in every language. */
import { homeWaiting as en } from '../en/home-waiting.ts'
import { homeWaiting as nb } from '../nb/home-waiting.ts'
import { homeWaiting as nn } from '../nn/home-waiting.ts'
import type { Language } from '../language.ts'
import type { AnyText, Messages } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface HomeWaitingMessages {
  readonly homeWaiting: AnyText<typeof nb>
}

export const HOME_WAITING_WORDS: Readonly<Record<Language, HomeWaitingMessages>> = {
  nb: { homeWaiting: nb },
  nn: { homeWaiting: nn },
  en: { homeWaiting: en },
}

/** The page's words with these among them. */
export type WithHomeWaiting = Messages & HomeWaitingMessages

export const useHomeWaitingWords = () => useWithLate(HOME_WAITING_WORDS)
