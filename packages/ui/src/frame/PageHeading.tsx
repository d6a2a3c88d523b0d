import type { ReactElement, ReactNode } from 'react'

export interface PageHeadingProps {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** An `AreaTile` of size l. */
  readonly tile?: ReactNode
  /** At the right on wide screens, below on narrow ones. */
  readonly end?: ReactNode
}

/** The page's only `h1`, with what it is about beside it. */
export function PageHeading({ title, subtitle, tile, end }: PageHeadingProps): ReactElement {
  return (
    <div className="ag-page-heading">
      <div className="ag-page-heading-start">
        {tile}
        <div>
          <h1>{title}</h1>
          {subtitle !== undefined && <p className="ag-page-heading-subtitle">{subtitle}</p>}
        </div>
      </div>
      {end !== undefined && <div className="ag-page-heading-end">{end}</div>}
    </div>
  )
}
