import type { FocusEvent, ReactElement, ReactNode } from 'react'
import { classNames } from '../classNames.ts'

export interface ActionRowLayoutProps {
  /** The element's id, for links to this action. */
  readonly id?: string | undefined
  /** For `showPart`. */
  readonly partId?: string | undefined
  readonly title: ReactNode
  readonly headingLevel?: 3 | 4 | undefined
  readonly detail?: ReactNode
  /** A `FaceName`. */
  readonly who?: ReactNode
  /** The due date. */
  readonly when?: ReactNode
  /** The extent, under the date; left out on narrow screens, where the opened row shows it. */
  readonly extent?: ReactNode
  /** A `StatusLabel` or a `Menu` with one. */
  readonly status?: ReactNode
  /** Marked at the edge: its conversation or its text is open. */
  readonly isSelected?: boolean | undefined
  /** Under the row: a `SuggestionBox`, an opened editor, facts, links. */
  readonly children?: ReactNode
  /**
   * A `ThreadPanel`. Within a `MarginLayout` it stands in the margin beside the row on wide screens, and under the row
   * on narrow ones. It stays one element, so focus and reading order follow the row.
   */
  readonly thread?: ReactNode
  /** Who else is in the row: over its edge, so that it takes no room. */
  readonly here?: ReactNode
  readonly onFocus?: ((event: FocusEvent) => void) | undefined
  readonly onBlur?: ((event: FocusEvent) => void) | undefined
}

/** One action as a row of a goal's list. */
export function ActionRowLayout(props: ActionRowLayoutProps): ReactElement {
  const Heading = props.headingLevel === 4 ? 'h4' : 'h3'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what has focus is inside; this only tells where
    <li
      id={props.id}
      data-glide={props.id}
      data-part={props.partId}
      className={classNames('ag-action', props.isSelected === true && 'ag-action-selected')}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    >
      <div className="ag-action-head">
        {props.here}
        <div className="ag-action-row">
          <div className="ag-action-what">
            <Heading className="ag-action-title">{props.title}</Heading>
            {props.detail !== undefined && <div className="ag-action-detail">{props.detail}</div>}
          </div>
          <div className="ag-action-who">{props.who}</div>
          <div className="ag-action-when">
            {props.when !== undefined && <div>{props.when}</div>}
            {props.extent !== undefined && <div className="ag-action-extent">{props.extent}</div>}
          </div>
          <div className="ag-action-status">{props.status}</div>
        </div>
      </div>
      {props.children !== undefined && <div className="ag-action-below">{props.children}</div>}
      {props.thread !== undefined && <div className="ag-action-thread">{props.thread}</div>}
    </li>
  )
}
