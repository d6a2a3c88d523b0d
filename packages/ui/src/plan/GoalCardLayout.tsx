import { Children, useId, type CSSProperties, type FocusEvent, type ReactElement, type ReactNode } from 'react'
import { Card } from '../surface/Card.tsx'

export interface GoalCardLayoutProps {
  readonly id?: string | undefined
  /** For `showPart`: the goal without its actions. */
  readonly partId?: string | undefined
  readonly title: ReactNode
  /** A sub-goal's is 3. */
  readonly headingLevel?: 2 | 3 | undefined
  /** A `StatusLabel` or a `Menu` with one. */
  readonly status?: ReactNode
  /** An `OwnerQuote`. */
  readonly ownWords?: ReactNode
  /** How it is going, and whatever else stands above the actions. */
  readonly progress?: ReactNode
  /** Between the goal and its actions: a `SuggestionBox`, the goal's own text. */
  readonly children?: ReactNode
  /** `ActionRowLayout`s. */
  readonly actions?: ReactNode
  /** The accessible name of the list of actions. */
  readonly actionsLabel: string
  /** "Nytt tiltak". */
  readonly footer?: ReactNode
  /** Who else is at the goal itself: over the card's edge, so that it takes no room. */
  readonly here?: ReactNode
  readonly onFocus?: ((event: FocusEvent) => void) | undefined
  readonly onBlur?: ((event: FocusEvent) => void) | undefined
}

/** A goal as a card, with its actions as rows. */
export function GoalCardLayout(props: GoalCardLayoutProps): ReactElement {
  const titleId = useId()
  const Heading = props.headingLevel === 3 ? 'h3' : 'h2'
  return (
    <Card
      as="article"
      padding="flush"
      className="ag-goal"
      style={{ '--ag-goal-rows': Children.count(props.actions) } as CSSProperties}
      id={props.id}
      data-glide={props.id}
      aria-labelledby={titleId}
    >
      <div className="ag-goal-head" data-part={props.partId} onFocus={props.onFocus} onBlur={props.onBlur}>
        {props.here}
        <div className="ag-goal-top">
          <Heading id={titleId} className="ag-goal-title">
            {props.title}
          </Heading>
          {props.status !== undefined && <div className="ag-goal-status">{props.status}</div>}
        </div>
        {props.ownWords}
        {props.progress !== undefined && <div className="ag-goal-progress">{props.progress}</div>}
        {props.children}
      </div>
      {props.actions !== undefined && (
        <ul className="ag-goal-actions" aria-label={props.actionsLabel}>
          {props.actions}
        </ul>
      )}
      {props.footer !== undefined && <div className="ag-goal-footer">{props.footer}</div>}
    </Card>
  )
}
