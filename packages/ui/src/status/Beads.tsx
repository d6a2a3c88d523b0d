import type { ReactElement } from 'react'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'
import { beadsText, type BeadState, type BeadWords } from './beadsText.ts'

export interface BeadsProps {
  /** One per action, in the order of the actions. */
  readonly states: readonly BeadState[]
  readonly words: BeadWords
}

/** The progress of a goal: one bead per action. No beads, no element. */
export function Beads({ states, words }: BeadsProps): ReactElement | null {
  if (states.length === 0) return null
  return (
    <span className="ag-beads">
      <VisuallyHidden>{beadsText(states, words)}</VisuallyHidden>
      {states.map((state, index) => (
        // An action has no id here, and beads hold no state of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={`ag-bead ag-bead-${state}`} />
      ))}
    </span>
  )
}
