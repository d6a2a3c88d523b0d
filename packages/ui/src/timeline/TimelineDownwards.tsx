import { useId, type ReactElement, type ReactNode } from 'react'
import { classNames } from '../classNames.ts'
import { AppLink } from '../frame/AppLink.tsx'
import { AreaTile } from '../life-area/AreaTile.tsx'
import type { LifeArea } from '../life-area/lifeArea.ts'

/** Something that happens on a day. */
export interface TimelineEvent {
  readonly id: string
  /** The day, or what stands in its place. */
  readonly when: string
  readonly title: string
  readonly detail?: string | undefined
  readonly href?: string | undefined
  /** `late` is past its day, `soon` wants a choice before long. */
  readonly tone: 'plain' | 'soon' | 'late'
  /** Either the life area it is of … */
  readonly area?: LifeArea | undefined
  /** … or a sign. */
  readonly icon?: ReactNode
}

export interface TimelineDownwardsProps {
  readonly earlier: readonly TimelineEvent[]
  /** "I dag, søndag 22. november" */
  readonly todayText: string
  readonly coming: readonly TimelineEvent[]
  /** What has no day, under its heading. */
  readonly undated: readonly TimelineEvent[]
  readonly undatedTitle: string
  readonly label: string
}

/** Time from top to bottom, with today across. */
export function TimelineDownwards(props: TimelineDownwardsProps): ReactElement {
  const id = useId()
  return (
    <div className="ag-timeline-down">
      <ol aria-label={props.label}>
        {props.earlier.map((event) => (
          <Event key={event.id} event={event} />
        ))}
        <li className="ag-timeline-down-today">{props.todayText}</li>
        {props.coming.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      {props.undated.length > 0 && (
        <section aria-labelledby={id}>
          <h2 id={id}>{props.undatedTitle}</h2>
          <ul aria-labelledby={id}>
            {props.undated.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Event({ event }: { readonly event: TimelineEvent }): ReactElement {
  const isMarked = event.tone !== 'plain'
  return (
    <li className={classNames('ag-timeline-event', isMarked && 'ag-timeline-event-marked')}>
      {event.area === undefined ? (
        <span className="ag-timeline-event-sign" aria-hidden>
          {event.icon}
        </span>
      ) : (
        <AreaTile area={event.area} />
      )}
      <div>
        <p className="ag-muted ag-small">{event.when}</p>
        <p className="ag-timeline-event-title">
          {event.href === undefined ? event.title : <AppLink href={event.href}>{event.title}</AppLink>}
        </p>
        {event.detail !== undefined && <p className="ag-timeline-event-detail">{event.detail}</p>}
      </div>
    </li>
  )
}
