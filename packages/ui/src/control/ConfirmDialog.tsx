import { Dialog } from '@digdir/designsystemet-react'
import { useId, type ReactElement, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { useReturnFocus } from './useReturnFocus.ts'

export interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** What happens if the person confirms, said before it happens. */
  readonly children: ReactNode
  readonly confirmText: string
  readonly cancelText: string
  readonly tone?: 'accent' | 'danger' | undefined
  readonly isBusy?: boolean | undefined
  readonly onConfirm: () => void
  /** Also called for Escape. */
  readonly onCancel: () => void
}

/** Nothing is destroyed by pressing Enter once too often. (React's own `autoFocus` acts on mounting, not on opening.) */
function focusOnOpening(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '')
}

/** Asks before something that matters is done. Focus goes back to where it was. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const titleId = useId()
  const bodyId = useId()
  useReturnFocus(props.isOpen)
  return (
    <Dialog
      className="ag-dialog"
      open={props.isOpen}
      onClose={props.onCancel}
      closeButton={false}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
    >
      <h2 id={titleId} className="ag-dialog-title">
        {props.title}
      </h2>
      <div id={bodyId} className="ag-dialog-body">
        {props.children}
      </div>
      <div className="ag-button-row">
        <Button tone={props.tone} loading={props.isBusy ?? false} onClick={props.onConfirm}>
          {props.confirmText}
        </Button>
        <Button
          variant="secondary"
          tone={props.tone === 'danger' ? 'neutral' : 'accent'}
          ref={props.tone === 'danger' ? focusOnOpening : undefined}
          onClick={props.onCancel}
        >
          {props.cancelText}
        </Button>
      </div>
    </Dialog>
  )
}
