import { useState } from 'react'
import { flushSync } from 'react-dom'
import { participantElementId } from './participant-element.ts'

export interface Cards {
  readonly showsAll: boolean
  readonly setShowsAll: (showsAll: boolean) => void
  /** Moves focus, and with it the page, to somebody's card. */
  readonly goTo: (participant: string) => void
}

/** Which cards are shown, and the way to one of them. */
export function useCards(): Cards {
  const [showsAll, setShowsAll] = useState(false)
  function goTo(participant: string): void {
    const id = participantElementId(participant)
    // The card must be there before it can have focus.
    if (document.getElementById(id) === null) flushSync(() => setShowsAll(true))
    document.getElementById(id)?.focus()
  }
  return { showsAll, setShowsAll, goTo }
}
