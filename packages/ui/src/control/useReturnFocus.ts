import { useEffect } from 'react'

/** While open, remembers what had focus before, and gives it back on closing or unmounting. */
export function useReturnFocus(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined
    const previous = document.activeElement
    return () => {
      if (previous instanceof HTMLElement && previous.isConnected) previous.focus()
    }
  }, [isOpen])
}
