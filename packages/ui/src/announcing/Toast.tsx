import { XMarkIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { Button } from '../control/Button.tsx'
import { IconButton } from '../control/IconButton.tsx'

export interface ToastProps {
  readonly text: string
  /** "Angre". */
  readonly actionText?: string | undefined
  readonly onAction?: (() => void) | undefined
  readonly closeText: string
  readonly onClose: () => void
}

/** What was just done, and a way to take it back. Usually shown through `useToast`. */
export function Toast({ text, actionText, onAction, closeText, onClose }: ToastProps): ReactElement {
  return (
    <div className="ag-toast">
      <p className="ag-toast-text">{text}</p>
      {actionText !== undefined && (
        <Button variant="tertiary" className="ag-toast-action" onClick={() => onAction?.()}>
          {actionText}
        </Button>
      )}
      <IconButton label={closeText} icon={<XMarkIcon aria-hidden />} onClick={onClose} />
    </div>
  )
}
