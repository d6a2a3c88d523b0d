import type { ReactElement, ReactNode, Ref } from 'react'

export interface MarginLayoutProps {
  readonly children: ReactNode
  readonly ref?: Ref<HTMLDivElement> | undefined
}

/** Cards one above the other, with a margin beside them for conversations on wide screens. */
export function MarginLayout({ children, ref }: MarginLayoutProps): ReactElement {
  return (
    <div ref={ref} className="ag-margin-layout">
      {children}
    </div>
  )
}
