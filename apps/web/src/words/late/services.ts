/** Words of adding a service: they come with the group’s screen, in every language. */
import { services as en } from '../en/services.ts'
import { services as nb } from '../nb/services.ts'
import { services as nn } from '../nn/services.ts'
import type { Language } from '../language.ts'
import type { AnyText, Messages } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface ServicesMessages {
  readonly services: AnyText<typeof nb>
}

export const SERVICES_WORDS: Readonly<Record<Language, ServicesMessages>> = {
  nb: { services: nb },
  nn: { services: nn },
  en: { services: en },
}

/** The page's words with these among them. */
export type WithServices = Messages & ServicesMessages

export const useServicesWords = () => useWithLate(SERVICES_WORDS)
