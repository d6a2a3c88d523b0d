import type { ReactElement, ReactNode } from 'react'

export interface OnlyProps {
  readonly children: ReactNode
}

/** Shown from 1100 px up. Hidden for everybody below, screen readers too. */
export function OnlyWide({ children }: OnlyProps): ReactElement {
  return <div className="ag-contents ag-only-wide">{children}</div>
}

/** Shown below 1100 px. */
export function OnlyNarrow({ children }: OnlyProps): ReactElement {
  return <div className="ag-contents ag-only-narrow">{children}</div>
}
