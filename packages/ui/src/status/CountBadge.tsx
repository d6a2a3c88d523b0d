import { Badge } from '@digdir/designsystemet-react'
import type { ReactElement } from 'react'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'

export interface CountBadgeProps {
  readonly count: number
  /** What is counted, for those who do not see the badge: "3 nye endringer". */
  readonly text: string
  /** Above this it says "99+". */
  readonly max?: number | undefined
}

/** How many. Shows nothing for zero. */
export function CountBadge({ count, text, max = 99 }: CountBadgeProps): ReactElement | null {
  if (count <= 0) return null
  return (
    <span className="ag-count">
      <Badge count={count} maxCount={max} data-color="gran" aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  )
}
