import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'

export interface Editing {
  readonly isEditing: boolean
  readonly begin: () => void
  /** `elsewhere`: focus has already gone where the person wants to be. */
  readonly end: (how: 'keyboard' | 'elsewhere') => void
  /** The button that began it, which gets focus back. */
  readonly returnTo: RefObject<HTMLButtonElement | null>
}

/** Something that is read, and edited in the same place. */
export function useEditing(isOpenAtFirst = false): Editing {
  const [isEditing, setIsEditing] = useState(isOpenAtFirst)
  const returnTo = useRef<HTMLButtonElement>(null)
  const returnsFocus = useRef(false)
  const isOpen = useRef(isOpenAtFirst)
  const begin = useCallback(() => {
    isOpen.current = true
    setIsEditing(true)
  }, [])
  const end = useCallback((how: 'keyboard' | 'elsewhere') => {
    // A box that is taken away loses focus: that is no second ending.
    if (!isOpen.current) return
    isOpen.current = false
    returnsFocus.current = how === 'keyboard'
    setIsEditing(false)
  }, [])
  useLayoutEffect(() => {
    if (isEditing || !returnsFocus.current) return
    returnsFocus.current = false
    returnTo.current?.focus()
  }, [isEditing])
  return { isEditing, begin, end, returnTo }
}
