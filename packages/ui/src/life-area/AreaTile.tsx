import { createElement, type ReactElement } from 'react'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'
import { areaIcon } from './areaIcon.ts'
import type { LifeArea } from './lifeArea.ts'

export interface AreaTileProps {
  readonly area: LifeArea
  /** s 28 px, m 44 px, l 64 px (48 px on narrow screens). */
  readonly size?: 's' | 'm' | 'l' | undefined
  /** The area's name, when it does not stand in text beside the tile. */
  readonly label?: string | undefined
}

/** A life area's icon on its tint. */
export function AreaTile({ area, size = 'm', label }: AreaTileProps): ReactElement {
  return (
    <span className={`ag-area-tile ag-area-tile-${size} ag-area-${area}`}>
      {createElement(areaIcon(area), { 'aria-hidden': true })}
      {label !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  )
}
