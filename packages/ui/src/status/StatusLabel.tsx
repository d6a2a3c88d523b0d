import type { ReactElement, ReactNode } from 'react'

/** go: under way · ok: reached · late: past its date · wait: waits for somebody · rest: planned or on hold. */
export type StatusTone = 'go' | 'ok' | 'late' | 'wait' | 'rest'

export interface StatusLabelProps {
  readonly tone: StatusTone
  /** A small icon; it is hidden from screen readers, the words say it all. */
  readonly icon: ReactNode
  readonly children: ReactNode
}

/**
 * A status in words, with an icon and a colour that repeat what the words say. Not the design system's Tag, which is a
 * box with a ground of its own: in a row's column and on a menu's button the words stand alone.
 */
export function StatusLabel({ tone, icon, children }: StatusLabelProps): ReactElement {
  return (
    <span className={`ag-status ag-status-${tone}`}>
      <span className="ag-icon" aria-hidden>
        {icon}
      </span>
      <span>{children}</span>
    </span>
  )
}
