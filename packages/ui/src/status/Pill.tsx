import { Tag } from '@digdir/designsystemet-react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from '../classNames.ts'

/** `owner` is multe: the owner's, or waiting for the owner. Use it for nothing else. */
export type PillTone = 'owner' | 'ok' | 'late' | 'wait' | 'rest'

export interface PillProps {
  readonly tone: PillTone
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A status that has to be seen: words on a tint. */
export function Pill({ tone, icon, children }: PillProps): ReactElement {
  return (
    <Tag className={classNames('ag-pill', `ag-pill-${tone}`)}>
      {icon !== undefined && (
        <span className="ag-icon" aria-hidden>
          {icon}
        </span>
      )}
      <span>{children}</span>
    </Tag>
  )
}
