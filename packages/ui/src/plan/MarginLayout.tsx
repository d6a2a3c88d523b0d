import type { ReactElement, ReactNode } from 'react'

export interface MarginLayoutProps {
  readonly children: ReactNode
}

/** Cards one above the other, with a margin beside them for conversations on wide screens. */
export function MarginLayout({ children }: MarginLayoutProps): ReactElement {
  return <div className="ag-margin-layout">{children}</div>
}
