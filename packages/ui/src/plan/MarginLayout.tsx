import type { ReactElement, ReactNode, Ref } from 'react'
import { classNames } from '../classNames.ts'

export interface MarginLayoutProps {
  /** So many rows that the browser should not lay out those far from the screen. */
  readonly isLong?: boolean | undefined
  readonly children: ReactNode
  readonly ref?: Ref<HTMLDivElement> | undefined
}

/** Cards one above the other, with a margin beside them for conversations on wide screens. */
export function MarginLayout({ isLong = false, children, ref }: MarginLayoutProps): ReactElement {
  return (
    <div ref={ref} className={classNames('ag-margin-layout', isLong && 'ag-margin-layout-long')}>
      {children}
    </div>
  )
}
