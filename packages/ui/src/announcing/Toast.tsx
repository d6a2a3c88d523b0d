import { XMarkIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'

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
        <button type="button" className="ag-toast-action" onClick={onAction}>
          {actionText}
        </button>
      )}
      <button type="button" className="ag-toast-close" aria-label={closeText} title={closeText} onClick={onClose}>
        <XMarkIcon aria-hidden />
      </button>
    </div>
  )
}
