import { isReason, REASONS, type Reason } from '@ansvarsgruppe/plan-model'

/** WebSocket's own "message too big" (RFC 6455, 7.4.1): the same bytes would be too big the next time. */
export const CLOSE_MESSAGE_TOO_BIG = 1009

/** Whether coming back cannot help. */
export function isFinalClose(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === CLOSE_MESSAGE_TOO_BIG
}

/** What the server closed for: its word where it fits the code, else what the code stands for. */
export function reasonOfClose(code: number, word: string): Reason {
  if (isReason(word) && REASONS[word].closeCode === code) return word
  switch (code) {
    case REASONS.notSignedIn.closeCode:
      return 'notSignedIn'
    case REASONS.consentWithdrawn.closeCode:
      return 'consentWithdrawn'
    case REASONS.roomNotFound.closeCode:
      return 'roomNotFound'
    case REASONS.tooLarge.closeCode:
    case CLOSE_MESSAGE_TOO_BIG:
      return 'tooLarge'
    case REASONS.unknownContent.closeCode:
      return 'unknownContent'
    default:
      // A final code this page does not know was made after it.
      return 'outdatedPage'
  }
}

/** Whether the server closed because of what we sent, not because of who we are. */
export function isRefusal(reason: Reason): boolean {
  const code: number = REASONS[reason].closeCode
  return code === REASONS.unknownContent.closeCode || code === REASONS.tooLarge.closeCode
}
