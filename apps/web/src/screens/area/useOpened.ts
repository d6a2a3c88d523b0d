import { useCallback, useEffect, useMemo, useState } from 'react'
import { actionElementId } from '../plan/place.ts'
import { useUndoing } from '../undo/undoing.ts'
import type { Opened } from './area-room.ts'

interface Open {
  readonly conversation: string | null
  readonly actions: ReadonlySet<string>
}

const NOTHING: Open = { conversation: null, actions: new Set() }

/** What was open where, while this page lives: who goes elsewhere and comes back finds it as it was. */
const left = new Map<string, Open>()

/**
 * Which rows and which conversation are open. An address that names an action opens it, and so does what was undone in
 * it. `where`: the plan and the area.
 */
export function useOpened(where: string): Opened {
  const [{ conversation, actions }, setOpen] = useState<Open>(() => openAtFirst(left.get(where) ?? NOTHING))
  const [wasAsked, setWasAsked] = useState(false)
  const { shownAction } = useUndoing()
  const [lastShown, setLastShown] = useState(shownAction)
  if (shownAction !== lastShown) {
    setLastShown(shownAction)
    if (shownAction !== null) setOpen({ conversation, actions: new Set([...actions, shownAction.id]) })
  }
  useEffect(() => {
    left.set(where, { conversation, actions })
  }, [where, conversation, actions])
  const toggleConversation = useCallback((id: string) => {
    setWasAsked(true)
    setOpen((open) => ({ ...open, conversation: open.conversation === id ? null : id }))
  }, [])
  const toggleAction = useCallback(
    (id: string) =>
      setOpen((open) => ({
        ...open,
        actions: open.actions.has(id)
          ? new Set([...open.actions].filter((each) => each !== id))
          : new Set([...open.actions, id]),
      })),
    [],
  )
  return useMemo(
    () => ({ conversation, wasAsked, toggleConversation, actions, toggleAction }),
    [conversation, wasAsked, toggleConversation, actions, toggleAction],
  )
}

const ACTION_PREFIX = actionElementId('')

function openAtFirst(open: Open): Open {
  const named = window.location.hash.slice(1)
  if (!named.startsWith(ACTION_PREFIX)) return open
  return { ...open, actions: new Set([...open.actions, named.slice(ACTION_PREFIX.length)]) }
}
