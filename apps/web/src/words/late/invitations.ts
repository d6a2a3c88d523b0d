/** Words of inviting somebody: they come with the group’s screen, in every language. */
import { invitations as en } from '../en/invitations.ts'
import { invitations as nb } from '../nb/invitations.ts'
import { invitations as nn } from '../nn/invitations.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface InvitationsMessages {
  readonly invitations: AnyText<typeof nb>
}

export const INVITATIONS_WORDS: Readonly<Record<Language, InvitationsMessages>> = {
  nb: { invitations: nb },
  nn: { invitations: nn },
  en: { invitations: en },
}

export const useInvitationsWords = () => useWithLate(INVITATIONS_WORDS)
