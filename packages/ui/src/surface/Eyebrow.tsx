import type { ReactElement, ReactNode } from 'react'

export interface EyebrowProps {
  readonly as?: 'p' | 'h2' | 'h3' | 'h4' | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** A small line above what it names. */
export function Eyebrow({ as: Element = 'p', id, children }: EyebrowProps): ReactElement {
  return (
    <Element className="ag-eyebrow" id={id}>
      {children}
    </Element>
  )
}
