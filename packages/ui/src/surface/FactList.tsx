import type { ReactElement, ReactNode } from 'react'
import { classNames } from '../classNames.ts'

export interface FactsProps {
  /** `Fact`s. */
  readonly children: ReactNode
}

/** Named values side by side: responsible, together with, extent, due. Two columns on narrow screens. */
export function Facts({ children }: FactsProps): ReactElement {
  return <dl className="ag-facts">{children}</dl>
}

export interface FactProps {
  readonly term: string
  /** What stands there; or while it is edited, its field. */
  readonly children: ReactNode
  /** Its field is open: the field says the name, and takes the room it needs. */
  readonly isOpen?: boolean | undefined
  /** What `showPart` finds it by. */
  readonly partId?: string | undefined
}

export function Fact({ term, children, isOpen = false, partId }: FactProps): ReactElement {
  return (
    <div data-part={partId} className={classNames('ag-fact', isOpen && 'ag-fact-open')}>
      <dt className={isOpen ? 'ag-visually-hidden' : undefined}>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export interface FactListProps {
  readonly facts: readonly { readonly id: string; readonly term: string; readonly value: ReactNode }[]
}

/** The same, out of a list. */
export function FactList({ facts }: FactListProps): ReactElement {
  return (
    <Facts>
      {facts.map((fact) => (
        <Fact key={fact.id} term={fact.term}>
          {fact.value}
        </Fact>
      ))}
    </Facts>
  )
}
