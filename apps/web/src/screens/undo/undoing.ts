import { createContext, useContext } from 'react'
import type { UndoStep } from '../../rooms/index.ts'

/** Taking back and doing again, from anywhere on a plan's page. */
export interface Undoing {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Takes back the latest of one's own changes, says so, and shows where. */
  readonly undo: () => void
  readonly redo: () => void
  /** The step that `undo` would take back now. */
  readonly latest: () => UndoStep | null
  /** The action that must be open for what was undone last to be seen; another object each time. */
  readonly shownAction: { readonly id: string } | null
}

const UndoingContext = createContext<Undoing | null>(null)

export const UndoingProvider = UndoingContext.Provider

export function useUndoing(): Undoing {
  const undoing = useContext(UndoingContext)
  if (undoing === null) throw new Error('only pages of a plan undo')
  return undoing
}
