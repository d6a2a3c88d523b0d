import { useCallback, useMemo, useState } from 'react'
import { actionElementId } from '../plan/place.ts'
import { useUndoing } from '../undo/undoing.ts'
import type { Opened } from './area-room.ts'

/** Which rows and which conversation are open. An address that names an action opens it, and so does what was undone in it. */
export function useOpened(): Opened {
  const [conversation, setConversation] = useState<string | null>(null)
  const [actions, setActions] = useState<ReadonlySet<string>>(namedInAddress)
  const { shownAction } = useUndoing()
  const [lastShown, setLastShown] = useState(shownAction)
  if (shownAction !== lastShown) {
    setLastShown(shownAction)
    if (shownAction !== null) setActions(new Set([...actions, shownAction.id]))
  }
  const toggleConversation = useCallback((id: string) => setConversation((open) => (open === id ? null : id)), [])
  const toggleAction = useCallback(
    (id: string) =>
      setActions((open) => (open.has(id) ? new Set([...open].filter((each) => each !== id)) : new Set([...open, id]))),
    [],
  )
  return useMemo(
    () => ({ conversation, toggleConversation, actions, toggleAction }),
    [conversation, toggleConversation, actions, toggleAction],
  )
}

const ACTION_PREFIX = actionElementId('')

function namedInAddress(): ReadonlySet<string> {
  const named = window.location.hash.slice(1)
  return new Set(named.startsWith(ACTION_PREFIX) ? [named.slice(ACTION_PREFIX.length)] : [])
}
