import { useHasDraft } from '@ansvarsgruppe/ui'
import { useCallback, useState, type ReactElement, type ReactNode } from 'react'
import { RestoredProvider, useDraftKey } from './draft-key.ts'
import { useEditing } from './useEditing.ts'

export interface DisclosedProps {
  /** The form's: while something is begun in it, it stands open. */
  readonly draftKey: string
  /** Draws the button; `ref` and `onClick` belong on it. */
  readonly renderButton: (opening: {
    readonly ref: ReturnType<typeof useEditing>['returnTo']
    readonly onClick: () => void
  }) => ReactNode
  /** What takes its place; `close` gives focus back to the button. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a form in its own place. */
export function Disclosed({ draftKey, renderButton, children }: DisclosedProps): ReactElement {
  const hasDraft = useHasDraft(useDraftKey(draftKey))
  const [isRestored, setIsRestored] = useState(hasDraft)
  const { isEditing, begin, end, returnTo } = useEditing(hasDraft)
  const close = useCallback(() => {
    setIsRestored(false)
    end('keyboard')
  }, [end])
  if (!isEditing) return <>{renderButton({ ref: returnTo, onClick: begin })}</>
  return <RestoredProvider value={isRestored}>{children(close)}</RestoredProvider>
}
