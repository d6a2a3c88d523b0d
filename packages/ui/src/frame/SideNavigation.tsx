import type { ReactElement, ReactNode } from 'react'
import { NavigationList, type NavigationGroup } from './NavigationList.tsx'

export interface SideNavigationProps {
  /** The navigation's accessible name: "Planen". */
  readonly label: string
  /** A `SideNavigationHeader`. */
  readonly header?: ReactNode
  readonly groups: readonly NavigationGroup[]
}

/** Where one can go, at the side, from 1100 px up. */
export function SideNavigation({ label, header, groups }: SideNavigationProps): ReactElement {
  return (
    <nav className="ag-side" aria-label={label}>
      {header}
      <NavigationList groups={groups} />
    </nav>
  )
}
