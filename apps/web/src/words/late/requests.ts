/** Words of asking for a plan, and of the unit that answers: they come with those screens, in every language. */
import { requests as enRequests } from '../en/requests.ts'
import { unit as enUnit } from '../en/unit.ts'
import { requests as nbRequests } from '../nb/requests.ts'
import { unit as nbUnit } from '../nb/unit.ts'
import { requests as nnRequests } from '../nn/requests.ts'
import { unit as nnUnit } from '../nn/unit.ts'
import { createContext, useContext, useMemo } from 'react'
import { FORMATS } from '../formats.ts'
import type { Language } from '../language.ts'
import type { AnyText, Messages } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface RequestsMessages {
  readonly requests: AnyText<typeof nbRequests>
  readonly unit: AnyText<typeof nbUnit>
}

export const REQUESTS_WORDS: Readonly<Record<Language, RequestsMessages>> = {
  nb: { requests: nbRequests, unit: nbUnit },
  nn: { requests: nnRequests, unit: nnUnit },
  en: { requests: enRequests, unit: enUnit },
}

/** The page's words with these among them. */
export type WithRequests = Messages & RequestsMessages

/** Another language than the page's, for what is within: a letter is in that of whoever gets it. Null: the page's. */
export const LetterLanguage = createContext<Language | null>(null)

export function useRequestsWords() {
  const here = useWithLate(REQUESTS_WORDS)
  const language = useContext(LetterLanguage)
  return useMemo(
    () =>
      language === null
        ? here
        : { ...here, formats: FORMATS[language], words: { ...here.words, ...REQUESTS_WORDS[language] } },
    [here, language],
  )
}
