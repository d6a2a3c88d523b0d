import { useId, type ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'
import type { PlacedMark, PlacedRow } from './timeline.ts'

/** Height of a line of marks, in rem. */
const LINE = 1.875

/** A row of days that matter, and the time they lie in. */
export function TimelineDays({ placed: { row, span, marks, lines } }: { readonly placed: PlacedRow }): ReactElement {
  const id = useId()
  return (
    <div className="ag-timeline-days">
      <p id={id} className="ag-timeline-name">
        <b>{row.name}</b>
        {row.note !== undefined && <span className="ag-muted">{row.note}</span>}
      </p>
      <ul aria-labelledby={id} style={{ height: `${lines * LINE}rem` }}>
        {row.span !== undefined && span !== null && (
          <li>
            <span className="ag-timeline-span" style={{ left: `${span.x}rem`, width: `${span.width}rem` }} />
            <VisuallyHidden>{row.span.text}</VisuallyHidden>
          </li>
        )}
        {marks.map((mark) => (
          <Mark key={mark.mark.id} placed={mark} />
        ))}
      </ul>
    </div>
  )
}

function Mark({ placed: { mark, x, line, words } }: { readonly placed: PlacedMark }): ReactElement {
  const top = `${line * LINE}rem`
  return (
    <li>
      <span className={`ag-timeline-mark ag-timeline-mark-${mark.look}`} style={{ left: `${x}rem`, top }} />
      <span
        aria-hidden={mark.description !== undefined}
        className={classNames(
          'ag-timeline-mark-words',
          `ag-timeline-mark-words-${mark.look}`,
          words.x < x && 'ag-timeline-mark-words-before',
        )}
        style={{ left: `${words.x}rem`, top, width: `${words.width}rem` }}
      >
        {mark.text}
      </span>
      {mark.description !== undefined && <VisuallyHidden>{mark.description}</VisuallyHidden>}
    </li>
  )
}
