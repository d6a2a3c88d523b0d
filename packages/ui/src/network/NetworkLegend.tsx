import type { ReactElement } from 'react'
import type { NetworkLine } from './network.ts'
import { lineWidth } from './NetworkLines.tsx'

export interface NetworkLegendProps {
  /** What thick and thin, dashed and dotted lines and the ring mean, in words; what the picture lacks is left out. */
  readonly weight?: string | undefined
  readonly ending?: string | undefined
  readonly none?: string | undefined
  readonly marked?: string | undefined
}

/** What the lines of the picture mean. */
export function NetworkLegend({ weight, ending, none, marked }: NetworkLegendProps): ReactElement {
  return (
    <ul className="ag-network-legend">
      {weight !== undefined && (
        <li>
          <svg viewBox="0 0 2.25 1" aria-hidden focusable="false">
            <line className="ag-network-line" x1="0" x2="2.25" y1="0.2" y2="0.2" strokeWidth={lineWidth(1)} />
            <line className="ag-network-line" x1="0" x2="2.25" y1="0.72" y2="0.72" strokeWidth={lineWidth(5)} />
          </svg>
          {weight}
        </li>
      )}
      {ending !== undefined && <LineLegend line="ending" text={ending} />}
      {none !== undefined && <LineLegend line="none" text={none} />}
      {marked !== undefined && (
        <li>
          <svg className="ag-network-legend-ring" viewBox="0 0 1 1" aria-hidden focusable="false">
            <circle className="ag-network-ring" cx="0.5" cy="0.5" r="0.42" />
          </svg>
          {marked}
        </li>
      )}
    </ul>
  )
}

function LineLegend({ line, text }: { readonly line: NetworkLine; readonly text: string }): ReactElement {
  return (
    <li>
      <svg viewBox="0 0 2.25 1" aria-hidden focusable="false">
        <line className={`ag-network-line ag-network-line-${line}`} x1="0.1" x2="2.15" y1="0.5" y2="0.5" />
      </svg>
      {text}
    </li>
  )
}
