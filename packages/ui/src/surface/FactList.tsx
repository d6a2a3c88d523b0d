import type { ReactElement, ReactNode } from 'react'

export interface FactListProps {
  readonly facts: readonly { readonly id: string; readonly term: string; readonly value: ReactNode }[]
}

/** Named values side by side: responsible, together with, extent, due. Two columns on narrow screens. */
export function FactList({ facts }: FactListProps): ReactElement {
  return (
    <dl className="ag-facts">
      {facts.map((fact) => (
        <div key={fact.id} className="ag-fact">
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
