/** Words of who has seen the plan: they come with that screen, in every language. */
import { accessLog as en } from '../en/access-log.ts'
import { accessLog as nb } from '../nb/access-log.ts'
import { accessLog as nn } from '../nn/access-log.ts'
import type { Language } from '../language.ts'
import type { AnyText, Messages } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface AccessLogMessages {
  readonly accessLog: AnyText<typeof nb>
}

export const ACCESS_LOG_WORDS: Readonly<Record<Language, AccessLogMessages>> = {
  nb: { accessLog: nb },
  nn: { accessLog: nn },
  en: { accessLog: en },
}

/** The page's words with these among them. */
export type WithAccessLog = Messages & AccessLogMessages

export const useAccessLogWords = () => useWithLate(ACCESS_LOG_WORDS)
