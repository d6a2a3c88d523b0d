import type { ReactElement, ReactNode } from 'react'
import { ReadAloudSign } from './ReadAloudButton.tsx'

export interface ReadableSectionProps {
  /** The id of its heading; the section's own is made of it. */
  readonly id: string
  readonly title: string
  /** What of the room it shows, to be found when that changes. */
  readonly partId?: string | undefined
  readonly children: ReactNode
}

/** A part of a page under a heading, that can be read aloud by itself. */
export function ReadableSection({ id, title, partId, children }: ReadableSectionProps): ReactElement {
  const part = partOf(id)
  return (
    <section id={part} className="ag-section" data-part={partId} aria-labelledby={id}>
      <ReadableHeading id={id} title={title} />
      {children}
    </section>
  )
}

/** Its heading alone, for a section that is drawn another way: give that the id `partOf(id)`. */
export function ReadableHeading({ id, title }: Pick<ReadableSectionProps, 'id' | 'title'>): ReactElement {
  return (
    <div className="ag-readable-head">
      <h2 id={id}>{title}</h2>
      <ReadAloudSign part={partOf(id)} about={title} />
    </div>
  )
}

export function partOf(headingId: string): string {
  return `${headingId}-part`
}
