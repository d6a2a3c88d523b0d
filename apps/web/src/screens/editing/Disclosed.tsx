import { useCallback, type ReactElement, type ReactNode } from 'react'
import { useEditing } from './useEditing.ts'

export interface DisclosedProps {
  /** Draws the button; `ref` and `onClick` belong on it. */
  readonly renderButton: (opening: {
    readonly ref: ReturnType<typeof useEditing>['returnTo']
    readonly onClick: () => void
  }) => ReactNode
  /** What takes its place; `close` gives focus back to the button. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a form in its own place. */
export function Disclosed({ renderButton, children }: DisclosedProps): ReactElement {
  const { isEditing, begin, end, returnTo } = useEditing()
  const close = useCallback(() => end('keyboard'), [end])
  return <>{isEditing ? children(close) : renderButton({ ref: returnTo, onClick: begin })}</>
}
