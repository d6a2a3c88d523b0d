/** Words of inviting somebody: they come with the group’s screen, in every language. */
import { invitations as en } from '../en/invitations.ts'
import { invitations as nb } from '../nb/invitations.ts'
import { invitations as nn } from '../nn/invitations.ts'
import type { Language } from '../language.ts'
import type { AnyText, Messages } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface InvitationsMessages {
  readonly invitations: AnyText<typeof nb>
}

export const INVITATIONS_WORDS: Readonly<Record<Language, InvitationsMessages>> = {
  nb: { invitations: nb },
  nn: { invitations: nn },
  en: { invitations: en },
}

/** The page's words with these among them. */
export type WithInvitations = Messages & InvitationsMessages

export const useInvitationsWords = () => useWithLate(INVITATIONS_WORDS)
