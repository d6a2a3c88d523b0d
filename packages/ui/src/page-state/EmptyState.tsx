import type { ReactElement, ReactNode } from 'react'

export interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title?: string | undefined
  readonly headingLevel?: 2 | 3 | undefined
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Nothing here yet: what belongs here, and how to begin. */
export function EmptyState({ icon, title, headingLevel = 2, children, actions }: EmptyStateProps): ReactElement {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <div className="ag-empty">
      {icon !== undefined && (
        <span className="ag-empty-icon" aria-hidden>
          {icon}
        </span>
      )}
      {title !== undefined && <Heading className="ag-empty-title">{title}</Heading>}
      {children !== undefined && <div className="ag-empty-text">{children}</div>}
      {actions !== undefined && <div className="ag-button-row">{actions}</div>}
    </div>
  )
}
