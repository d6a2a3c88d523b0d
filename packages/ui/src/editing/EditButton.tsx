import { PencilIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement, type ReactNode, type Ref } from 'react'

export interface EditButtonProps {
  /** What is read, and edited when it is pressed. */
  readonly children: ReactNode
  /** What the button does: "Endre". Read after what stands on it. */
  readonly editText: string
  readonly onClick: () => void
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** Something that is read, in the look of what is around it; pressed, it becomes its field. */
export function EditButton({ children, editText, onClick, ref }: EditButtonProps): ReactElement {
  const hintId = useId()
  return (
    <>
      <button ref={ref} type="button" className="ag-editable-button" aria-describedby={hintId} onClick={onClick}>
        {children}
        <PencilIcon className="ag-editable-pencil" aria-hidden />
      </button>
      <span hidden id={hintId}>
        {editText}
      </span>
    </>
  )
}
