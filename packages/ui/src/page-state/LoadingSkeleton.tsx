import { Skeleton } from '@digdir/designsystemet-react'
import type { ReactElement } from 'react'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'

export interface LoadingSkeletonProps {
  /** Said to screen readers: "Henter planen". */
  readonly text: string
  /** `page` has a heading above its rows. */
  readonly shape?: 'page' | 'rows' | undefined
  readonly rows?: number | undefined
}

/** The shape of the page before its content. A voice that reads the page leaves it out: there is nothing to hear yet. */
export function LoadingSkeleton({ text, shape = 'page', rows = 3 }: LoadingSkeletonProps): ReactElement {
  return (
    <div className="ag-skeleton" aria-busy data-unread>
      <VisuallyHidden>{text}</VisuallyHidden>
      {shape === 'page' && <Skeleton className="ag-skeleton-bar ag-skeleton-heading" />}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="ag-skeleton-row">
          <Skeleton className="ag-skeleton-bar ag-skeleton-tile" />
          <div className="ag-skeleton-lines">
            <Skeleton className="ag-skeleton-bar ag-skeleton-long" />
            <Skeleton className="ag-skeleton-bar ag-skeleton-middle" />
            <Skeleton className="ag-skeleton-bar ag-skeleton-short" />
          </div>
        </div>
      ))}
    </div>
  )
}
