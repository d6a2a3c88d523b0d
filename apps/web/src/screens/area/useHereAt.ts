import { useCallback, type FocusEvent } from 'react'
import { useAreaHere } from './area-room.ts'

/** For the element around a goal or an action: while one's focus is in it, the others see one's face there. */
export function useHereAt(here: string): {
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
} {
  const { session } = useAreaHere()
  return {
    onFocus: useCallback(
      (event) => {
        // An editor says more exactly where one is.
        if (event.target.closest('[contenteditable="true"]') === null) session.setFocus(here)
      },
      [session, here],
    ),
    onBlur: useCallback(
      (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) session.setFocus(null)
      },
      [session],
    ),
  }
}
