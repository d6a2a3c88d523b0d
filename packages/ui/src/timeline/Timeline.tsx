import { type CSSProperties, type ReactElement, type ReactNode } from 'react'
import { useWidthInRem } from '../measure/useWidthInRem.ts'
import { Card } from '../surface/Card.tsx'
import { ACROSS_WIDTH_MIN, layOutTimeline } from './layout.ts'
import type { TimelineContent, TimelineLayout } from './timeline.ts'
import { TimelineDays } from './TimelineDays.tsx'
import { TimelineLane } from './TimelineLane.tsx'

export interface TimelineProps {
  readonly content: TimelineContent
  /** What the picture is of. */
  readonly label: string
  /** What the fillings mean. */
  readonly legend: ReactNode
  /** The same content running downwards, where there is no room across. */
  readonly downwards: ReactNode
}

/** Time from left to right: days that matter, and what takes time, with today's line through everything. */
export function Timeline({ content, label, legend, downwards }: TimelineProps): ReactElement {
  const [stage, width] = useWidthInRem()
  // The card's own edges are not the picture's.
  const across = width === null ? null : width - EDGES
  const layout = across === null || across < ACROSS_WIDTH_MIN ? null : layOutTimeline(content, across)
  return (
    <figure ref={stage} aria-label={label}>
      {across !== null && layout === null && downwards}
      {layout !== null && (
        <Card className="ag-timeline">
          <Across layout={layout} todayText={content.axis.todayText} />
          {legend}
        </Card>
      )}
    </figure>
  )
}

/** Padding of a roomy card on both sides, in rem. */
const EDGES = 3

function Across({ layout, todayText }: { readonly layout: TimelineLayout; readonly todayText: string }): ReactElement {
  const names = { '--ag-timeline-names': `${layout.start}rem`, width: `${layout.width}rem` } as CSSProperties
  return (
    <div className="ag-timeline-stage" style={names}>
      <div className="ag-timeline-ticks" aria-hidden>
        {layout.ticks.map(({ x, text }) => (
          <span key={x} className="ag-timeline-tick" style={{ left: `${x}rem` }}>
            {text}
          </span>
        ))}
      </div>
      {layout.rows.map((placed) => (
        <TimelineDays key={placed.row.id} placed={placed} />
      ))}
      {layout.lanes.map(({ lane, bars }) => (
        <TimelineLane key={lane.id} lane={lane} bars={bars} />
      ))}
      <div className="ag-timeline-today" style={{ left: `${layout.today}rem` }} aria-hidden>
        <span>{todayText}</span>
      </div>
    </div>
  )
}
