import type { ReactElement, ReactNode } from 'react'
import { classNames } from '../classNames.ts'
import { AppLink } from './AppLink.tsx'
import { Logo } from './Logo.tsx'

export interface HeaderBarProps {
  readonly brandName: string
  /** Under the name: the municipality. */
  readonly brandDetail?: string | undefined
  readonly brandHref: string
  /** On narrow screens this stands in place of the brand: "Noras plan". */
  readonly narrowTitle?: string | undefined
  /** Faces, saved state, undo, the person's own menu. */
  readonly end?: ReactNode
}

/** The bar at the top of every page. `AppFrame` puts it into the page's `header`. */
export function HeaderBar({ brandName, brandDetail, brandHref, narrowTitle, end }: HeaderBarProps): ReactElement {
  return (
    <div className="ag-header">
      <AppLink href={brandHref} className={classNames('ag-brand', narrowTitle !== undefined && 'ag-only-wide')}>
        <Logo />
        <span>
          {brandName}
          {brandDetail !== undefined && <span className="ag-brand-detail">{brandDetail}</span>}
        </span>
      </AppLink>
      {narrowTitle !== undefined && <span className="ag-header-title ag-only-narrow">{narrowTitle}</span>}
      <div className="ag-header-end">{end}</div>
    </div>
  )
}
