import type { ReactElement } from 'react'
import type { NetworkLayout, Point, Standing } from './network.ts'

/** Thickness of the thinnest line, and what each step of weight adds, in rem. */
const THINNEST = 0.125
const PER_WEIGHT = 0.0625

/** How thick a line is drawn, in rem. */
export function lineWidth(weight: number): number {
  return THINNEST + PER_WEIGHT * Math.max(0, weight - 1)
}

export interface NetworkLinesProps {
  readonly layout: NetworkLayout
  readonly standing: readonly Standing[]
}

/** What lies behind the faces: the bands of the circles and the lines. Said in words beside; nothing for screen readers. */
export function NetworkLines({ layout, standing }: NetworkLinesProps): ReactElement {
  return (
    <svg className="ag-network-lines" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden focusable="false">
      {standing.map(
        ({ circle, band }) => band.length > 0 && <path key={circle.id} className="ag-network-band" d={pathOf(band)} />,
      )}
      {layout.branches.map((branch) => (
        <path key={pathOf(branch)} className="ag-network-branch" d={pathOf(branch)} />
      ))}
      {standing.flatMap(({ people }) =>
        people.map(({ person, place }) => {
          const [from, to] = place.line
          return (
            <line
              key={person.face.id}
              className={`ag-network-line ag-network-line-${person.line}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={person.line === 'plain' ? lineWidth(person.weight) : undefined}
            />
          )
        }),
      )}
    </svg>
  )
}

function pathOf(points: readonly Point[]): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(3)} ${y.toFixed(3)}`).join(' ')
  // A stroke without length has no round ends in every browser.
  return points.length > 1 ? path : `${path} h0.001`
}
