import {
  CheckmarkIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  CircleIcon,
  ExclamationmarkTriangleIcon,
  PauseIcon,
  PlayIcon,
  StopIcon,
} from '@navikt/aksel-icons'
import { useId, type ComponentType, type ReactElement, type SVGProps } from 'react'
import { classNames } from '../classNames.ts'
import { AppLink } from '../frame/AppLink.tsx'
import { AreaTile } from '../life-area/AreaTile.tsx'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'
import type { BarLook, PlacedBar, Stretch, TimelineLane as LaneContent } from './timeline.ts'

export interface TimelineLaneProps {
  readonly lane: LaneContent
  readonly bars: readonly PlacedBar[]
}

/** A life area, and its bars one under the other. */
export function TimelineLane({ lane, bars }: TimelineLaneProps): ReactElement {
  const id = useId()
  return (
    <section className="ag-timeline-lane" aria-labelledby={id}>
      <h2 id={id} className="ag-timeline-area">
        <AreaTile area={lane.area} size="s" />
        {lane.name}
      </h2>
      {bars.length === 0 ? (
        <p className="ag-timeline-empty">{lane.emptyText}</p>
      ) : (
        <ul aria-labelledby={id} className={`ag-timeline-bars ag-area-${lane.area}`}>
          {bars.map((placed) => (
            <Row key={placed.bar.id} placed={placed} />
          ))}
        </ul>
      )}
    </section>
  )
}

const SIGNS: Readonly<Record<BarLook, ComponentType<SVGProps<SVGSVGElement>>>> = {
  planned: CircleIcon,
  inProgress: PlayIcon,
  onHold: PauseIcon,
  completed: CheckmarkIcon,
  cancelled: StopIcon,
}

/** The whole row leads to what it is about; the bar is its picture. */
function Row({ placed }: { readonly placed: PlacedBar }): ReactElement {
  const { bar, stretch, startsBefore, goesOn, late, word } = placed
  const Sign = bar.isLate ? ExclamationmarkTriangleIcon : SIGNS[bar.look]
  return (
    <li>
      <AppLink href={bar.href} className="ag-timeline-row">
        <VisuallyHidden>
          {bar.name}. {bar.word}. {bar.description}
        </VisuallyHidden>
        <span className="ag-timeline-name" aria-hidden>
          {bar.name}
        </span>
        {late !== null && <span className="ag-timeline-late" style={across(late)} />}
        {stretch !== null && (
          <span
            className={classNames(
              'ag-timeline-bar',
              `ag-timeline-bar-${bar.look}`,
              startsBefore && 'ag-timeline-bar-starts-before',
              goesOn && 'ag-timeline-bar-goes-on',
            )}
            style={across(stretch)}
          >
            {startsBefore && <ChevronLeftIcon aria-hidden />}
            {goesOn && <ChevronRightIcon aria-hidden />}
          </span>
        )}
        <span
          aria-hidden
          className={classNames(
            'ag-timeline-word',
            bar.isLate && 'ag-timeline-word-late',
            word.isInside && bar.look === 'completed' && 'ag-timeline-word-on-full',
          )}
          style={{ left: `${word.x}rem` }}
        >
          <Sign aria-hidden />
          {bar.word}
        </span>
      </AppLink>
    </li>
  )
}

function across({ x, width }: Stretch) {
  return { left: `${x}rem`, width: `${width}rem` }
}
