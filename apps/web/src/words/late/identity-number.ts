/** Words of naming somebody by a number: they come with the screens that do, in every language. */
import { identityNumber as en } from '../en/identity-number.ts'
import { identityNumber as nb } from '../nb/identity-number.ts'
import { identityNumber as nn } from '../nn/identity-number.ts'
import type { Language } from '../language.ts'
import type { AnyText, Messages } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface IdentityNumberMessages {
  readonly identityNumber: AnyText<typeof nb>
}

export const IDENTITY_NUMBER_WORDS: Readonly<Record<Language, IdentityNumberMessages>> = {
  nb: { identityNumber: nb },
  nn: { identityNumber: nn },
  en: { identityNumber: en },
}

/** The page's words with these among them. */
export type WithIdentityNumber = Messages & IdentityNumberMessages

export const useIdentityNumberWords = () => useWithLate(IDENTITY_NUMBER_WORDS)
