/** Words of the page of consents: they come with that screen, in every language. */
import { consentPage as en } from '../en/consent-page.ts'
import { consentPage as nb } from '../nb/consent-page.ts'
import { consentPage as nn } from '../nn/consent-page.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface ConsentPageMessages {
  readonly consentPage: AnyText<typeof nb>
}

export const CONSENT_PAGE_WORDS: Readonly<Record<Language, ConsentPageMessages>> = {
  nb: { consentPage: nb },
  nn: { consentPage: nn },
  en: { consentPage: en },
}

export const useConsentPageWords = () => useWithLate(CONSENT_PAGE_WORDS)
