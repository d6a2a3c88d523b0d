import { Dialog } from '@digdir/designsystemet-react'
import { XMarkIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement, type ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import { useReturnFocus } from './useReturnFocus.ts'

export interface BottomSheetProps {
  readonly isOpen: boolean
  readonly title: string
  readonly closeText: string
  /** Also called for Escape and for a press beside the sheet. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Rises from the lower edge on narrow screens: what is behind "Mer", choices with room for words. */
export function BottomSheet({ isOpen, title, closeText, onClose, children }: BottomSheetProps): ReactElement {
  const titleId = useId()
  useReturnFocus(isOpen)
  return (
    <Dialog
      className="ag-sheet"
      placement="bottom"
      closedby="any"
      open={isOpen}
      onClose={onClose}
      closeButton={false}
      aria-labelledby={titleId}
    >
      <div className="ag-sheet-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton label={closeText} icon={<XMarkIcon aria-hidden />} onClick={onClose} />
      </div>
      {children}
    </Dialog>
  )
}
