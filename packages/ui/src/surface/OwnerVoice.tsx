import type { ReactElement, ReactNode } from 'react'

export interface OwnerVoiceProps {
  readonly as?: 'p' | 'div' | 'blockquote' | undefined
  readonly children: ReactNode
}

/** The owner's words, large: the voice of a page. */
export function OwnerVoice({ as: Element = 'p', children }: OwnerVoiceProps): ReactElement {
  return <Element className="ag-voice">{children}</Element>
}
