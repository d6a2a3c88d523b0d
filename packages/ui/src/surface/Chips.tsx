import type { ReactElement, ReactNode } from 'react'

export interface Chip {
  /** For `showPart`, too. */
  readonly id: string
  readonly content: ReactNode
  /** For example a remove button. */
  readonly action?: ReactNode
}

export interface ChipsProps {
  readonly chips: readonly Chip[]
  /** The list's accessible name, when no heading names it. */
  readonly label?: string | undefined
}

/**
 * Short, equal things side by side: strengths, interests. Not the design system's Chip, which is itself a button, a box
 * to tick or the button that removes it: here the words are read and edited, and removing is a button beside them.
 */
export function Chips({ chips, label }: ChipsProps): ReactElement {
  return (
    <ul className="ag-chips" aria-label={label}>
      {chips.map((chip) => (
        <li key={chip.id} data-part={chip.id} className="ag-chip">
          <span>{chip.content}</span>
          {chip.action}
        </li>
      ))}
    </ul>
  )
}
