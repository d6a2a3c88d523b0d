import type { ReactElement, ReactNode } from 'react'

export interface VisuallyHiddenProps {
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** Text for screen readers only. */
export function VisuallyHidden({ id, children }: VisuallyHiddenProps): ReactElement {
  return (
    <span className="ag-visually-hidden" id={id}>
      {children}
    </span>
  )
}
