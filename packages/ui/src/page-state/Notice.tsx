import { Alert } from '@digdir/designsystemet-react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from '../classNames.ts'

/** calm: something to know · owner: waits for the owner · wait: soon. Nothing here is loud. */
export type NoticeTone = 'calm' | 'owner' | 'wait'

export interface NoticeProps {
  readonly tone?: NoticeTone | undefined
  readonly icon?: ReactNode
  /** `banner` spans the page's top edge: "Prøveversjon". */
  readonly shape?: 'box' | 'banner' | undefined
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** A quiet message in the page. */
export function Notice({ tone = 'calm', icon, shape = 'box', children, actions }: NoticeProps): ReactElement {
  return (
    <Alert className={classNames('ag-notice', `ag-notice-${tone}`, `ag-notice-${shape}`)} data-color="neutral">
      {icon !== undefined && (
        <span className="ag-icon" aria-hidden>
          {icon}
        </span>
      )}
      <div className="ag-notice-text">{children}</div>
      {actions}
    </Alert>
  )
}
