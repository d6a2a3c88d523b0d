import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import type { ReactElement, ReactNode } from 'react'

export interface LoudBarProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons. The first is drawn filled, the rest outlined. */
  readonly actions?: ReactNode
}

/** The one loud thing: edits are at risk. Interrupts screen readers, so show it for nothing less. */
export function LoudBar({ title, children, actions }: LoudBarProps): ReactElement {
  return (
    <div className="ag-loud">
      <div className="ag-loud-message" role="alert">
        <ExclamationmarkTriangleFillIcon aria-hidden />
        <div>
          <p className="ag-loud-title">{title}</p>
          <div className="ag-loud-text">{children}</div>
        </div>
      </div>
      {actions !== undefined && <div className="ag-button-row">{actions}</div>}
    </div>
  )
}
