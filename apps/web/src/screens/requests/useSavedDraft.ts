import type { RequestDraft } from '@ansvarsgruppe/plan-model/contract'
import { useAskBeforeLeaving } from '@ansvarsgruppe/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSaveRequestDraft } from '../../api/index.ts'

/** Milliseconds after the last key until what was written is kept. */
const REST = 800

export interface SavedDraft {
  readonly draft: RequestDraft
  readonly change: (changed: Partial<RequestDraft>) => void
  readonly state: 'kept' | 'keeping' | 'notKept'
  /** Nothing more is kept: it has been sent, or is thrown away. */
  readonly stop: () => void
}

/** What is written is kept with the person a moment after they rest, and said to be only once it is. */
export function useSavedDraft(initial: RequestDraft): SavedDraft {
  const [draft, setDraft] = useState(initial)
  const [state, setState] = useState<SavedDraft['state']>('kept')
  const { mutate } = useSaveRequestDraft()
  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useAskBeforeLeaving(state !== 'kept')

  const keep = useCallback(() => {
    timer.current = undefined
    const kept = latest.current
    mutate(kept, {
      // What was written since then waits for its own turn.
      onSuccess: () => latest.current === kept && setState('kept'),
      onError: () => setState('notKept'),
    })
  }, [mutate])

  const change = useCallback(
    (changed: Partial<RequestDraft>) => {
      latest.current = { ...latest.current, ...changed }
      setDraft(latest.current)
      setState('keeping')
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, REST)
    },
    [keep],
  )
  const stop = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    setState('kept')
  }, [])

  // Going elsewhere in the page keeps what was written just before.
  useEffect(
    () => () => {
      if (timer.current !== undefined) {
        clearTimeout(timer.current)
        keep()
      }
    },
    [keep],
  )
  return { draft, change, state, stop }
}
