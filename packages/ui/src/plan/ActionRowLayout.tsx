import type { ReactElement, ReactNode } from 'react'
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
  /** The due date; left out on narrow screens, where the opened row shows it. */
  readonly when?: ReactNode
  /** The extent, under the date. */
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
}

/** One action as a row of a goal's list. */
export function ActionRowLayout(props: ActionRowLayoutProps): ReactElement {
  const Heading = props.headingLevel === 4 ? 'h4' : 'h3'
  return (
    <li
      id={props.id}
      data-part={props.partId}
      className={classNames('ag-action', props.isSelected === true && 'ag-action-selected')}
    >
      <div className="ag-action-head">
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
