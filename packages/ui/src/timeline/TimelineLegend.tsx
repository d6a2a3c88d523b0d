import { ChevronRightIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import type { BarLook } from './timeline.ts'

export interface TimelineLegendProps {
  /** What each filling means; those the picture has none of are left out. */
  readonly looks: ReadonlyArray<{ readonly look: BarLook; readonly text: string }>
  /** What the arrow means. */
  readonly goesOn?: string | undefined
}

/** What fillings and arrow mean. Each bar says it in words, too. */
export function TimelineLegend({ looks, goesOn }: TimelineLegendProps): ReactElement {
  return (
    <ul className="ag-timeline-legend">
      {looks.map(({ look, text }) => (
        <li key={look}>
          <span className={`ag-timeline-bar ag-timeline-bar-${look}`} />
          {text}
        </li>
      ))}
      {goesOn !== undefined && (
        <li>
          <span className="ag-icon">
            <ChevronRightIcon aria-hidden />
          </span>
          {goesOn}
        </li>
      )}
    </ul>
  )
}
