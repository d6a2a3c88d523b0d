import type { ReactElement, ReactNode } from 'react'

export interface OwnerQuoteProps {
  readonly children: ReactNode
  /** Whose words: usually a `FaceName` with "Noras egne ord". */
  readonly byline?: ReactNode
}

/** The owner's own words inside other content, with multe's line at the side. */
export function OwnerQuote({ children, byline }: OwnerQuoteProps): ReactElement {
  return (
    <figure className="ag-quote">
      <blockquote className="ag-quote-words">{children}</blockquote>
      {byline !== undefined && <figcaption className="ag-quote-byline">{byline}</figcaption>}
    </figure>
  )
}
