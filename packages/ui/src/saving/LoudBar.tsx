import { Alert } from '@digdir/designsystemet-react'
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
    // The colour name brings the triangle; the colours themselves are the theme's loud ones.
    <Alert className="ag-loud" data-color="warning">
      <div className="ag-loud-content">
        <div role="alert">
          <p className="ag-loud-title">{title}</p>
          <div className="ag-loud-text">{children}</div>
        </div>
        {actions !== undefined && <div className="ag-button-row">{actions}</div>}
      </div>
    </Alert>
  )
}
